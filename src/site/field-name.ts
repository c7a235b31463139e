/** What readers know a field by: the heading it stands under, or the name of the fact. */
import type { Translate } from '#i18n/translate.ts';
import { allStringKeys, type StringKey } from '#registry/strings.ts';

/** Fields that stand under a heading of another name. */
const under: Readonly<Record<string, StringKey>> = {
  participantsNote: 'fact.participants',
  review: 'withdrawn.title',
};

/** The name of a text field in the reader's language. */
export function fieldName(field: string, t: Translate): string {
  const groups = ['fact', 'entry', 'practice', 'event', 'field'];
  const wanted = groups.map((group) => `${group}.${field}`);
  const key = under[field] ?? allStringKeys.find((name) => wanted.includes(name));
  return key ? t(key) : field;
}
