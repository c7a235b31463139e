/** Writes a formula of Word (OMML) in one line, as people type formulas: `(a + b)/2`, `x^2`, `√(n)`. */
import type { XmlElement } from '@rgrove/parse-xml';
import { below, elementsOf } from './xml-tree.ts';

/** The text of a formula; spaces as they were typed. */
export const formulaText = (formula: XmlElement): string =>
  inside(formula).replace(/\s+/g, ' ').trim();

function inside(node: XmlElement): string {
  return elementsOf(node).map(textOf).join('');
}

function textOf(node: XmlElement): string {
  const part = (name: string): string => below(node, `m:${name}`).map(inside).join('');
  const setting = (name: string): string | undefined =>
    below(node, `${node.name}Pr`).flatMap((all) => below(all, `m:${name}`))[0]?.attributes['m:val'];
  switch (node.name) {
    case 'm:t':
    case 'w:t':
      return node.text;
    case 'm:f':
      return `${grouped(part('num'))}/${grouped(part('den'))}`;
    case 'm:sSup':
      return `${grouped(part('e'))}^${grouped(part('sup'))}`;
    case 'm:sSub':
      return `${grouped(part('e'))}_${grouped(part('sub'))}`;
    case 'm:sSubSup':
      return `${grouped(part('e'))}_${grouped(part('sub'))}^${grouped(part('sup'))}`;
    case 'm:sPre':
      return `_${grouped(part('sub'))}^${grouped(part('sup'))}${part('e')}`;
    case 'm:rad':
      return part('deg') ? `${part('deg')}√(${part('e')})` : `√(${part('e')})`;
    case 'm:nary': {
      const from = part('sub') && `_${grouped(part('sub'))}`;
      const to = part('sup') && `^${grouped(part('sup'))}`;
      return `${setting('chr') ?? '∫'}${from}${to} ${part('e')}`;
    }
    case 'm:d': {
      const members = below(node, 'm:e').map(inside);
      const sign = setting('sepChr') ?? '|';
      return `${setting('begChr') ?? '('}${members.join(sign)}${setting('endChr') ?? ')'}`;
    }
    case 'm:func':
      return `${part('fName')}${/^\(.*\)$/.test(part('e')) ? part('e') : ` ${part('e')}`}`;
    case 'm:limLow':
      return `${part('e')}_${grouped(part('lim'))}`;
    case 'm:limUpp':
      return `${part('e')}^${grouped(part('lim'))}`;
    case 'm:acc':
      return `${part('e')}${setting('chr') ?? '\u0302'}`;
    case 'm:m':
      return `[${below(node, 'm:mr')
        .map((row) => below(row, 'm:e').map(inside).join(', '))
        .join('; ')}]`;
    case 'm:eqArr':
      return below(node, 'm:e').map(inside).join('; ');
    default:
      return node.name.endsWith('Pr') ? '' : inside(node);
  }
}

/** In brackets, unless it is one number or word. */
const grouped = (text: string): string =>
  /^[\p{L}\p{N}.,]*$/u.test(text.trim()) ? text.trim() : `(${text.trim()})`;
