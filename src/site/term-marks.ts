/** The texts of an entry's page with the glossary terms they mark, first use on the page only. */
import { viewOf, type Entry, type EntryValues, type View } from '#registry/entry.ts';
import { withAddresses } from '#registry/address.ts';
import { locales, type Locale } from '#registry/locale.ts';
import { prepareMarks, type Marks } from '#markdown/glossary-marks.ts';
import { markedTexts, type PlainText } from '#markdown/marked-texts.ts';
import { registry } from './registry.ts';

/** Gives a text as HTML, with its marks. */
export type MarkText = (text: string) => string;

const marksOf = new Map<Locale, Marks>();

function marksIn(locale: Locale): Marks {
  const made = marksOf.get(locale) ?? prepareMarks(registry.glossary.values(), locale);
  marksOf.set(locale, made);
  return made;
}

/** The texts below the body, in the order of the page. */
function* textsOf({ values, languageOf }: View<EntryValues>): Generator<PlainText> {
  const { preconditions: { costBand: _, ...needs } = {} } = values;
  const fields: readonly (readonly [string, readonly (string | undefined)[]])[] = [
    ['problem', [values.problem]],
    ['steps', values.steps ?? []],
    ['results', (values.results ?? []).map(({ text }) => text)],
    ['actors', values.actors ?? []],
    ['preconditions', Object.values(needs)],
    ['successFactors', values.successFactors ?? []],
    ['obstacles', values.obstacles ?? []],
    ['lessons', values.lessons ?? []],
    ['transferability', [values.transferability]],
    ['criteria', (values.criteria ?? []).map(({ sentence }) => sentence)],
    ['sessions', (values.sessions ?? []).map(({ summary }) => summary)],
    ['conclusions', values.conclusions ?? []],
    ['recommendations', (values.recommendations ?? []).map(({ text }) => text)],
    ['activities', values.activities.map(({ title }) => title)],
  ];
  for (const [field, texts] of fields) {
    const marks = marksIn(languageOf(field));
    for (const text of texts) if (text) yield { text, marks };
  }
}

/** The marks of a page, and whether it has any, in its body or below. */
export function termMarks(view: View<EntryValues>): { mark: MarkText; hasAny: boolean } {
  const marked = markedTexts(view.body.html, textsOf(view));
  const mark: MarkText = (text) => {
    const html = marked.get(text);
    return html === undefined ? escaped(text) : withAddresses(html, view.locale);
  };
  return { mark, hasAny: marked.size > 0 || view.body.html.includes('href="term:') };
}

/** The terms that the pages of an entry mark, in whichever language. */
export function termsMarkedIn(entry: Entry): Set<string> {
  const htmls = locales
    .filter((locale) => entry.editions[locale])
    .flatMap((locale) => {
      const view = viewOf<EntryValues>(entry, locale);
      return [view.body.html, ...markedTexts(view.body.html, textsOf(view)).values()];
    });
  const ids = htmls.flatMap((html) => [...html.matchAll(/href="term:([a-z0-9-]+)"/g)]);
  return new Set(ids.map(([, id = '']) => id));
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
