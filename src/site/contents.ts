/** The parts of an entry's page, in order, as its table of contents names them. */
import type { EntryValues, View } from '#registry/entry.ts';
import type { Locale } from '#registry/locale.ts';
import type { StringKey } from '#registry/strings.ts';
import { passagesOf } from '#search/passages.ts';
import { readingMinutes } from '#registry/reading-time.ts';
import type { Entry } from '#registry/entry.ts';
import type { Context } from './context.ts';

/** A part with the id of its heading or section. */
export interface Part {
  id: string;
  text: string;
  /** Of the heading, where it is part of the author's text. */
  language?: Locale;
}

/** Facts of which the facts beside the text show what other sources say. */
export const disputedBeside: readonly string[] = [
  'start',
  'end',
  'requestingAuthority',
  'participantsNumber',
];

/** The headings of an entry's text and of what is told as data below it. */
export function contentsOf(view: View<EntryValues>, { t }: Pick<Context, 't'>): Part[] {
  const { body, values } = view;
  const language = view.languageOf('body');
  const own = body.headings
    .filter(({ depth }) => depth === 2)
    .map(({ id, text }) => ({ id, text, language }));
  const parts = partsOf(values).filter(([, , isThere]) => isThere);
  return [...own, ...parts.map(([id, key]) => ({ id, text: t(key) }))];
}

/** Minutes it takes to read an entry in a locale. */
export function minutesFor(entry: Entry, view: View<EntryValues>): number {
  const passages = passagesOf(entry, view.locale).map(({ text }) => text);
  return readingMinutes([view.values.summary, ...passages], view.language);
}

function partsOf(values: EntryValues): readonly (readonly [string, StringKey, boolean])[] {
  const has = (list: readonly unknown[] | undefined): boolean => (list ?? []).length > 0;
  return [
    ['part-problem', 'practice.problem', Boolean(values.problem)],
    ['part-steps', 'practice.steps', has(values.steps)],
    ['part-results', 'practice.results', has(values.results)],
    ['part-actors', 'practice.actors', has(values.actors)],
    ['part-preconditions', 'practice.preconditions', has(Object.keys(values.preconditions ?? {}))],
    ['part-success-factors', 'practice.successFactors', has(values.successFactors)],
    ['part-obstacles', 'practice.obstacles', has(values.obstacles)],
    ['part-lessons', 'practice.lessons', has(values.lessons)],
    ['part-transferability', 'practice.transferability', Boolean(values.transferability)],
    ['part-criteria', 'practice.criteria', has(values.criteria)],
    ['part-sessions', 'event.sessions', has(values.sessions)],
    ['part-conclusions', 'event.conclusions', has(values.conclusions)],
    ['part-recommendations', 'event.recommendations', has(values.recommendations)],
    ['part-institutions', 'event.institutions', has(values.institutions)],
    ['part-activities', 'entry.activities', has(values.activities)],
    ['part-outputs', 'entry.outputs', has(values.outputs)],
    [
      'disputed',
      'entry.disputed',
      values.disputed.some(({ fact }) => !disputedBeside.includes(fact)),
    ],
  ];
}
