/** Everything in memory: vocabularies, entries, pages, glossary, statistics, strings. Plain data; functions live beside. */
import type { Document, Edition, Entry, Page } from './entry.ts';
import type { GlossaryTerm } from './glossary.ts';
import type { Locale } from './locale.ts';
import type { Mapping } from './crosswalk.ts';
import type { Places } from './places.ts';
import type { VersionSource } from './source.ts';
import type { Figure } from './statistics.ts';
import type { SearchWords, WordGroup } from './search-words.ts';
import type { Strings } from './strings.ts';
import type { Term, Vocabulary, VocabularyId } from './vocabulary.ts';

/** The whole registry. */
export interface Registry {
  vocabularies: Readonly<Record<VocabularyId, Vocabulary>>;
  crosswalk: readonly Mapping[];
  /** Entries by key, `collection/id`, in the order of collections and then of ids. */
  entries: ReadonlyMap<string, Entry>;
  pages: ReadonlyMap<string, Page>;
  /** Documents whose own files are at fault, `collection/id`: they are left out, but links to them are not broken. */
  leftOut: ReadonlySet<string>;
  /** The entries among them with what is right in their originals: rules on what is written read them, nothing else may. */
  faulty: ReadonlyMap<string, Entry>;
  /** Entries taken back: a public build shows at their address that they were, why, and what takes their place. */
  withdrawn: ReadonlyMap<string, Entry>;
  /** Texts of editions as they were in earlier versions. */
  versions: readonly VersionSource[];
  glossary: ReadonlyMap<string, GlossaryTerm>;
  figures: readonly Figure[];
  strings: Readonly<Record<Locale, Strings>>;
  /** Where each locale's strings stand. */
  stringPlaces: Readonly<Record<Locale, Places>>;
  searchWords: Readonly<Record<Locale, SearchWords>>;
  wordGroups: readonly WordGroup[];
}

/** Entries and pages by key, `collection/id` or `pages/id`. */
export function* documentsOf(registry: Registry): Generator<[string, Document<unknown>]> {
  yield* registry.entries;
  for (const [id, page] of registry.pages) yield [`pages/${id}`, page];
}

/** A term by vocabulary and id; undefined when there is none. */
export function termOf(registry: Registry, vocabulary: VocabularyId, id: string): Term | undefined {
  return registry.vocabularies[vocabulary].terms.get(id);
}

/** The label of a term in a locale; the id where the term is unknown, which the check reports. */
export function labelOf(
  registry: Registry,
  vocabulary: VocabularyId,
  id: string,
  locale: Locale,
): string {
  return termOf(registry, vocabulary, id)?.labels[locale] ?? id;
}

/** What a public build shows: published and public. */
export function isPublic(entry: Pick<Entry, 'facts'>): boolean {
  return entry.facts.visibility === 'public' && entry.facts.review.state === 'published';
}

/** What a public build shows of an entry taken back: that it was, never its text. Internal entries leave no trace. */
const leavesTrace = ({ facts }: Entry): boolean =>
  facts.visibility === 'public' && facts.review.state === 'withdrawn';

/** A version, whatever its language: its original says for all whether it is internal. */
const nameOfVersion = ({ key, version }: VersionSource): string => `${key} ${version}`;

const entryLinks = /<a href="entry:([^"#]+)[^>]*>(.*?)<\/a>/gs;

/** A document whose texts lead only where something is; the words of other links stay. */
function withoutLinks<D extends Document<unknown>>(
  document: D,
  leads: (key: string) => boolean,
): D {
  const isDead = ({ body }: Edition<unknown>): boolean =>
    [...body.html.matchAll(entryLinks)].some(([, key = '']) => !leads(key));
  const editions = Object.entries(document.editions as Record<string, Edition<unknown>>);
  if (!editions.some(([, edition]) => isDead(edition))) return document;
  const mended = editions.map(([locale, edition]) => {
    const html = edition.body.html.replaceAll(entryLinks, (link, key: string, words: string) =>
      leads(key) ? link : words,
    );
    return [locale, { ...edition, body: { ...edition.body, html } }];
  });
  return { ...document, editions: Object.fromEntries(mended) as D['editions'] };
}

/** The registry with only what a public build may show, in any of its files: other entries are not even named in links. */
export function publicRegistry(registry: Registry): Registry {
  const shown = [...registry.entries].filter(([, entry]) => isPublic(entry));
  const pages = [...registry.pages].filter(([, page]) => page.facts.review.state === 'published');
  const withdrawn = [...registry.entries].filter(([, entry]) => leavesTrace(entry));
  const addresses = new Set([
    ...[...shown, ...withdrawn].map(([key]) => key),
    ...pages.map(([id]) => `pages/${id}`),
  ]);
  const linked = <D extends Document<unknown>>([key, document]: [string, D]): [string, D] => [
    key,
    withoutLinks(document, (to) => addresses.has(to)),
  ];
  const entries = new Map(shown.map(linked));
  const internal = new Set(
    registry.versions.filter(({ isInternal }) => isInternal).map(nameOfVersion),
  );
  const versions = registry.versions.filter(
    (one) =>
      one.version < (entries.get(one.key)?.facts.version ?? 0) && !internal.has(nameOfVersion(one)),
  );
  return {
    ...registry,
    entries,
    pages: new Map(pages.map(linked)),
    withdrawn: new Map(withdrawn),
    versions,
  };
}
