/** Exports work for translation tools, and imports what comes back. */
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { checkedDocuments } from '#build/checked-registry.ts';
import { replaceFile, textIfThere } from '#corpus/write.ts';
import { importTranslation } from '#exports/import-translation.ts';
import { poFile, readPoFile } from '#exports/po-file.ts';
import { isLocale, locales, type Locale } from '#registry/locale.ts';
import { documentsOf, type Registry } from '#registry/registry.ts';
import type { TranslationMethod } from '#registry/translation-state.ts';
import { formatIssues } from '#rules/format-issues.ts';
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
  writeFileSync(out, poFile(documents, locale, registry.glossary.values(), plurals[locale]));
  const texts = documents.reduce((sum, { units }) => sum + units.length, 0);
  return `Written: ${out} (${documents.length} documents, ${texts} texts).\nBring it back with: npm run translations -- import ${out}`;
}

/** Reads a PO file back; says what was written, and what could not be used and why. */
export function importPo(
  registry: Registry,
  root: string,
  file: string,
  method: TranslationMethod | undefined,
): string {
  const { locale, texts } = readPoFile(readFileSync(file, 'utf8'));
  if (!isLocale(locale))
    throw new Error(
      `The header \`Language\` of ${file} is \`${locale ?? ''}\`, expected one of ${locales.join(', ')}.`,
    );
  const documents = new Map(documentsOf(registry));
  const said: string[] = [];
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
    const now = new Map(pieces.units.map(({ name, text }) => [name, text]));
    const moved = own.filter(({ name, source }) => now.get(name) !== source);
    const ready = new Map(
      own.filter((text) => !moved.includes(text)).map(({ name, text }) => [name, text]),
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
    if (text !== before) replaceFile(path, text, before);
    files.push(`content/${key}/index.${locale}.mdx`);
    said.push(
      `content/${key}/index.${locale}.mdx: ${done.length} fields up to date${partly.length > 0 ? `; not finished: ${partly.join(', ')}` : ''}.`,
    );
    if (moved.length > 0)
      said.push(
        `  The original has changed since the export: ${moved.map(({ name }) => name).join(', ')}; export again.`,
      );
  }
  const found =
    files.length > 0 ? checkedDocuments(join(dirname(root), 'content'), files)?.issues : [];
  const issues = (found ?? []).filter(({ place }) => files.includes(place.file));
  return [...said, '', formatIssues(issues)].join('\n');
}
