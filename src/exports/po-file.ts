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
}

/** The text of a PO file. */
export function poFile(
  documents: readonly PoDocument[],
  locale: Locale,
  glossary: Iterable<GlossaryTerm>,
  plural: string,
): string {
  const terms = [...glossary];
  const translations: Record<string, Record<string, GetTextTranslation>> = {};
  for (const { key, file, locale: from, units } of documents) {
    for (const unit of units) {
      const context = `${key}|${unit.name}`;
      translations[context] = {
        [unit.text]: message(unit, context, file, termsIn(unit.text, terms, from, locale)),
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
export function readPoFile(text: string): { locale: string | undefined; texts: PoText[] } {
  const { translations, headers } = po.parse(text);
  const texts = Object.entries(translations).flatMap(([context, messages]) =>
    Object.values(messages).flatMap(({ msgid, msgstr, comments }): PoText[] => {
      const [key, name] = context.split('|');
      const [translated = ''] = msgstr;
      if (!key || !name || translated.trim() === '' || comments?.flag?.includes('fuzzy')) return [];
      return [{ key, name, source: msgid, text: translated.trim() }];
    }),
  );
  return { locale: headers['Language'] ?? headers['language'], texts };
}
