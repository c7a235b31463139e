/** What the styles of an OpenDocument text mean: titles, headings and quotations, how words look, which lists are numbered. */
import { XmlElement } from '@rgrove/parse-xml';

/** How a stretch of text looks, by the HTML elements for it. */
export interface Look {
  strong: boolean;
  em: boolean;
  del: boolean;
  sub: boolean;
  sup: boolean;
}

/** Words without anything to them. */
export const plainLook: Look = { strong: false, em: false, del: false, sub: false, sup: false };

/** The styles of a text, asked by name. */
export interface OdtStyles {
  roleOf: (style: string | undefined) => 'title' | 'quote' | undefined;
  /** The level of a heading that is written as a paragraph, as in texts that once were Word files. */
  headingOf: (style: string | undefined) => number | undefined;
  /** How words look in a style of their own, within others. */
  lookOf: (style: string | undefined, around: Look) => Look;
  /** How all words of a paragraph look where its author marked it as a whole. */
  lookOfParagraph: (style: string | undefined) => Look;
  isNumbered: (list: string, level: number) => boolean;
}

/** Names that LibreOffice keeps in every language. */
const roles: Readonly<Record<string, 'title' | 'quote'>> = { Title: 'title', Quotations: 'quote' };

/** The properties that make a look, and the values that mean it. */
const properties: readonly [look: keyof Look, property: string, value: RegExp][] = [
  ['strong', 'fo:font-weight', /^(bold|[6-9]00)$/],
  // What Arabic is set in; a program sets it with the other unless somebody takes care.
  ['strong', 'style:font-weight-complex', /^(bold|[6-9]00)$/],
  ['em', 'fo:font-style', /^(italic|oblique)$/],
  ['em', 'style:font-style-complex', /^(italic|oblique)$/],
  ['del', 'style:text-line-through-style', /^(?!none$)/],
  ['sub', 'style:text-position', /^(sub|-)/],
  ['sup', 'style:text-position', /^(super|[1-9])/],
];

/** Reads styles from the files of a text; those of the text itself come last. */
export function readStyles(files: readonly (XmlElement | undefined)[]): OdtStyles {
  const styles = new Map<string, XmlElement>();
  const lists = new Map<string, XmlElement>();
  const automatic = new Set<XmlElement>();
  const collect = (node: XmlElement): void => {
    for (const child of node.children) {
      if (!(child instanceof XmlElement)) continue;
      const name = child.attributes['style:name'] ?? '';
      if (child.name === 'style:style') {
        styles.set(`${child.attributes['style:family'] ?? ''} ${name}`, child);
        if (node.name === 'office:automatic-styles') automatic.add(child);
      } else if (child.name === 'text:list-style') lists.set(name, child);
      else collect(child);
    }
  };
  for (const file of files) if (file) collect(file);

  /** A style and those it is made from, the nearest first. */
  const lineOf = (name: string | undefined, family: string): XmlElement[] => {
    const line: XmlElement[] = [];
    let style = styles.get(`${family} ${name ?? ''}`);
    while (style && !line.includes(style)) {
      line.push(style);
      style = styles.get(`${family} ${style.attributes['style:parent-style-name'] ?? ''}`);
    }
    return line;
  };
  const namesOf = (name: string | undefined): (string | undefined)[] => [
    name,
    ...lineOf(name, 'paragraph').map((style) => style.attributes['style:parent-style-name']),
  ];

  return {
    roleOf: (name) =>
      namesOf(name)
        .map((one) => roles[one ?? ''])
        .find((role) => role),
    headingOf: (name) => {
      const named = namesOf(name).map((one) => /^Heading_20_(\d+)$/.exec(one ?? '')?.[1]);
      const levels = lineOf(name, 'paragraph').map(
        ({ attributes }) => attributes['style:default-outline-level'],
      );
      const level = Number([...named, ...levels].find((found) => found));
      return level > 0 ? level : undefined;
    },
    lookOf: (name, around) => lookIn(lineOf(name, 'text'), around),
    lookOfParagraph: (name) =>
      lookIn(
        lineOf(name, 'paragraph').filter((style) => automatic.has(style)),
        plainLook,
      ),
    isNumbered: (list, level) =>
      (lists.get(list)?.children ?? []).some(
        (child) =>
          child instanceof XmlElement &&
          child.name === 'text:list-level-style-number' &&
          child.attributes['text:level'] === String(level) &&
          child.attributes['style:num-format'] !== '',
      ),
  };
}

/** What a line of styles makes of a look: the nearest that says anything counts. */
function lookIn(line: readonly XmlElement[], around: Look): Look {
  const look = { ...around };
  for (const style of line.toReversed()) {
    const said = new Map(
      style.children
        .filter((child) => child instanceof XmlElement)
        .flatMap((child) => Object.entries((child as XmlElement).attributes)),
    );
    for (const key of Object.keys(look) as (keyof Look)[]) {
      const values = properties
        .filter(([name, property]) => name === key && said.has(property))
        .map(([, property, value]) => value.test(said.get(property) ?? ''));
      if (values.length > 0) look[key] = values.includes(true);
    }
  }
  return look;
}
