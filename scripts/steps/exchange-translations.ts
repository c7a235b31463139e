/** Exports work for translation tools, and imports what comes back. */
import { dirname, join } from 'node:path';
import { checkedDocuments } from '#build/checked-registry.ts';
import { hashOf } from '#corpus/hashes.ts';
import { replaceFile, textIfThere } from '#corpus/write.ts';
import { importTranslation } from '#exports/import-translation.ts';
import { poFile, readAllOfPoFile, readPoFile, type PoText } from '#exports/po-file.ts';
import { isLocale, locales, type Locale } from '#registry/locale.ts';
import { documentsOf, type Registry } from '#registry/registry.ts';
import type { TranslationMethod } from '#registry/translation-state.ts';
import { formatIssues } from '#rules/format-issues.ts';
import { quote } from '#rules/words.ts';
import { piecesOf, piecesToDo } from './translation-files.ts';

/** Plural forms, which PO files have to state though no text of an entry has any. */
const plurals: Readonly<Record<Locale, string>> = {
  en: 'nplurals=2; plural=(n != 1);',
  fr: 'nplurals=2; plural=(n > 1);',
  es: 'nplurals=2; plural=(n != 1);',
  pt: 'nplurals=2; plural=(n != 1);',
  ru: 'nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? 1 : 2);',
  ar: 'nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5);',
};

/** Writes the PO file of a locale. */
export function exportPo(
  registry: Registry,
  root: string,
  locale: Locale,
  names: readonly string[],
  out: string,
): string {
  const documents = [...piecesToDo(registry, root, locale, names)].map(
    ({ key, original, document, units }) => ({
      key,
      file: original.file,
      locale: document.original,
      units,
    }),
  );
  const file = poFile(documents, locale, registry.glossary.values(), plurals[locale], hashOf);
  const before = textIfThere(out);
  if (before !== undefined && !isBroughtBack(before, registry, root, locale))
    throw new Error(
      `${out} is there already, with translations that are not in content/: it was left as it is. Import it first, or name another file with --out.`,
    );
  replaceFile(out, file, before);
  const texts = documents.reduce((sum, { units }) => sum + units.length, 0);
  return `Written: ${out} (${documents.length} documents, ${texts} texts).\nBring it back with: npm run translations -- import ${out}`;
}

/** Whether all that translators wrote into a PO file is in content/ as well, so that nothing is lost with the file. */
function isBroughtBack(file: string, registry: Registry, root: string, locale: Locale): boolean {
  const documents = new Map(documentsOf(registry));
  const { texts } = readAllOfPoFile(file);
  return [...new Set(texts.map(({ key }) => key))].every((key) => {
    const document = documents.get(key);
    if (!document || document.original === locale) return false;
    const { units } = piecesOf(key, document, root, locale);
    const held = new Map(units.map(({ name, translation }) => [name, translation]));
    return texts
      .filter((text) => text.key === key)
      .every(({ name, text, comment }) => held.get(name) === text && comment === '');
  });
}

/** Reads a PO file back; says what was written, and what could not be used and why. */
export function importPo(
  registry: Registry,
  root: string,
  file: string,
  method: TranslationMethod | undefined,
): string {
  if (file === '') throw new Error('Name the PO file: npm run translations -- import file.po');
  const given = textIfThere(file);
  if (given === undefined) throw new Error(`There is no file ${file}.`);
  const { locale, texts, nameless } = readPoFile(given);
  if (!isLocale(locale))
    throw new Error(
      `The header \`Language\` of ${file} is \`${locale ?? ''}\`, expected one of ${locales.join(', ')}.`,
    );
  const documents = new Map(documentsOf(registry));
  const said = nameless.map(
    (source) =>
      `Left out, since its line \`msgctxt\`, which says where it belongs, is gone: ${quote(source)}.`,
  );
  if (texts.length === 0)
    said.push(`No text in ${file} is translated and finished: nothing was written.`);
  const files: string[] = [];
  for (const key of new Set(texts.map((text) => text.key))) {
    const document = documents.get(key);
    if (!document || document.original === locale) {
      said.push(
        `${key}: left out, since ${document ? 'its original is in this language' : 'there is no such document'}.`,
      );
      continue;
    }
    const pieces = piecesOf(key, document, root, locale);
    const own = texts.filter((text) => text.key === key);
    const now = new Map(pieces.units.map((unit) => [unit.name, unit]));
    const unknown = own.filter(({ name }) => !now.has(name));
    const known = own.filter((text) => !unknown.includes(text));
    const moved = known.filter(({ name, source }) => now.get(name)?.text !== source);
    const merged = known
      .filter((text) => !moved.includes(text))
      .map((text) => merge(text, now.get(text.name)?.translation));
    const kept = merged.filter(({ isConflict }) => isConflict);
    const ready = new Map(
      merged.filter(({ isConflict }) => !isConflict).map(({ name, text }) => [name, text]),
    );
    const path = join(root, key, `index.${locale}.mdx`);
    const before = textIfThere(path);
    const { text, done, partly } = importTranslation({
      before,
      written: pieces.written,
      units: pieces.units,
      texts: ready,
      method,
      recorded: pieces.recorded,
      original: {
        locale: document.original,
        values: pieces.values,
        hashes: pieces.original.hashes,
      },
    });
    // Where nothing fits the original there is nothing to write, and no file to begin.
    if (ready.size > 0 && text !== before) replaceFile(path, text, before);
    if (ready.size > 0 || before !== undefined) files.push(`content/${key}/index.${locale}.mdx`);
    said.push(
      `content/${key}/index.${locale}.mdx: ${done.length} fields up to date${partly.length > 0 ? `; not finished: ${partly.join(', ')}` : ''}.`,
    );
    if (unknown.length > 0)
      said.push(
        `  The original has no such text (any more): ${unknown.map(({ name }) => name).join(', ')}; left out.`,
      );
    if (moved.length > 0)
      said.push(
        `  The original has changed since the export: ${moved.map(({ name }) => name).join(', ')}; export again.`,
      );
    for (const { name, replaced } of merged)
      if (replaced) said.push(`  ${name} took the place of: ${replaced}`);
    if (kept.length > 0)
      said.push(
        `  Somebody changed the translation since the export, and so did this file: ${kept.map(({ name }) => name).join(', ')}; what is in content/ was kept. Compare the two, and write the better one there.`,
      );
  }
  const found = files.length > 0 ? checkedDocuments(join(dirname(root), 'content'), files) : [];
  const issues = (found ?? []).filter(({ place }) => files.includes(place.file));
  return files.length > 0 ? [...said, '', formatIssues(issues)].join('\n') : said.join('\n');
}

/**
 * A text of a PO file, or what somebody wrote in its place since the export. Where both changed it, neither is laid over
 * the other; where a tool dropped the record of the export, the text that gives way is told.
 */
function merge(given: PoText, here = ''): PoText & { isConflict: boolean; replaced?: string } {
  const { text, was } = given;
  if (text === here) return { ...given, isConflict: false };
  if (was === undefined) return { ...given, isConflict: false, replaced: here };
  if (hashOf(here) === was) return { ...given, isConflict: false };
  return { ...given, text: here, isConflict: hashOf(text) !== was };
}
