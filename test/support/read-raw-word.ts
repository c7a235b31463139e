/** What the import makes of a text in Word's own XML. */
import { importWord, type Imported } from '#authoring/import-word.ts';
import { importWords } from '#authoring/import-words.ts';
import { noteText } from '#authoring/note-text.ts';
import { loadRegistry } from '#build/load-registry.ts';
import { rawWordFile } from './raw-word-file.ts';

const { registry } = loadRegistry('content');
const words = importWords(registry);
const strings = registry.strings.en as Record<string, unknown>;

/** What becomes of a text, and what is said of it beside what its facts lack. */
export async function readRawWord(
  body: string,
  more: Parameters<typeof rawWordFile>[1] = {},
): Promise<{ text: string; said: string[]; entry: Imported }> {
  const entry = await importWord(rawWordFile(body, more), words, { id: 'x' });
  const notes = entry.notes.filter(({ kind }) => kind !== 'missing');
  const said = notes.map((note) =>
    noteText(note, (key) => (key in strings ? String(strings[key]) : key)),
  );
  return { text: `\n${entry.text.replace(/^---\n[\s\S]*?\n---\n+/, '')}`, said, entry };
}
