/**
 * A text is in the language of its edition.
 *
 * Why: a passage left untranslated is read aloud with the wrong voice, and misleads who cannot read it.
 * Example that fails → wrong-language:
 *   actions/kenya/index.fr.mdx:
 *   title: Kenya
 *   summary: Kenyan institutions wrote common rules for collecting and sharing migration data.
 *   method: human
 * Fix: translate it, or leave the field out: the page then shows the original's text, marked.
 */
import { eld } from 'eld/extrasmall';
import { locales } from '#registry/locale.ts';
import { issueAt, type Rule } from './rule.ts';
import { textsOfRegistry } from './texts.ts';
import { quote } from './words.ts';

/** Below this many letters names decide more than language does. */
const shortest = 60;

/** Names and titles quoted or in brackets keep their own language. */
const withoutNames = (text: string): string =>
  text.replace(/\([^)]*\)|«[^»]*»|“[^”]*”|"[^"]*"/g, '');

eld.setLanguageSubset([...locales]);

export const wrongLanguage: Rule = (registry) =>
  [...textsOfRegistry(registry)].flatMap(({ edition, locale, path, text }) => {
    const own = withoutNames(text);
    if (own.length < shortest) return [];
    const found = eld.detect(own);
    if (found.language === '' || found.language === locale || !found.isReliable()) return [];
    return issueAt('wrong-language', 'warning', edition.places, path, {
      message: `Unexpected language \`${found.language}\`, expected \`${locale}\`: ${quote(text)}.`,
      fix: `Translate it into \`${locale}\`, or leave it out: the original's text is then shown, marked.`,
    });
  });
