/** A new entry as its author finds it: what was asked for filled in, what may follow as comments with its meaning. */
import anyAscii from 'any-ascii';
import { stringify } from 'yaml';
import type { Collection } from '#registry/facts.ts';
import { keyReference } from './key-reference.ts';

/** What a new entry needs from the start. */
export interface NewEntry {
  collection: Collection;
  title: string;
  summary: string;
  pillars: readonly string[];
  themes: readonly string[];
  /** ISO codes in capitals; none for an entry about regions. */
  countries: readonly string[];
  regions: readonly string[];
  /** Events and publications only. */
  kind: string | undefined;
  start: string | undefined;
  source: { title: string; url: string | undefined };
}

const longestId = 60;

/**
 * An id proposed from a title: letters of every script turned into plain Latin ones, cut at a word. What follows a colon
 * tells more than a country's name alone, so it stays.
 */
export function proposedId(title: string): string {
  const words = anyAscii(title.replace(/['’ʼ]/g, ' '))
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  if (words.length <= longestId) return words;
  return words.slice(0, longestId + 1).replace(/-[^-]*$/, '');
}

/** Keys that make an entry worth reading, by collection: the author is reminded of them. */
const reminders: Readonly<Record<Collection, readonly string[]>> = {
  actions: ['end', 'status', 'requestingAuthority', 'expertsFrom', 'activities', 'outputs'],
  practices: ['problem', 'steps', 'actors', 'results', 'obstacles', 'lessons', 'transferability'],
  'case-studies': ['problem', 'steps', 'results', 'obstacles', 'lessons', 'transferability'],
  lessons: ['problem', 'results', 'lessons', 'transferability'],
  events: ['end', 'place', 'hostCountry', 'institutions', 'conclusions', 'recommendations'],
  publications: ['publisher', 'authors', 'languages', 'pages', 'isbn', 'url'],
};

/** The text of the file. It is a draft: it appears on no public site before somebody publishes it. */
export function newEntryFile(entry: NewEntry): string {
  const { url, title } = entry.source;
  const facts = {
    original: true,
    title: entry.title,
    summary: entry.summary,
    ...(entry.kind ? { kind: entry.kind } : {}),
    pillars: entry.pillars,
    themes: entry.themes,
    ...(entry.countries.length > 0 ? { countries: entry.countries } : { regions: entry.regions }),
    ...(entry.start ? { start: entry.start } : {}),
    sources: [{ id: 'source', title, ...(url ? { url } : {}) }],
    evidence: 'reported',
    review: { state: 'draft' },
    licence: 'CC-BY-4.0',
  };
  const written = Object.entries(facts).map(([key, value]) => line(key, value));
  return ['---', ...written, ...remindersOf(entry.collection), '---', '', ''].join('\n');
}

function line(key: string, value: unknown): string {
  const isFlat = Array.isArray(value) && value.every((item) => typeof item === 'string');
  const collectionStyle = isFlat || key === 'review' ? 'flow' : 'any';
  const options = {
    lineWidth: 0,
    collectionStyle,
    flowCollectionPadding: key === 'review',
  } as const;
  return stringify(isFlat || key === 'review' ? value : { [key]: value }, options)
    .trim()
    .replace(/^/, isFlat || key === 'review' ? `${key}: ` : '');
}

function remindersOf(collection: Collection): string[] {
  const rows = keyReference(collection);
  const told = reminders[collection].flatMap((key) => {
    const row = rows.find(({ path }) => path === key);
    return row ? [`# ${key}: ${row.description}`] : [];
  });
  return ['# Worth adding where a source tells it (content/README.md shows the form):', ...told];
}
