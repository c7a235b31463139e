/** What there is to do in one language, for a terminal: what changed in the originals, and what is not yet translated. */
import type { Locale } from '#registry/locale.ts';
import { changedSentences, type Unit } from './translation-units.ts';

/** A document that has something to do. */
export interface Work {
  key: string;
  /** Title of the original. */
  title: string;
  /** The locale of the original. */
  from: Locale;
  /** The translation's file; undefined where there is none. */
  file: string | undefined;
  units: readonly Unit[];
}

/** The list: first what readers see out of date, then what is missing altogether. */
export function workList(work: readonly Work[], locale: Locale): string {
  const begun = work.filter(({ file }) => file !== undefined);
  const fresh = work.filter(({ file }) => file === undefined);
  const parts = [
    `${locale}: translations to bring up to date: ${begun.length}; documents not yet translated: ${fresh.length}.`,
    ...begun.map(workOn),
  ];
  if (fresh.length > 0) {
    const listed = fresh.map(
      ({ key, title, units }) => `  ${key}  ${title}  (${wordsIn(units)} words)`,
    );
    parts.push(
      `Not yet translated (npm run new -- translation <entry> ${locale}):\n${listed.join('\n')}`,
    );
  }
  return parts.join('\n\n');
}

function workOn({ file, from, units }: Work): string {
  const lines = units
    .filter(({ state }) => state !== 'current')
    .flatMap((unit) => linesOf(unit, from));
  return [file ?? '', ...lines].join('\n');
}

function linesOf({ name, text, previous, state, translation }: Unit, from: Locale): string[] {
  const heading = `  ${placeName(name)}: ${state === 'missing' ? 'not translated' : 'the original changed'}`;
  if (state === 'missing') return [heading, `    + ${oneLine(text)}`];
  if (previous === undefined) {
    return [`${heading}; what it said before is not known`, `    + ${oneLine(text)}`];
  }
  const { removed, added } = changedSentences(previous, text, from);
  return [
    heading,
    ...removed.map((sentence) => `    - ${sentence}`),
    ...added.map((sentence) => `    + ${sentence}`),
    `    = ${oneLine(translation ?? '')}`,
  ];
}

const placeName = (name: string): string =>
  name.replace(/\.(\d+)/g, (_, index: string) => `[${Number(index) + 1}]`);
const oneLine = (text: string): string => text.replace(/\s+/g, ' ');
const wordsIn = (units: readonly Unit[]): number =>
  units.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
