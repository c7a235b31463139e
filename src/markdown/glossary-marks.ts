/**
 * Marks the first mention of each glossary term in a body as a link to the glossary, and writes an abbreviation out.
 * Only abbreviations and terms of two words or more are marked: single everyday words would litter the text.
 */
import type { Element } from 'hast';
import type { GlossaryTerm } from '#registry/glossary.ts';
import type { Locale } from '#registry/locale.ts';
import { element, isParent, type TreeNode, type TreeParent } from './tree.ts';

interface Form {
  id: string;
  /** The full label, where the form is an abbreviation. */
  expansion?: string;
}

/** The forms of one locale, ready to match. */
export interface Marks {
  pattern: RegExp | undefined;
  forms: ReadonlyMap<string, Form>;
}

/** The programme's own name stands in nearly every text, and every reader of the registry knows it. */
const known = new Set(['mieux']);

/** Elements whose text is never marked. */
const closed = new Set(['a', 'code', 'pre', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'abbr', 'sup']);

/** Prepares the forms of a locale. */
export function prepareMarks(glossary: Iterable<GlossaryTerm>, locale: Locale): Marks {
  const forms = new Map<string, Form>();
  for (const term of glossary) {
    if (known.has(term.id)) continue;
    const label = term.labels[locale];
    if (/\s/.test(label) && !forms.has(label.toLowerCase())) {
      forms.set(label.toLowerCase(), { id: term.id });
    }
    for (const abbreviation of term.abbreviations?.[locale] ?? []) {
      // Two letters and lower case collide with ordinary words.
      if (abbreviation.length < 3 || abbreviation === abbreviation.toLowerCase()) continue;
      if (!forms.has(abbreviation)) forms.set(abbreviation, { id: term.id, expansion: label });
    }
  }
  if (forms.size === 0) return { pattern: undefined, forms };
  const longestFirst = [...forms.keys()].sort((a, b) => b.length - a.length).map(escape);
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${longestFirst.join('|')})(?![\\p{L}\\p{N}])`,
    'giu',
  );
  return { pattern, forms };
}

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** Marks the terms of a tree in place. */
export function glossaryMarks(tree: TreeParent, marks: Marks): void {
  const { pattern } = marks;
  if (!pattern) return;
  const seen = new Set<string>();
  markWithin(tree, pattern, marks.forms, seen);
}

function markWithin(
  parent: TreeParent,
  pattern: RegExp,
  forms: Marks['forms'],
  seen: Set<string>,
): void {
  const made = (parent.children as TreeNode[]).flatMap((node): TreeNode[] => {
    if (node.type === 'text') return markText(node.value, pattern, forms, seen);
    const skip = node.type === 'element' && closed.has(node.tagName);
    if (isParent(node) && !skip) markWithin(node, pattern, forms, seen);
    return [node];
  });
  (parent as { children: TreeNode[] }).children = made;
}

/** The parts of a text, terms as links; `seen` holds the terms marked so far, and gets the new ones. */
export function markText(
  text: string,
  pattern: RegExp,
  forms: Marks['forms'],
  seen: Set<string>,
): Element['children'] {
  const parts: Element['children'] = [];
  let from = 0;
  for (const match of text.matchAll(pattern)) {
    const written = match[0];
    const form = forms.get(written) ?? forms.get(written.toLowerCase());
    if (!form || seen.has(form.id)) continue;
    seen.add(form.id);
    if (match.index > from) parts.push({ type: 'text', value: text.slice(from, match.index) });
    const title = form.expansion ? { title: form.expansion } : {};
    const link = { href: `term:${form.id}`, className: ['term'], ...title };
    parts.push(element('a', link, [{ type: 'text', value: written }]));
    from = match.index + written.length;
  }
  if (parts.length === 0) return [{ type: 'text', value: text }];
  if (from < text.length) parts.push({ type: 'text', value: text.slice(from) });
  return parts;
}
