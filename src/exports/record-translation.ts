/**
 * Writes into a translation what it was made from. Only the lines of `translatedFrom` change: everything else stays as
 * its author wrote it.
 */
import type { Locale } from '#registry/locale.ts';

const fence = /^---[ \t]*\r?\n/;

/**
 * The text of an MDX file with `translatedFrom` set.
 * @param fields hashes of the original's text fields, those that this translation gives
 */
export function withTranslatedFrom(
  text: string,
  locale: Locale,
  fields: Readonly<Record<string, string>>,
): string {
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const start = fence.exec(text)?.[0].length ?? 0;
  const end = text.indexOf(`${newline}---`, start);
  if (start === 0 || end < 0) throw new Error('The file has no front matter.');
  const lines = text.slice(start, end).split(newline);
  const block = [
    'translatedFrom:',
    `  locale: ${locale}`,
    '  fields:',
    // Quoted, since a hash of figures alone, or one like 1e5…, would be read as a number.
    ...Object.entries(fields).map(([field, hash]) => `    ${field}: "${hash}"`),
  ];
  const at = lines.findIndex((line) => /^translatedFrom:/.test(line));
  if (at >= 0) {
    const rest = lines.slice(at + 1).findIndex((line) => /^\S/.test(line));
    lines.splice(at, rest < 0 ? lines.length - at : rest + 1, ...block);
  } else {
    const method = lines.findIndex((line) => /^method:/.test(line));
    lines.splice(method < 0 ? lines.length : method, 0, ...block);
  }
  return text.slice(0, start) + lines.join(newline) + text.slice(end);
}
