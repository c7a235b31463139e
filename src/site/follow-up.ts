/**
 * The memory of events: what was said, which practices and actions were talked about, what followed, and where that
 * stands today. Read from the event and, the other way, from what came of it.
 */
import { viewOf, type Entry } from '#registry/entry.ts';
import type { Locale } from '#registry/locale.ts';
import { entriesWith, sorted } from './lists.ts';
import { links, registry } from './registry.ts';

/** A recommendation in the words of a locale, with what followed. */
export interface Recommended {
  text: string;
  status: string | undefined;
  followed: Entry | undefined;
}

/** An entry that was talked about, and what came after it. */
export interface Discussed {
  entry: Entry;
  next: readonly Entry[];
}

/** What is remembered of an event. */
export interface Memory {
  event: Entry;
  sessions: readonly string[];
  conclusions: readonly string[];
  recommendations: readonly Recommended[];
  discussed: readonly Discussed[];
  lessons: readonly Entry[];
  /** The language of the texts of a field. */
  languageOf: (field: string) => Locale;
}

/** Links by which an entry says that it was talked about at an event or came of it. */
const fromEvent = new Set(['discussed-at', 'result-of', 'cites']);

/** Every event of which something is remembered: round tables first, newest first. */
export function memories(locale: Locale): Memory[] {
  const events = sorted(entriesWith('collection', 'events'), locale);
  const isTable = ({ facts }: Entry): boolean => facts.kind === 'regional-round-table';
  return [...events.filter(isTable), ...events.filter((event) => !isTable(event))]
    .map((event) => memoryOf(event, locale))
    .filter(
      ({ recommendations, discussed, conclusions, lessons }) =>
        recommendations.length + discussed.length + conclusions.length + lessons.length > 0,
    );
}

function memoryOf(event: Entry, locale: Locale): Memory {
  const { values, languageOf } = viewOf(event, locale);
  const told = (links.get(event.key) ?? [])
    .filter(({ type, inverse }) => inverse && fromEvent.has(type))
    .map(({ entry }) => entry);
  const unique = sorted([...new Set(told)], locale);
  return {
    event,
    sessions: (values.sessions ?? []).map(({ title }) => title),
    conclusions: values.conclusions ?? [],
    recommendations: (values.recommendations ?? []).map(({ text, status, followedBy }) => ({
      text,
      status,
      followed: registry.entries.get(followedBy ?? ''),
    })),
    discussed: unique
      .filter(({ collection }) => ['actions', 'practices', 'case-studies'].includes(collection))
      .map((entry) => ({ entry, next: nextOf(entry) })),
    lessons: unique.filter(({ collection }) => collection === 'lessons'),
    languageOf,
  };
}

/** What followed an entry or was adapted from it. */
const nextOf = (entry: Entry): Entry[] =>
  (links.get(entry.key) ?? [])
    .filter(({ type, inverse }) => inverse && (type === 'follows' || type === 'adapted-from'))
    .map(({ entry: next }) => next);

/** Entries with the events at which they were talked about: the same memory from the other end. */
export function eventsByEntry(all: readonly Memory[]): Map<Entry, Entry[]> {
  const found = new Map<Entry, Entry[]>();
  for (const { event, discussed, lessons, recommendations } of all) {
    const entries = [
      ...discussed.map(({ entry }) => entry),
      ...lessons,
      ...recommendations.flatMap(({ followed }) => followed ?? []),
    ];
    for (const entry of new Set(entries)) found.set(entry, [...(found.get(entry) ?? []), event]);
  }
  return found;
}
