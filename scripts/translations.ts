/**
 * `npm run translations`: how far every language has come, document by document.
 * `-- todo <locale> [entry…]`: the work list of a language, with the sentences that changed.
 * `-- export <locale> [entry…] [--out file.po]` and `-- import <file.po> [--method reviewed]`: for translation tools.
 * `-- record [file…]`: writes what new translations were made from; with files, anew for those brought up to date.
 */
import { loadRegistry } from '#build/load-registry.ts';
import { contentRoot } from '#corpus/read.ts';
import { translationMatrix } from '#exports/translation-matrix.ts';
import { translationSummary } from '#exports/translation-summary.ts';
import { workList } from '#exports/translation-work.ts';
import type { Locale } from '#registry/locale.ts';
import type { EntryValues } from '#registry/entry.ts';
import type { TranslationMethod } from '#registry/translation-state.ts';
import { methodSchema } from '#registry/schemas.ts';
import { exportPo, importPo } from './steps/exchange-translations.ts';
import { namedLocale } from './steps/named.ts';
import { readOptions } from './steps/read-options.ts';
import { recordTranslations } from './steps/record-translations.ts';
import { piecesToDo } from './steps/translation-files.ts';

const text = { type: 'string' } as const;
const { values, positionals } = readOptions({
  options: { out: text, method: text },
  allowPositionals: true,
});
const [command, first = '', ...rest] = positionals;
const root = contentRoot();
const { registry } = loadRegistry(root);

const commands: Readonly<Record<string, () => string>> = {
  todo: () => todo(localeOf(first)),
  export: () =>
    exportPo(
      registry,
      root,
      localeOf(first),
      rest,
      values.out ?? `translations.${localeOf(first)}.po`,
    ),
  import: () => importPo(registry, root, first, methodOf(values.method)),
  record: () => `Recorded: ${recordTranslations(registry, root, positionals.slice(1))} editions.`,
};

try {
  const run = command === undefined ? overview : commands[command];
  if (!run)
    throw new Error(
      `Unexpected \`${command ?? ''}\`, expected ${Object.keys(commands).join(', ')} or nothing.`,
    );
  console.log(run());
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

function overview(): string {
  return `${translationMatrix(registry)}\n\n${translationSummary(registry)}`;
}

function todo(locale: Locale): string {
  const work = [...piecesToDo(registry, root, locale, rest)].map(
    ({ key, original, edition, units }) => {
      const { title } = original.values as EntryValues;
      return { key, title, from: original.locale, file: edition?.file, units };
    },
  );
  return workList(work, locale);
}

function methodOf(given: string | undefined): TranslationMethod | undefined {
  const known = methodSchema.options;
  if (given === undefined || known.some((method) => method === given)) {
    return given as TranslationMethod | undefined;
  }
  throw new Error(`Unexpected --method \`${given}\`, expected one of ${known.join(', ')}.`);
}

function localeOf(given: string): Locale {
  if (given === '')
    throw new Error(`Which language? Fix: npm run translations -- ${command ?? ''} fr`);
  return namedLocale(given);
}
