/** Entries as components rarely meet them: what the page of all components shows its states with. */
import { viewOf, type Edition, type Entry, type EntryValues, type View } from '#registry/entry.ts';
import { locales, type Locale } from '#registry/locale.ts';
import { registry } from './registry.ts';

/** Titles with the longest words that officials write. */
export const longTitles: Readonly<Record<Locale, string>> = {
  en: 'Interinstitutional counter-trafficking intergovernmentalisation: the memorandum of understanding on the non-discriminatory identification, referral and accompaniment of unaccompanied and separated children in border municipalities, its implementation arrangements and what became of them',
  fr: 'Institutionnalisation de la coopération transfrontalière interministérielle : protocole d’accord sur l’identification, l’orientation et l’accompagnement non discriminatoires des enfants non accompagnés et séparés dans les collectivités frontalières, ses modalités d’application et ses suites',
  es: 'Institucionalización de la cooperación transfronteriza interministerial: memorando de entendimiento sobre la identificación, la derivación y el acompañamiento no discriminatorios de niñas y niños no acompañados y separados en los municipios fronterizos, sus disposiciones y lo que siguió',
  pt: 'Institucionalização da cooperação transfronteiriça interministerial: memorando de entendimento sobre a identificação, o encaminhamento e o acompanhamento não discriminatórios de crianças não acompanhadas e separadas nos municípios fronteiriços, as suas disposições e o que se seguiu',
  ru: 'Институционализация межведомственного трансграничного взаимодействия: меморандум о взаимопонимании по недискриминационной идентификации, перенаправлению и сопровождению несопровождаемых и разлучённых несовершеннолетних в приграничных муниципалитетах, порядок его осуществления и последствия',
  ar: 'إضفاء الطابع المؤسسي على التعاون العابر للحدود بين الوزارات: مذكرة التفاهم بشأن تحديد الأطفال غير المصحوبين والمنفصلين عن ذويهم وإحالتهم ومرافقتهم دون تمييز في البلديات الحدودية وترتيبات تنفيذها وما أعقبها من إجراءات واستنتاجات وتوصيات',
};

const all = [...registry.entries.values()];

const first = (test: (entry: Entry) => boolean): Entry => {
  const found = all.find(test) ?? all[0];
  if (!found) throw new Error('The registry has no entry to show components with.');
  return found;
};

/** The same entry with other values in every edition. */
function withValues(entry: Entry, values: (locale: Locale) => Partial<EntryValues>): Entry {
  const editions: Entry['editions'] = {};
  for (const locale of locales) {
    const edition: Edition<EntryValues> = viewOf(entry, locale).edition;
    editions[locale] = { ...edition, locale, values: { ...edition.values, ...values(locale) } };
  }
  return { ...entry, editions, facts: { ...entry.facts, ...values(entry.original) } };
}

/** One entry for each state that a component distinguishes. */
export function samplesIn(locale: Locale) {
  const own = first(({ editions }) => Boolean(editions[locale]));
  const countries = [...registry.vocabularies.countries.terms.keys()].slice(0, 12);
  const bare = { countries: [], start: undefined, end: undefined } as unknown as EntryValues;
  return {
    own,
    foreign: first(({ editions }) => !editions[locale]),
    long: withValues(own, (l) => ({ title: longTitles[l], countries })),
    bare: withValues(own, () => bare),
    disputed: first(({ facts }) => facts.disputed.length > 0),
    machine: first(({ editions }) => editions[locale]?.translation?.method === 'machine'),
    practice: first(({ collection }) => collection === 'practices'),
    event: first(({ collection, facts }) => collection === 'events' && Boolean(facts.sessions)),
    actions: all.filter(({ collection }) => collection === 'actions').slice(0, 5),
    listed: all.slice(0, 9),
  };
}

/** What a page shows of an entry in a locale. */
export const viewIn = (entry: Entry, locale: Locale): View<EntryValues> => viewOf(entry, locale);
