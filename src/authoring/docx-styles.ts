/** Styles of one's own, made from Word's: a heading under another name is still a heading. */
import type { XmlElement } from '@rgrove/parse-xml';
import { all, below } from './xml-tree.ts';

/** What the import knows by name; the rest is plain text. */
const known = /^(title|heading \d|quote|intense quote|block text|quotations)$/i;

interface Style {
  name: string;
  basedOn: string | undefined;
  /** Its level in an outline, 0 the highest. */
  level: string | undefined;
  list: { list: string; level: string } | undefined;
}

/** What styles say beyond their names, by their ids. */
export interface WordStyles {
  /** For each style made from one that means something, the id of that one. */
  bases: ReadonlyMap<string, string>;
  /** The list that a style puts its paragraphs into: its number, and the level. */
  lists: ReadonlyMap<string, { list: string; level: string }>;
}

/** Reads the styles of a file. */
export function readStyles(root: XmlElement | undefined): WordStyles {
  const styles = new Map(
    (root ? all(root, 'w:style') : []).map((style) => [idOf(style), read(style)]),
  );
  const idOfName = (name: string): string | undefined =>
    [...styles].find(([, style]) => style.name.toLowerCase() === name)?.[0];
  const bases = new Map<string, string>();
  for (const [id, { name, level }] of styles) {
    if (known.test(name)) continue;
    const heading =
      level !== undefined && Number(level) < 9
        ? idOfName(`heading ${Number(level) + 1}`)
        : undefined;
    const base = heading ?? baseOf(id, styles);
    if (base !== undefined) bases.set(id, base);
  }
  const lists = [...styles].flatMap(([id, { list }]) => (list ? [[id, list] as const] : []));
  return { bases, lists: new Map(lists) };
}

/** Goes from a style to what it was made from, until that is one the import knows. */
function baseOf(id: string, styles: ReadonlyMap<string, Style>): string | undefined {
  const seen = new Set<string>();
  let at = styles.get(id)?.basedOn;
  while (at !== undefined && !seen.has(at)) {
    seen.add(at);
    const style = styles.get(at);
    // What people make from "Title" is seldom a second title, as Word's own "Subtitle" shows.
    if (style && known.test(style.name)) return /^title$/i.test(style.name) ? undefined : at;
    at = style?.basedOn;
  }
  return undefined;
}

function read(style: XmlElement): Style {
  const valueIn = (parents: readonly XmlElement[], name: string): string | undefined =>
    parents.flatMap((parent) => below(parent, name))[0]?.attributes['w:val'];
  const properties = below(style, 'w:pPr');
  const inList = properties.flatMap((all) => below(all, 'w:numPr'));
  const list = valueIn(inList, 'w:numId');
  return {
    name: valueIn([style], 'w:name') ?? '',
    basedOn: valueIn([style], 'w:basedOn'),
    level: valueIn(properties, 'w:outlineLvl'),
    list: list === undefined ? undefined : { list, level: valueIn(inList, 'w:ilvl') ?? '0' },
  };
}

const idOf = ({ attributes }: XmlElement): string => attributes['w:styleId'] ?? '';
