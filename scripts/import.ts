/**
 * `npm run import -- file.docx` (or `.odt`): makes an entry of a file of Word or LibreOffice. The template's table tells kind and language; without it
 * `--collection practices --locale fr` do. `--id` names the folder. Never overwrites a file.
 */
import { readFileSync, statSync } from 'node:fs';
import { asCollection, asLocale, importWord } from '#authoring/import-word.ts';
import { importWords } from '#authoring/import-words.ts';
import { noteText } from '#authoring/note-text.ts';
import { isId, proposeId } from '#authoring/propose-id.ts';
import { loadRegistry } from '#build/load-registry.ts';
import { contentRoot } from '#corpus/read.ts';
import { documentCollections } from '#registry/schemas.ts';
import { locales } from '#registry/locale.ts';
import { readOptions } from './steps/read-options.ts';
import { writeImported } from './steps/write-imported.ts';

const { values, positionals } = readOptions({
  options: {
    collection: { type: 'string' },
    locale: { type: 'string' },
    id: { type: 'string' },
  },
  allowPositionals: true,
});
const collection = asCollection(values.collection);
const locale = asLocale(values.locale);
const wrong = [
  [values.collection, collection, 'collection', documentCollections],
  [values.locale, locale, 'locale', locales],
].find(([given, known]) => given !== undefined && known === undefined);

if (wrong) {
  const [given, , name, all] = wrong;
  fail(`Unexpected --${String(name)} \`${String(given)}\`, expected one of ${String(all)}.`);
} else if (positionals.length !== 1) {
  fail('Name one Word file: npm run import -- file.docx');
} else if (values.id !== undefined && !isId(values.id)) {
  const near = proposeId(values.id);
  fail(`Unexpected --id \`${values.id}\`, expected small letters, figures and hyphens: ${near}.`);
} else {
  await read(positionals[0] ?? '');
}

async function read(path: string): Promise<void> {
  const root = contentRoot();
  const { registry } = loadRegistry(root);
  const strings = registry.strings[locale ?? 'en'] as Record<string, unknown>;
  const word = (key: string): string => (key in strings ? String(strings[key]) : key);
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) {
    fail(`There is no file ${path}.`);
    return;
  }
  const choices = { collection, locale, id: values.id };
  const file = new Uint8Array(readFileSync(path)).buffer;
  const imported = await importWord(file, importWords(registry), choices).catch(() => undefined);
  if (!imported) {
    fail(`${path}: ${word('import.failed')}`);
    return;
  }
  try {
    const result = writeImported(root, imported);
    if ('taken' in result) {
      fail(`${result.taken} is there already, nothing was written. Choose another --id.`);
      return;
    }
    for (const note of imported.notes) console.log(`- ${noteText(note, word)}`);
    console.log(`Written:\n  ${result.written.join('\n  ')}\nNext: npm run check`);
  } catch (error) {
    fail(error instanceof Error ? error.message : String(error));
  }
}

function fail(message: string): void {
  console.error(message);
  process.exitCode = 1;
}
