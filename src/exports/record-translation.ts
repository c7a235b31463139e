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
  const block = [
    'translatedFrom:',
    `  locale: ${locale}`,
    '  fields:',
    // Quoted, since a hash of figures alone, or one like 1e5…, would be read as a number.
    ...Object.entries(fields).map(([field, hash]) => `    ${field}: "${hash}"`),
  ];
  return withBlock(text, 'translatedFrom', block, ['method']);
}
