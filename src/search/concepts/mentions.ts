/**
 * Which entries each concept leads to, and how strongly: where an entry is filed under it, or its text speaks of it.
 * Read from the original edition and the English one, so that a search in any language finds it.
 */
import { viewOf, type Entry } from '#registry/entry.ts';
import { locales, perLocale, type Locale } from '#registry/locale.ts';
import type { Registry } from '#registry/registry.ts';
import { passagesOf } from '../passages.ts';
import { filedUnder, type Concept } from './concepts.ts';
import { FormTable } from './form-table.ts';
import { isAbbreviation, tokensOf } from './tokens.ts';
import { variantsOf } from './variants.ts';

/** Strength by row of an entry, for each concept. */
export type Mentions = readonly ReadonlyMap<number, number>[];

/** Strength of a mention by where it stands; three and more in the text count a little more than one. */
const strengths = { title: 4, summary: 2.5, text: 0.5, texts: 1 } as const;

/** What every concept leads to; rows are positions in `registry.entries`. */
export function mentionsOf(registry: Registry, concepts: readonly Concept[]): Mentions {
  const tables = perLocale((locale) =>
    tableOf(concepts, locale, registry.searchWords[locale].variants),
  );
  const areWords = concepts.map(({ kind }) => kind === 'word');
  const mentions = concepts.map(() => new Map<number, number>());
  let row = 0;
  for (const entry of registry.entries.values()) {
    for (const [concept, strength] of spokenOf(entry, tables, areWords)) {
      mentions[concept]?.set(row, strength);
    }
    concepts.forEach(({ kind, id }, at) => {
      const filed = filedUnder(entry, kind);
      const place = filed.indexOf(id);
      if (place === -1) return;
      const strength = filedStrength(kind, place, filed.length);
      mentions[at]?.set(row, Math.max(strength, mentions[at].get(row) ?? 0));
    });
    row++;
  }
  return mentions;
}

/** An entry of one country is about it; one of many is about it a little. The first theme or pillar is the main one. */
function filedStrength(kind: Concept['kind'], place: number, of: number): number {
  if (kind === 'countries') return of <= 3 ? 4 : of <= 6 ? 3 : 2;
  if (kind === 'themes') return place === 0 ? 3.5 : 2.5;
  if (kind === 'pillars' || kind === 'regions') return place === 0 ? 2.5 : 2;
  return 2.5;
}

function tableOf(
  concepts: readonly Concept[],
  locale: Locale,
  variants: readonly (readonly string[])[],
): FormTable {
  const table = new FormTable(variantsOf(variants));
  concepts.forEach((concept, at) => {
    for (const form of concept.forms[locale]) table.add(form, at, 0);
    for (const l of locales) {
      for (const form of concept.forms[l]) if (isAbbreviation(form)) table.add(form, at, 1);
    }
  });
  return table;
}

function spokenOf(
  entry: Entry,
  tables: Record<Locale, FormTable>,
  areWords: readonly boolean[],
): Map<number, number> {
  const found = new Map<number, number>();
  const read = new Set<Locale>([entry.original, ...(entry.editions.en ? ['en' as const] : [])]);
  for (const locale of read) {
    const { title, summary } = viewOf(entry, locale).values;
    const count = (spoken: string): Map<number, number> =>
      countForms(spoken, tables[locale], areWords);
    raise(found, count(title), () => strengths.title);
    raise(found, count(summary), () => strengths.summary);
    const text = passagesOf(entry, locale)
      .map((passage) => passage.text)
      .join('\n');
    raise(found, count(text), (n) => (n >= 3 ? strengths.texts : strengths.text));
  }
  return found;
}

function raise(
  found: Map<number, number>,
  counts: ReadonlyMap<number, number>,
  strengthOf: (count: number) => number,
): void {
  for (const [concept, count] of counts) {
    found.set(concept, Math.max(found.get(concept) ?? 0, strengthOf(count)));
  }
}

/**
 * How often each concept is named. Everyday words count within longer forms too: a Ministry of Labour is a ministry. Other
 * concepts do not, for Guinea-Bissau is not Guinea.
 */
function countForms(
  text: string,
  table: FormTable,
  areWords: readonly boolean[],
): Map<number, number> {
  const tokens = tokensOf(text);
  const counts = new Map<number, number>();
  const count = (concept: number): unknown => counts.set(concept, (counts.get(concept) ?? 0) + 1);
  for (let at = 0; at < tokens.length; at++) {
    const form = table.longestAt(tokens, at, { inText: true });
    if (!form) continue;
    for (const concept of form.concepts) count(concept);
    for (let inner = at; form.length > 1 && inner < at + form.length; inner++) {
      const word = table.longestAt(tokens, inner, { inText: true, atMost: 1 });
      for (const concept of word?.concepts ?? []) if (areWords[concept]) count(concept);
    }
    at += form.length - 1;
  }
  return counts;
}
