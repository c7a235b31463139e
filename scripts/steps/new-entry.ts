/** What is asked about a new entry. Every question has an option that answers it beforehand. */
import { join } from 'node:path';
import { namesIn } from '#corpus/files.ts';
import { newEntryFile, proposedId, type NewEntry } from '#exports/new-entry.ts';
import { understand } from '#exports/answers.ts';
import { collections, type Collection } from '#registry/facts.ts';
import { locales, type Locale } from '#registry/locale.ts';
import { isPartialDate } from '#registry/partial-date.ts';
import type { Registry } from '#registry/registry.ts';
import type { VocabularyId } from '#registry/vocabulary.ts';
import { certainDate } from '#rules/dates-written.ts';
import { termMeant } from '#rules/term-meant.ts';
import { folded, surelyMeant } from '#rules/words.ts';
import { namedLocale } from './named.ts';

/** Gives the answer to a question: from an option, or by asking. */
export type Answer = <T>(
  option: string,
  question: string,
  understand: (given: string) => T,
) => Promise<T>;

/** A new entry's place and text. */
export interface Written {
  file: string;
  text: string;
}

/** Asks what a new entry needs and makes its file. */
export async function newEntry(registry: Registry, root: string, answer: Answer): Promise<Written> {
  const collection = await answer(
    'collection',
    `What is it? One of: ${collections.join(', ')}`,
    (given) => collectionMeant(registry, given),
  );
  const locale: Locale = await answer(
    'locale',
    `In which language is it written? One of: ${locales.join(', ')}`,
    (given) => namedLocale(given),
  );
  const title = await answer('title', 'Its title: what it is, concisely', length(140));
  const summary = await answer(
    'summary',
    'In one or two sentences: who, what, what came of it',
    length(420),
  );
  const ids = terms(registry);
  const themes = await answer(
    'theme',
    'Its themes, most telling first, with commas between (in any of the six languages)',
    ids('themes', 1),
  );
  const countries = await answer(
    'country',
    'The partner countries, with commas between (names or letters; leave empty for a region)',
    ids('countries', 0),
  );
  const regions =
    countries.length > 0 ? [] : await answer('region', 'The region it is about', ids('regions', 1));
  const kind = await kindOf(collection, answer, ids);
  const start = await answer(
    'start',
    'When did it begin or take place? 2018, 2018-09 or 2018-09-05 (leave empty if unknown)',
    date,
  );
  const source = await answer('source', 'A source it comes from: its title', length(300));
  const url = await answer(
    'url',
    'The source’s address (https://…; leave empty if it has none)',
    address,
  );
  const [theme = ''] = themes;
  const pillar = registry.vocabularies.themes.terms.get(theme)?.pillar ?? 'horizontal';
  const id = await answer(
    'id',
    `Its id, which stands in its address for ever (leave empty for: ${proposedId(title)})`,
    (given) => freeId(given || proposedId(title), collection, root),
  );
  const entry: NewEntry = {
    collection,
    title,
    summary,
    themes,
    regions,
    kind,
    start,
    pillars: [pillar],
    countries: countries.map((code) => code.toUpperCase()),
    source: { title: source, url },
  };
  return { file: `content/${collection}/${id}/index.${locale}.mdx`, text: newEntryFile(entry) };
}

async function kindOf(
  collection: Collection,
  answer: Answer,
  ids: ReturnType<typeof terms>,
): Promise<string | undefined> {
  if (collection !== 'events' && collection !== 'publications') return undefined;
  const vocabulary = collection === 'events' ? 'event-kinds' : 'output-kinds';
  const [kind] = await answer(
    'kind',
    `What kind of ${collection === 'events' ? 'event' : 'publication'}?`,
    ids(vocabulary, 1),
  );
  return kind;
}

/** A collection by its id, or by what it or one of its entries is called in any of the six languages. */
function collectionMeant({ strings }: Registry, given: string): Collection {
  const named = collections.find((collection) =>
    locales.some((locale) =>
      [strings[locale][`collection.${collection}`], strings[locale][`kind.${collection}`]].some(
        (name) => typeof name === 'string' && folded(name) === folded(given),
      ),
    ),
  );
  const found = named ?? surelyMeant(given, collections);
  if (!found) throw new Error(`Expected one of ${collections.join(', ')}.`);
  return found as Collection;
}

const length =
  (longest: number) =>
  (given: string): string => {
    if (given === '') throw new Error('Please write something.');
    if (given.length > longest)
      throw new Error(`It has ${given.length} characters; at most ${longest} fit.`);
    return given;
  };

const terms =
  (registry: Registry) =>
  (vocabulary: VocabularyId, least: number) =>
  (given: string): string[] => {
    const understood = understand(registry, vocabulary, given, termMeant);
    if ('problem' in understood) throw new Error(understood.problem);
    if (understood.ids.length < least) throw new Error('Please name at least one.');
    return understood.ids;
  };

function date(given: string): string | undefined {
  if (given === '' || isPartialDate(given)) return given || undefined;
  const turned = certainDate(given);
  if (!turned) throw new Error('Please write it as 2018, 2018-09 or 2018-09-05.');
  return turned;
}

function address(given: string): string | undefined {
  if (given === '') return undefined;
  if (!/^https?:\/\//.test(given) || !URL.canParse(given))
    throw new Error('Please write the address as the browser shows it: https://…');
  return given;
}

function freeId(id: string, collection: Collection, root: string): string {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) {
    throw new Error(
      `Expected small letters, figures and hyphens, for example ${proposedId(id) || 'a-plain-name'}.`,
    );
  }
  // An empty folder is what a command left that was stopped before it wrote.
  if (namesIn(join(root, collection, id)).some((name) => !name.startsWith('.')))
    throw new Error(`${collection}/${id} exists already: choose another id.`);
  return id;
}
