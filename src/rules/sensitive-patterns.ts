/**
 * What may harm somebody when it turns public, as patterns to be answered by a person. They look for few, telling forms in
 * each language: a pattern that fires on ordinary texts would only teach authors to answer without reading.
 */
import type { Locale } from '#registry/locale.ts';

/** What a finding is about. */
export type Sensitivity = 'person' | 'border' | 'budget';

/** People one does not name: in their sentences a name is asked about. */
const harmed: Readonly<Record<Locale, RegExp>> = {
  en: /\b(victims?|survivors?|traffick(?:ed|ing)|smuggled|asylum[- ]seekers?|refugees?|unaccompanied|detainees?|abused|exploited)\b/iu,
  fr: /(victimes?|survivante?s?|traite|demandeu(?:r|se)s? d['’]asile|réfugiée?s?|non accompagnée?s?|exploitée?s?|détenue?s?)(?!\p{L})/iu,
  es: /(víctimas?|supervivientes?|trata|solicitantes? de asilo|refugiad[oa]s?|no acompañad[oa]s?|explotad[oa]s?)(?!\p{L})/iu,
  pt: /(vítimas?|sobreviventes?|tráfico|requerentes? de asilo|refugiad[oa]s?|não acompanhad[oa]s?|explorad[oa]s?)(?!\p{L})/iu,
  ru: /(жертв|пострадавш|потерпевш|торговл[яиею] людьми|беженц|беженк|просител\p{L} убежища|несопровождаем)/iu,
  ar: /(ضحي|ضحايا|ناجي|الاتجار|لاجئ|طالبي? اللجوء|غير المصحوب)/u,
};

/** A name of a private person: a form of address, "named X", a first name with an age or an initial. */
const named: readonly RegExp[] = [
  /(?<![\p{L}\p{N}])(?:Mr|Mrs|Ms|Miss|Mme|Mlle|Sr|Sra|Srta|Dña)\.? \p{Lu}\p{Ll}+/u,
  /(?<!\p{L})(?:named|called|nommée?|prénommée?|appelée?|llamad[oa]|chamad[oa]|de nombre|de nome|по имени) \p{Lu}\p{Ll}+/u,
  /(?<!\p{L})(?:г-н|г-жа|госпожа|господин) \p{Lu}\p{Ll}+/u,
  /(?<!\p{L})(?:السيدة?|تدعى|يدعى|اسمها|اسمه) \p{L}+/u,
  /(?<!\p{L})\p{Lu}\p{Ll}{2,}(?: \p{Lu}\.)?[,،]? \(?\d{1,2}(?:\)|,| years| ans| años| anos| лет| год)/u,
  /(?<!\p{L})\p{Lu}\p{Ll}{2,} \p{Lu}\.(?= |,|;|$)/u,
];

/** How a border is watched, where and when: of use to those who mean to cross it unseen. */
const border: readonly RegExp[] = [
  /\d{1,3}(?:[.,]\d{3,}|°\s?\d{1,2}['′]).{0,8}[NSEWOСЮВЗ](?!\p{L})/u,
  /\d{2,3}(?:[.,]\d+)? ?(?:MHz|kHz|МГц)/u,
  /(?:patrols?|patrullas?|patrouilles?|patrulhas?|патрул\p{L}*|دوريات?)[^.]{0,40}\b\d{1,2}(?::\d{2}|h\d{0,2}| ?[ap]m)\b/iu,
  /\b\d+ (?:officers?|guards?|agents?|agentes|gardes?|guardias?|guardas) (?:per|par|por|à chaque|em cada|en cada) (?:shift|post|poste?|équipe|turno|puesto|posto)/iu,
  /(?:unguarded|unmonitored|unpatrolled|non surveillée?s?|sin vigilancia|sem vigilância|без охраны|неохраняем\p{L}*|غير مراقبة?)[^.]{0,30}(?:crossings?|borders?|sections?|passages?|frontières?|pasos?|fronteras?|passagens|fronteiras?|участ\p{L}*|переход\p{L}*|معبر|حدود)/iu,
  /(?:informants?|informateurs?|informantes?|undercover|sous couverture|encubiert[oa]s?|encobert[oa]s?|под прикрытием|осведомител\p{L}*|مخبر\p{L}*)/iu,
];

/** Amounts of money: published ones name their source in the answer, others do not belong here. */
const money = [
  /(?:€|EUR|US\$|USD|\$|£|GBP|CHF)\s?\d(?:[\d.,\u00a0\u202f ]*\d)?/u,
  /\d[\d.,\u00a0\u202f ]*\s?(?:(?:million|billion|mille|mil|thousand|millions? d['’]|millones de|milhões de|млн|тыс\.?|مليون|ألف)\s?)?(?:€|EUR|euros?|евро|يورو|dollars?|dólares|долларов|دولار|USD|CHF|francs?)(?!\p{L})/iu,
];

/** What is found in one sentence. */
export function sensitiveIn(
  sentence: string,
  locale: Locale,
): { about: Sensitivity; words: string }[] {
  const found: { about: Sensitivity; words: string }[] = [];
  const look = (about: Sensitivity, patterns: readonly RegExp[]): void => {
    const words = patterns.map((pattern) => pattern.exec(sentence)?.[0]).find(Boolean);
    if (words) found.push({ about, words: words.trim() });
  };
  if (harmed[locale].test(sentence)) look('person', named);
  look('border', border);
  look('budget', money);
  return found;
}
