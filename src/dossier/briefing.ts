/**
 * A briefing: the entries of a dossier as one document. Chapters are read from pages of entries; here they get one
 * numbering of references and one list of the glossary terms they use. The page, the Word file and the HTML file are all
 * made from this, so they say the same.
 */
import { comparer } from '#i18n/format.ts';
import type { Locale } from '#registry/locale.ts';

/** A stretch of text in one style. */
export interface Run {
  text: string;
  bold?: boolean;
  italic?: boolean;
  /** A full address. */
  href?: string;
  /** The language, where it is not that of the briefing. */
  lang?: string;
  /** The id of a source of the chapter that the text names. */
  source?: string;
  /** The number of the reference, once the briefing is composed. */
  reference?: number;
}

/** The text of a line or paragraph. */
export type Runs = readonly Run[];

/** A piece of a chapter. */
export type Block =
  | { kind: 'heading'; depth: number; runs: Runs }
  | { kind: 'paragraph' | 'quote'; runs: Runs }
  | { kind: 'list'; isOrdered: boolean; items: readonly { depth: number; runs: Runs }[] }
  | { kind: 'pairs'; rows: readonly { name: Runs; values: readonly Runs[] }[] }
  | { kind: 'table'; rows: readonly (readonly { isHead: boolean; runs: Runs }[])[] };

/** An entry as its page in a locale shows it. */
export interface Chapter {
  key: string;
  kicker: string;
  title: Run;
  summary: Run;
  /** Which language the text is in, how it was translated, whether it is behind its original. */
  notices: readonly string[];
  facts: Block | undefined;
  blocks: readonly Block[];
  /** Ids of glossary terms its text names. */
  terms: readonly string[];
  /** How to cite it, by style. */
  citations: readonly { style: string; runs: Runs }[];
  sources: readonly { id: string; runs: Runs }[];
}

/** A chapter in its place, with the reader's note and the number under which it is cited. */
export interface NumberedChapter extends Chapter {
  number: number;
  note: string;
}

/** A glossary term: id, label, meaning. */
export type TermRow = readonly [id: string, label: string, definition: string];

/** The whole document. */
export interface Briefing {
  locale: Locale;
  title: string;
  /** The day it was made, YYYY-MM-DD. */
  date: string;
  chapters: readonly NumberedChapter[];
  terms: readonly TermRow[];
  /** In the order of their numbers: first the entries, then the sources they name. */
  references: readonly Runs[];
}

/** What a briefing is composed of. */
export interface Parts {
  locale: Locale;
  title: string;
  date: string;
  /** The style of citations; the first that an entry has where it lacks this one. */
  style: string | undefined;
  chapters: readonly { chapter: Chapter; note: string }[];
  glossary: readonly TermRow[];
}

/** The words of runs. */
export const textOf = (runs: Runs): string => runs.map(({ text }) => text).join('');

/** Composes the briefing. A source that several entries name has one number. */
export function composed({ locale, title, date, style, chapters, glossary }: Parts): Briefing {
  const references: Runs[] = chapters.map(({ chapter: { citations, title: own } }) => {
    const wanted = citations.find((citation) => citation.style === style) ?? citations[0];
    return wanted?.runs ?? [own];
  });
  const known = new Map<string, number>();
  const numberOf = (runs: Runs): number => {
    const text = textOf(runs);
    const found = known.get(text) ?? references.push(runs);
    known.set(text, found);
    return found;
  };
  const numbered = chapters.map(({ chapter, note }, index): NumberedChapter => {
    const numbers = new Map(chapter.sources.map(({ id, runs }) => [id, numberOf(runs)]));
    const refer = (runs: Runs): Runs => runs.map((run) => referring(run, numbers));
    return {
      ...chapter,
      number: index + 1,
      note,
      facts: chapter.facts && mapRuns(chapter.facts, refer),
      blocks: chapter.blocks.map((block) => mapRuns(block, refer)),
    };
  });
  const used = new Set(chapters.flatMap(({ chapter }) => chapter.terms));
  const compare = comparer(locale);
  const terms = glossary.filter(([id]) => used.has(id)).sort(([, a], [, b]) => compare(a, b));
  return { locale, title, date, chapters: numbered, terms, references };
}

/** A mark of the page, `[1]`, takes the number of the briefing; a source named in words keeps its words. */
function referring(run: Run, numbers: ReadonlyMap<string, number>): Run {
  const { source, ...rest } = run;
  if (source === undefined) return run;
  const reference = numbers.get(source);
  if (reference === undefined) return rest;
  const isMark = /^\s*\[\d+\]\s*$/.test(run.text);
  return { ...rest, text: isMark ? `[${reference}]` : run.text, reference };
}

function mapRuns(block: Block, change: (runs: Runs) => Runs): Block {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
    case 'quote':
      return { ...block, runs: change(block.runs) };
    case 'list':
      return {
        ...block,
        items: block.items.map((item) => ({ ...item, runs: change(item.runs) })),
      };
    case 'pairs':
      return {
        ...block,
        rows: block.rows.map(({ name, values }) => ({ name, values: values.map(change) })),
      };
    case 'table':
      return {
        ...block,
        rows: block.rows.map((row) => row.map((cell) => ({ ...cell, runs: change(cell.runs) }))),
      };
  }
}
