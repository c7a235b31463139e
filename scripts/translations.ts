/**
 * `npm run translations`: how far every language has come.
 * `npm run translations -- record`: writes into each new translation what it was made from.
 * `npm run translations -- record <file>…`: the same for translations brought up to date, overwriting the old record.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { loadRegistry } from '#build/load-registry.ts';
import { contentRoot } from '#corpus/read.ts';
import { withTranslatedFrom } from '#exports/record-translation.ts';
import { translationSummary } from '#exports/translation-summary.ts';
import type { Edition } from '#registry/entry.ts';

const [command, ...files] = process.argv.slice(2);
const root = contentRoot();
const { registry } = loadRegistry(root);

if (command === undefined) {
  console.log(translationSummary(registry));
} else if (command === 'record') {
  console.log(`Recorded: ${record()} editions.`);
} else {
  console.error(`Unexpected \`${command}\`, expected \`record\` or nothing.`);
  process.exitCode = 1;
}

function record(): number {
  let recorded = 0;
  for (const document of [...registry.entries.values(), ...registry.pages.values()]) {
    const original = document.editions[document.original];
    for (const edition of Object.values<Edition<unknown>>(document.editions)) {
      const path = join(dirname(root), edition.file);
      if (!original || !edition.translation || !isWanted(edition.file, path)) continue;
      const given = Object.entries(original.hashes).filter(
        ([field]) => !edition.missing.includes(field),
      );
      const text = readFileSync(path, 'utf8');
      writeFileSync(path, withTranslatedFrom(text, document.original, Object.fromEntries(given)));
      recorded++;
    }
  }
  return recorded;
}

function isWanted(file: string, path: string): boolean {
  if (files.length > 0) return files.some((wanted) => file.endsWith(wanted.replace(/^\.\//, '')));
  return !/^translatedFrom:/m.test(readFileSync(path, 'utf8'));
}
