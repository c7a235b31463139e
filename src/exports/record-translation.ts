/**
 * Writes into a translation what it was made from. Only the lines of `translatedFrom` change: everything else stays as
 * its author wrote it.
 */
import type { Locale } from '#registry/locale.ts';
import { withBlock } from './front-matter-key.ts';

/**
 * The text of an MDX file with `translatedFrom` set.
 * @param fields hashes of the original's text fields, those that this translation gives
 */
export function withTranslatedFrom(
  text: string,
  locale: Locale,
  fields: Readonly<Record<string, string>>,
): string {
  // Quoted, since a hash of figures alone, or one like 1e5…, would be read as a number.
  const hashes = Object.entries(fields).map(([field, hash]) => `    ${field}: "${hash}"`);
  const block = [
    'translatedFrom:',
    `  locale: ${locale}`,
    hashes.length > 0 ? '  fields:' : '  fields: {}',
    ...hashes,
  ];
  return withBlock(text, 'translatedFrom', block, ['method']);
}
