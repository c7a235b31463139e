/** What the styles of an OpenDocument text mean: titles and quotations, bold and italic, which lists are numbered. */
import { XmlElement } from '@rgrove/parse-xml';

/** How a stretch of text looks. */
export interface Look {
  isBold: boolean;
  isItalic: boolean;
}

/** The styles of a text, asked by name. */
export interface OdtStyles {
  roleOf: (style: string | undefined) => 'title' | 'quote' | undefined;
  lookOf: (style: string | undefined) => Look;
  isNumbered: (list: string, level: number) => boolean;
}

/** Names that LibreOffice keeps in every language. */
const roles: Readonly<Record<string, 'title' | 'quote'>> = { Title: 'title', Quotations: 'quote' };

/** Reads styles from the files of a text; those of the text itself come last. */
export function readStyles(files: readonly (XmlElement | undefined)[]): OdtStyles {
  const styles = new Map<string, XmlElement>();
  const lists = new Map<string, XmlElement>();
  const collect = (node: XmlElement): void => {
    for (const child of node.children) {
      if (!(child instanceof XmlElement)) continue;
      const name = child.attributes['style:name'] ?? '';
      if (child.name === 'style:style') styles.set(name, child);
      else if (child.name === 'text:list-style') lists.set(name, child);
      else collect(child);
    }
  };
  for (const file of files) if (file) collect(file);

  /** A style and those it is made from. */
  const lineOf = (name: string | undefined): XmlElement[] => {
    const line: XmlElement[] = [];
    let style = styles.get(name ?? '');
    while (style && !line.includes(style)) {
      line.push(style);
      style = styles.get(style.attributes['style:parent-style-name'] ?? '');
    }
    return line;
  };
  const isSo = (name: string | undefined, property: string, value: string): boolean =>
    lineOf(name)
      .flatMap(({ children }) => children)
      .some((child) => child instanceof XmlElement && child.attributes[property] === value);

  return {
    roleOf: (name) => {
      const names = [name, ...lineOf(name).map((style) => style.attributes['style:name'])];
      const parents = lineOf(name).map((style) => style.attributes['style:parent-style-name']);
      return [...names, ...parents].map((one) => roles[one ?? '']).find((role) => role);
    },
    lookOf: (name) => ({
      isBold: isSo(name, 'fo:font-weight', 'bold'),
      isItalic: isSo(name, 'fo:font-style', 'italic'),
    }),
    isNumbered: (list, level) =>
      (lists.get(list)?.children ?? []).some(
        (child) =>
          child instanceof XmlElement &&
          child.name === 'text:list-level-style-number' &&
          child.attributes['text:level'] === String(level),
      ),
  };
}
