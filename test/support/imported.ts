/** What the import of Word and LibreOffice files reads with, and what it says of a file. */
import type { Imported } from '#authoring/import-word.ts';
import { importWords } from '#authoring/import-words.ts';
import { noteText } from '#authoring/note-text.ts';
import { loadRegistry } from '#build/load-registry.ts';

/** The registry whose vocabularies facts are matched with. */
export const { registry } = loadRegistry('content');

/** The words of its vocabularies and fields in six languages. */
export const words = importWords(registry);

const strings: Readonly<Record<string, unknown>> = registry.strings.en;

/** The notes on a file, as an author reads them in English. */
export const notesOn = ({ notes }: Imported): string[] =>
  notes.map((note) => noteText(note, (key) => (key in strings ? String(strings[key]) : key)));
