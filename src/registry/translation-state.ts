/**
 * Translation state, always computed: current while the original's text still has the hash the translation was made
 * from, stale when it has moved on, missing where the translation has no text, original for the original itself.
 */
import type { Document, Edition } from './entry.ts';
import type { Locale } from './locale.ts';

/** The state of an edition, or of one of its fields. */
export type TranslationState = 'current' | 'stale' | 'missing' | 'original';

/** How a translation was made. */
export type TranslationMethod = 'human' | 'machine' | 'reviewed';

/** The state of each text field of a translation; `body` is one of them. */
export type FieldStates = Readonly<Record<string, TranslationState>>;

/**
 * The state of each field of a translation.
 * @param original hashes of the original's fields now
 * @param from hashes the translation was made from; none recorded counts as stale, since nobody can tell
 * @param missing fields that the translation leaves out
 */
export function fieldStates(
  original: Readonly<Record<string, string>>,
  from: Readonly<Record<string, string>> | undefined,
  missing: readonly string[],
): FieldStates {
  const states = Object.entries(original).map(([field, hash]): [string, TranslationState] => {
    if (missing.includes(field)) return [field, 'missing'];
    return [field, from?.[field] === hash ? 'current' : 'stale'];
  });
  return Object.fromEntries(states);
}

/** The state of a whole edition: stale or missing as soon as one field is. */
export function editionState<V>(edition: Edition<V>): TranslationState {
  if (!edition.translation) return 'original';
  const states = Object.values(edition.translation.fields);
  if (states.includes('stale')) return 'stale';
  return states.includes('missing') ? 'missing' : 'current';
}

/** The fields of a translation whose original has moved on. */
export const staleFields = <V>({ translation }: Edition<V>): string[] =>
  Object.entries(translation?.fields ?? {})
    .filter(([, state]) => state === 'stale')
    .map(([field]) => field);

/** The state of a document in a locale. */
export function stateIn<V>(document: Document<V>, locale: Locale): TranslationState {
  const edition = document.editions[locale];
  return edition ? editionState(edition) : 'missing';
}
