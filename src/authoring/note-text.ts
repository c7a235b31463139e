/** The words of a note on an imported file. */
import type { Note } from './import-facts.ts';

/**
 * Puts a note into words.
 * @param word gives a text of the interface by its key
 */
export function noteText({ kind, values }: Note, word: (key: string) => string): string {
  const text = word(`import.note.${kind}`);
  return text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name];
    if (value === undefined) return whole;
    return name === 'field' ? fieldName(value, word) : value;
  });
}

function fieldName(path: string, word: (key: string) => string): string {
  const name = path.split('.').at(-1) ?? path;
  const keys = [`field.${path}`, `field.${name}`];
  const key = keys.find((candidate) => word(candidate) !== candidate);
  return key === undefined ? path : word(key);
}
