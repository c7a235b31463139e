/** Writes YAML as authors do: quotes only where needed, one line a text, short lists of ids on one line. */
import { Document, isScalar, visit, type Scalar } from 'yaml';

/** A value as block YAML, ending with a line break. */
export function yamlText(value: unknown, isBlock = false): string {
  const document = new Document(value, { version: '1.2' });
  visit(document, {
    Seq: (key, node) => {
      const isShort = node.items.every((item) => isScalar(item) && !/\s/.test(String(item.value)));
      if (isShort && node.items.length > 0 && !(isBlock && key === null)) node.flow = true;
    },
    Scalar: (_key, node) => {
      quoteWhereOthersWould(node);
    },
  });
  return document.toString({ lineWidth: 0, flowCollectionPadding: false, singleQuote: false });
}

/** The members of a list as block YAML, each beginning with a dash. */
export function yamlList(members: readonly unknown[]): string {
  return members.map((member) => yamlText([member], true)).join('');
}

/** A value on one line. `style` is the quoting of the value it replaces. */
export function flowText(value: unknown, style?: Scalar.Type, padded = false): string {
  const document = new Document(value, { version: '1.2' });
  visit(document, {
    Collection: (_key, node) => {
      node.flow = true;
    },
    Scalar: (_key, node) => {
      quoteWhereOthersWould(node);
      if (typeof node.value === 'string' && (style === 'QUOTE_DOUBLE' || /\n/.test(node.value)))
        node.type = 'QUOTE_DOUBLE';
      if (typeof node.value === 'string' && style === 'QUOTE_SINGLE') node.type = 'QUOTE_SINGLE';
    },
  });
  const options = { lineWidth: 0, flowCollectionPadding: padded, singleQuote: false };
  return document.toString(options).replace(/\n$/, '');
}

/** Texts that other YAML readers take for something else: a year, a date, Norway's code. */
function quoteWhereOthersWould(node: Scalar): void {
  if (typeof node.value !== 'string') return;
  if (/^(y|n|yes|no|on|off)$/i.test(node.value)) node.type = 'QUOTE_DOUBLE';
}
