/** Files that two searches of one page need, fetched once: a failure is not kept. */
import type { Locale } from '#registry/locale.ts';
import type { EmbeddedSources } from './embedded.ts';

/** The same sources, each file of which is fetched once. */
export function sharedSources(sources: EmbeddedSources): EmbeddedSources {
  const { labels, part } = sources;
  return {
    ...sources,
    catalogue: kept(sources.catalogue),
    lexicon: kept(sources.lexicon),
    foreignForms: kept(sources.foreignForms),
    ...(labels && { labels: kept(labels) }),
    ...(part && { part: kept(part) }),
  };
}

function kept<R extends string[], T>(
  fetch: (locale: Locale, ...rest: R) => Promise<T>,
): (locale: Locale, ...rest: R) => Promise<T> {
  const fetched = new Map<string, Promise<T>>();
  return (...asked) => {
    const name = asked.join('/');
    let file = fetched.get(name);
    if (!file) {
      file = fetch(...asked);
      file.catch(() => fetched.delete(name));
      fetched.set(name, file);
    }
    return file;
  };
}
