/**
 * What a reader contributes: a practice, an error, or word that something still runs. Which fields each has, what is still
 * to be done, and the file it becomes. Pure: form, storage and sending are others' work.
 */
import type { Locale } from '#registry/locale.ts';

/** What can be contributed. */
export const contributionKinds = ['practice', 'error', 'running'] as const;

/** One of these. */
export type ContributionKind = (typeof contributionKinds)[number];

/** The fields of each kind, in order; those ending in `?` may stay empty. */
export const fieldsOf = {
  practice: [
    'title',
    'country',
    'pillar',
    'theme',
    'summary',
    'problem',
    'steps',
    'results?',
    'obstacles?',
    'sourceTitle',
    'sourceAddress?',
  ],
  error: ['about', 'wrong', 'right', 'sourceTitle', 'sourceAddress?'],
  running: ['about', 'state', 'details?', 'basis', 'sourceAddress?'],
} as const satisfies Record<ContributionKind, readonly string[]>;

/** What was entered, by field. Fields of other kinds are kept too. */
export type Entered = Readonly<Record<string, string>>;

/** A contribution as it is being written. */
export interface Draft {
  kind: ContributionKind;
  fields: Entered;
}

/** What is still to be done about a field. */
export interface Fault {
  field: string;
  problem: 'needed' | 'address' | 'personal';
  /** As it was written. */
  value: string;
}

/** An e-mail address, or eight digits and more as telephone numbers are written. */
const personal = /[\w.+-]+@[\w-]+\.[\w.]+|\+\d[\d ()/-]{7,}\d/;

/** The names of a kind's fields, and whether each has to be filled in. */
export const fieldList = (kind: ContributionKind): { name: string; isNeeded: boolean }[] =>
  fieldsOf[kind].map((field) => ({ name: field.replace('?', ''), isNeeded: !field.endsWith('?') }));

/** What is still to be done, in the order of the fields. */
export function faultsOf({ kind, fields }: Draft): Fault[] {
  return fieldList(kind).flatMap(({ name, isNeeded }): Fault[] => {
    const value = (fields[name] ?? '').trim();
    if (value === '') return isNeeded ? [{ field: name, problem: 'needed', value }] : [];
    if (name === 'sourceAddress' && !(URL.canParse(value) && /^https?:/.test(value))) {
      return [{ field: name, problem: 'address', value }];
    }
    const [found] = personal.exec(value) ?? [];
    return found ? [{ field: name, problem: 'personal', value: found }] : [];
  });
}

/** Reads what was kept; whatever else lies there counts as nothing. */
export function readDraft(text: string | null): Draft | undefined {
  try {
    const found = JSON.parse(text ?? 'null') as Partial<Draft> | null;
    const kind = contributionKinds.find((one) => one === found?.kind);
    if (!kind || typeof found?.fields !== 'object') return undefined;
    const fields = Object.entries(found.fields).filter(([, value]) => typeof value === 'string');
    return { kind, fields: Object.fromEntries(fields) };
  } catch {
    return undefined;
  }
}

/** A file to hand over. */
export interface ContributionFile {
  name: string;
  text: string;
}

/** The file: a draft of an entry as authors write them, or a letter. */
export function fileOf(
  draft: Draft,
  locale: Locale,
  labelOf: (field: string) => string,
): ContributionFile {
  if (draft.kind === 'practice') {
    return { name: `index.${locale}.mdx`, text: practiceDraft(draft.fields) };
  }
  const parts = fieldList(draft.kind).flatMap(({ name }) => {
    const value = draft.fields[name]?.trim();
    return value ? [`${labelOf(name)}\n${value}`] : [];
  });
  return { name: `mieux-${draft.kind}.txt`, text: `${parts.join('\n\n')}\n` };
}

/** JSON is YAML: quoted, no text can be taken for anything else. */
function practiceDraft(fields: Entered): string {
  const said = (name: string): string => (fields[name] ?? '').trim();
  const line = (name: string): string => said(name).replaceAll(/\s+/g, ' ');
  const list = (name: string): string[] =>
    said(name)
      .split('\n')
      .map((item) => item.trim())
      .filter(Boolean);
  const source = {
    id: 'source',
    title: line('sourceTitle'),
    url: said('sourceAddress') || undefined,
  };
  const facts: [string, unknown][] = [
    ['original', true],
    ['title', line('title')],
    ['summary', line('summary')],
    ['pillars', [said('pillar')]],
    ['themes', [said('theme')]],
    ['countries', [said('country').toUpperCase()]],
    ['problem', line('problem')],
    ['steps', list('steps')],
    ['results', list('results').map((text) => ({ text, source: 'source' }))],
    ['obstacles', list('obstacles')],
    ['sources', [source]],
    ['evidence', 'reported'],
    ['review', { state: 'draft' }],
    ['licence', 'CC-BY-4.0'],
  ];
  const written = facts
    .filter(([, value]) => !Array.isArray(value) || value.length > 0)
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  return ['---', ...written, '---', '', ''].join('\n');
}
