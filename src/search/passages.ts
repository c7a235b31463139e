/** The texts of an entry in one locale, in passages that a result can lead to. */
import { viewOf, type Body, type Entry, type EntryValues } from '#registry/entry.ts';
import type { Locale } from '#registry/locale.ts';

/** A part of an entry's text. */
export interface Passage {
  /** Id of the heading it stands under on the entry's page; none for what stands first. */
  id?: string;
  heading?: string;
  text: string;
}

/** The passages of an entry: its body by headings, then what its structured texts tell. */
export function passagesOf(entry: Entry, locale: Locale): Passage[] {
  const { values, body } = viewOf(entry, locale);
  return [...bodyPassages(body), ...structuredPassages(values)].filter(({ text }) => text !== '');
}

/** A body's lines, cut where a heading stands; headings are lines of their own, in order. */
function bodyPassages({ plain, headings }: Body): Passage[] {
  const passages: Passage[] = [];
  let lines: string[] = [];
  let current: { id?: string; heading?: string } = {};
  let next = 0;
  for (const line of plain.split('\n')) {
    const heading = headings[next];
    if (heading && line.trim() === heading.text.trim()) {
      passages.push({ ...current, text: lines.join('\n') });
      current = { id: heading.id, heading: heading.text };
      lines = [];
      next++;
    } else lines.push(line);
  }
  return [...passages, { ...current, text: lines.join('\n') }];
}

/** The structured texts, under the ids that the entry page gives their sections. */
function structuredPassages(values: EntryValues): Passage[] {
  const sections: readonly (readonly [
    id: string | undefined,
    texts: readonly (string | undefined)[],
  ])[] = [
    ['part-problem', [values.problem]],
    ['part-steps', values.steps ?? []],
    ['part-results', (values.results ?? []).map(({ text }) => text)],
    ['part-actors', values.actors ?? []],
    ['part-preconditions', Object.values(values.preconditions ?? {}).map(String)],
    ['part-success-factors', values.successFactors ?? []],
    ['part-obstacles', values.obstacles ?? []],
    ['part-lessons', values.lessons ?? []],
    ['part-transferability', [values.transferability]],
    ['part-criteria', (values.criteria ?? []).map(({ sentence }) => sentence)],
    ['part-sessions', (values.sessions ?? []).flatMap(({ title, summary }) => [title, summary])],
    ['part-conclusions', values.conclusions ?? []],
    ['part-recommendations', (values.recommendations ?? []).map(({ text }) => text)],
    ['part-activities', values.activities.flatMap(({ title, place }) => [title, place])],
    [
      'facts',
      [
        values.requestingAuthority,
        ...(values.institutions ?? []).map(({ name }) => name),
        ...values.outputs.map(({ title }) => title),
        values.place,
        values.originalTitle,
        values.participantsNote,
        ...(values.organisers ?? []),
        values.publisher,
        ...(values.authors ?? []),
      ],
    ],
    ['relations', values.relations.map(({ note }) => note)],
  ];
  return sections.map(([id, texts]) => ({
    ...(id ? { id } : {}),
    text: texts.filter((text) => text !== undefined).join('\n'),
  }));
}
