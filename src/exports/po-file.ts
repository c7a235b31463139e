/**
 * Work for translators as a PO file (GNU gettext), which translation tools read and write: one message a piece of text,
 * named after its place; what is out of date is marked fuzzy with the original's older words; glossary terms that occur in
 * a text stand above it.
 */
import { po, type GetTextTranslation } from 'gettext-parser';
import type { GlossaryTerm } from '#registry/glossary.ts';
import type { Locale } from '#registry/locale.ts';
import type { Unit } from './translation-units.ts';

/** The pieces of one document. */
export interface PoDocument {
  key: string;
  /** The file of the original, for the translator's reference. */
  file: string;
  locale: Locale;
  units: readonly Unit[];
}

/** A translation that a PO file gives. */
export interface PoText {
  key: string;
  name: string;
  source: string;
  text: string;
  /** The digest of the translation there was at the export; undefined where a tool dropped it. */
  was: string | undefined;
}

/**
 * The text of a PO file.
 * @param digest tells whether a translation is still the one that was exported
 */
export function poFile(
  documents: readonly PoDocument[],
  locale: Locale,
  glossary: Iterable<GlossaryTerm>,
  plural: string,
  digest: (text: string) => string,
): string {
  const terms = [...glossary];
  const translations: Record<string, Record<string, GetTextTranslation>> = {};
  for (const { key, file, locale: from, units } of documents) {
    for (const unit of units) {
      const context = `${key}|${unit.name}`;
      translations[context] = {
        [unit.text]: message(unit, context, file, [
          ...termsIn(unit.text, terms, from, locale),
          `${wasWords} ${digest(unit.translation ?? '')}`,
        ]),
      };
    }
  }
  const headers = {
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Transfer-Encoding': '8bit',
    Language: locale,
    'Plural-Forms': plural,
  };
  return (
    po.compile({ charset: 'utf-8', headers, translations }, { foldLength: 0 }).toString('utf8') +
    '\n'
  );
}

/** Begins the comment that tells what translation there was. */
const wasWords = 'Translation at the export:';

function message(unit: Unit, context: string, file: string, terms: string[]): GetTextTranslation {
  return {
    msgctxt: context,
    msgid: unit.text,
    msgstr: [unit.translation ?? ''],
    comments: {
      translator: '',
      reference: file,
      extracted: terms.join('\n'),
      flag: unit.state === 'stale' && unit.translation !== undefined ? 'fuzzy' : '',
      previous: unit.previous === undefined ? '' : `msgid ${JSON.stringify(unit.previous)}`,
    },
  };
}

/** Terms of the glossary that a text uses, as "term = translation". */
function termsIn(text: string, terms: readonly GlossaryTerm[], from: Locale, to: Locale): string[] {
  const folded = text.toLowerCase();
  return terms
    .filter(({ labels }) => {
      const at = folded.indexOf(labels[from].toLowerCase());
      return at >= 0 && !/[\p{L}\p{N}]/u.test(folded.charAt(at - 1));
    })
    .map(({ labels }) => `Glossary: ${labels[from]} = ${labels[to]}`);
}

/** The finished translations of a PO file; what is empty or marked fuzzy is not finished. */
export function readPoFile(text: string): {
  locale: string | undefined;
  texts: PoText[];
  nameless: string[];
} {
  const read = readAllOfPoFile(text);
  return { ...read, texts: read.texts.filter(({ isFinished }) => isFinished) };
}

/** Every text of a PO file that somebody wrote something into, finished or not. */
export function readAllOfPoFile(text: string): {
  locale: string | undefined;
  texts: (PoText & { isFinished: boolean; comment: string })[];
  /** Translations of which a tool dropped the line that says where they belong. */
  nameless: string[];
} {
  const { translations, headers } = parsed(text);
  const nameless = Object.entries(translations)
    .filter(([context]) => !/^[^|]+\|./.test(context))
    .flatMap(([, messages]) => Object.values(messages))
    .filter(({ msgid, msgstr }) => msgid !== '' && (msgstr as string[] | undefined)?.[0]?.trim())
    .map(({ msgid }) => msgid);
  const texts = Object.entries(translations).flatMap(([context, messages]) =>
    Object.values(messages).flatMap(({ msgid, msgstr, comments }) => {
      const [key, name] = context.split('|');
      // A file that was cut off has messages without their end.
      const translated = (msgstr as string[] | undefined)?.[0] ?? '';
      const comment = comments?.translator ?? '';
      if (!key || !name || (translated + comment).trim() === '') return [];
      const isFinished = translated.trim() !== '' && !comments?.flag?.includes('fuzzy');
      const was = comments?.extracted?.split(`${wasWords} `)[1]?.slice(0, 12);
      return [{ key, name, source: msgid, text: translated.trim(), was, isFinished, comment }];
    }),
  );
  const told = headers as typeof headers | undefined;
  return { locale: told?.['Language'] ?? told?.['language'], texts, nameless };
}

function parsed(text: string): ReturnType<typeof po.parse> {
  try {
    return po.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(
      `The file cannot be read as PO, so nothing was written. Save it once more in the translation tool, as PO (gettext). What was found: ${reason}`,
      { cause: error },
    );
  }
}
