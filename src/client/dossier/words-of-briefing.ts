/** The words of a briefing in the reader's language. */
import type { Briefing } from '#dossier/briefing.ts';
import type { BriefingWords } from '#dossier/briefing-words.ts';
import { formatDate } from '#i18n/format.ts';
import type { Translate } from '#i18n/translate.ts';
import type { Locale } from '#registry/locale.ts';

/** The words, with what they say of the briefing: how many entries it holds, when and from where it was made. */
export function wordsOf(
  briefing: Briefing | undefined,
  locale: Locale,
  t: Translate,
): BriefingWords {
  const count = briefing?.chapters.length ?? 0;
  const date = formatDate(briefing?.date ?? '', locale);
  return {
    site: t('site.name'),
    holds: t('dossier.holds', { count }),
    made: t('dossier.made', { date, address: new URL(`/${locale}/`, location.href).href }),
    rights: t('dossier.rights'),
    contents: t('dossier.contents'),
    facts: t('entry.facts'),
    note: t('dossier.noteShown'),
    terms: t('dossier.terms'),
    references: t('dossier.references'),
  };
}
