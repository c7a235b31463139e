/**
 * What a query means, before any engine sees it: which of its words belong together, which concepts and places they
 * name in any of six languages, which are misspelt or typed on another keyboard layout, and which say nothing. Every
 * repair is told, so that a reader can undo it by quoting the word.
 */
import { fold } from '../fold.ts';
import type { FormTable } from '../concepts/form-table.ts';
import { tokensOf, type Token } from '../concepts/tokens.ts';
import { isCapital } from './capital.ts';
import type { Knowledge } from './knowledge.ts';
import { piecesOf, type Piece } from './read-query.ts';
import { repair, type Offer, type Repair } from './repair.ts';

/** One thing that is asked for: a word, a phrase, or the words a concept goes by. */
export interface Part {
  /** As it was typed, or as it was repaired. */
  text: string;
  tokens: readonly Token[];
  isQuoted: boolean;
  /** An entry may lack it when it has all the rest. */
  isFiller: boolean;
  /** Concepts it stands for, by position. */
  concepts: readonly number[];
  /** What the concepts are called, where that is not what was typed. */
  means: readonly string[];
  /** No entry has it. */
  isUnknown: boolean;
}

/** A term of the glossary. */
export interface GlossaryTerm {
  id: string;
  label: string;
}

/** What a query means. */
export interface Understanding {
  parts: readonly Part[];
  excluded: readonly Part[];
  repairs: readonly Repair[];
  /** Words that may have been others, of which none is certain. */
  offers: readonly Offer[];
  /** The terms of the glossary that are asked for, where nothing else is. */
  terms: readonly GlossaryTerm[];
}

/** Understands a query. */
export function understand(text: string, knowledge: Knowledge): Understanding {
  const pieces = piecesOf(text);
  const repairs: Repair[] = [];
  const offers: Offer[] = [];
  const parts: Part[] = [];
  for (const run of runsOf(pieces.filter(({ isExcluded }) => !isExcluded))) {
    const [first] = run;
    if (first?.isQuoted) {
      parts.push(quotedPart(first, knowledge));
      continue;
    }
    const mended = run.flatMap((piece) => repair(piece.text, knowledge, repairs, offers));
    parts.push(...partsOf(mended, knowledge));
  }
  const excluded = pieces.filter(({ isExcluded }) => isExcluded);
  const asked = withoutFrame(parts);
  return {
    parts: asked,
    excluded: excluded.map((piece) => quotedPart(piece, knowledge)),
    repairs,
    offers,
    terms: termsOf(asked, knowledge),
  };
}

function termsOf(parts: readonly Part[], knowledge: Knowledge): GlossaryTerm[] {
  const [only, ...others] = parts.filter(({ isFiller }) => !isFiller);
  if (!only || others.length > 0) return [];
  return only.concepts.flatMap((concept) => {
    const id = knowledge.termOf(concept);
    return id ? [{ id, label: knowledge.labelOf(concept) }] : [];
  });
}

/** Neighbouring words make one run, in which forms of several words are looked for; a quoted piece stands alone. */
function runsOf(pieces: readonly Piece[]): Piece[][] {
  const runs: Piece[][] = [];
  let run: Piece[] = [];
  for (const piece of pieces) {
    if (piece.isQuoted) {
      if (run.length > 0) runs.push(run);
      runs.push([piece]);
      run = [];
    } else run.push(piece);
  }
  if (run.length > 0) runs.push(run);
  return runs;
}

function quotedPart(piece: Piece, knowledge: Knowledge): Part {
  const tokens = tokensOf(piece.text);
  const isUnknown = tokens.some((token) => !knowledge.isKnown(token));
  return {
    text: piece.text,
    tokens,
    isQuoted: true,
    isFiller: false,
    concepts: [],
    means: [],
    isUnknown,
  };
}

function partsOf(tokens: readonly Token[], knowledge: Knowledge): Part[] {
  const parts: Part[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const form = longestForm(tokens, at, knowledge);
    const own = tokens.slice(at, at + (form?.length ?? 1));
    const [first] = own;
    if (!first) continue;
    const isStop = own.length === 1 && knowledge.stopWords.has(first.word);
    // A stop word that is also an abbreviation (WHO, OR) is one when it is written in capitals.
    const isMeant = form && (isCapital(first.raw) || (!form.isAbbreviation && isName(tokens, at)));
    const text = own.map(({ raw }) => raw).join(' ');
    at += own.length - 1;
    if (isStop && !isMeant) continue;
    const isFiller = own.length === 1 && knowledge.isFiller(first);
    parts.push({
      text,
      tokens: own,
      isQuoted: false,
      isFiller,
      concepts: form?.concepts ?? [],
      means: meanings(own, form?.concepts ?? [], knowledge),
      isUnknown: !form && !isFiller && own.some((token) => !isFound(token, knowledge)),
    });
  }
  return parts;
}

/**
 * The longest form at a place. A word that has no other is what a rare everyday word stands for, unless it stands in the
 * entries of a language in which all of them are.
 */
function longestForm(
  tokens: readonly Token[],
  at: number,
  { forms, rareForms, isInEntries }: Knowledge,
): ReturnType<FormTable['longestAt']> {
  const form = forms.longestAt(tokens, at);
  const rare = rareForms.longestAt(tokens, at);
  if (form) return rare && rare.length > form.length ? rare : form;
  const first = tokens[at];
  return first && rare?.length === 1 && isInEntries(first) ? undefined : rare;
}

/** Whether a word that says nothing is a name here: it is all that was typed, or has a capital within a sentence. */
const isName = (all: readonly Token[], at: number): boolean =>
  all.length === 1 || (at > 0 && /^\p{Lu}/u.test(all[at]?.raw ?? ''));

const isFound = (token: Token, knowledge: Knowledge): boolean =>
  knowledge.isInTexts(token) || knowledge.isBeginning(token.word);

/** Labels of concepts that share no word with what was typed: abbreviations, words of other languages, other names. */
function meanings(
  tokens: readonly Token[],
  concepts: readonly number[],
  knowledge: Knowledge,
): string[] {
  const stems = new Set(tokens.map(({ stem }) => stem));
  const labels = concepts.map((concept) => knowledge.labelOf(concept));
  const others = labels.filter((label) => tokensOf(label).every(({ stem }) => !stems.has(stem)));
  return [...new Map(others.map((label) => [fold(label), label])).values()].filter(Boolean);
}

/** When nothing but fillers was typed, they are what is asked for. */
function withoutFrame(parts: readonly Part[]): readonly Part[] {
  if (parts.some(({ isFiller }) => !isFiller)) return parts;
  return parts.map((part) => ({ ...part, isFiller: false }));
}
