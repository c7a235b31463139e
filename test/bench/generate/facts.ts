/**
 * The values of an entry: facts from a chance that all its editions share, texts from the words of one locale. Every
 * collection fills what its schema offers, since a page's cost lies in what it shows.
 */
import type { Registry } from '#registry/registry.ts';
import type { VocabularyId } from '#registry/vocabulary.ts';
import { chanceOf, type Chance } from './chance.ts';
import { partnerCountries, type Plan } from './plan.ts';
import { madeUpName, type Words } from './words.ts';

/** What the values of every entry are made from. */
export interface Material {
  registry: Registry;
  plans: readonly Plan[];
  seed: string;
}

/** Values as an author would write them. */
export type Values = Record<string, unknown>;

interface Making {
  material: Material;
  plan: Plan;
  words: Words;
  /** Decides facts, and how many members a list has. */
  facts: Chance;
  /** Decides wording. */
  texts: Chance;
}

/** All values of an entry, with its texts in the language of `words`. */
export function valuesOf(material: Material, plan: Plan, words: Words): Values {
  const { seed } = material;
  const facts = chanceOf(`${seed} facts ${plan.index}`);
  const texts = chanceOf(`${seed} texts ${plan.index} ${words.locale}`);
  const making: Making = { material, plan, words, facts, texts };
  return { original: true, ...commonValues(making), ...ownValues(making) };
}

function commonValues(making: Making): Values {
  const { plan, words, facts, texts } = making;
  const theme = words.label('themes', plan.theme.id);
  const place = madeUpName(texts);
  const alone = facts.once(3);
  return {
    title: `${words.label('countries', plan.country.id)}: ${theme}, ${place}`.slice(0, 140),
    summary: words.sentence(texts),
    pillars: [plan.theme.pillar ?? 'horizontal'],
    themes: [...new Set([plan.theme.id, ...someTerms(making, 'themes', facts.between(0, 2))])],
    countries: [plan.country.id.toUpperCase(), ...(alone ? [] : [otherCountry(making)])],
    regionalBodies: facts.once(4) ? someTerms(making, 'regional-bodies', 1) : undefined,
    start: dateIn(facts, plan.year),
    end: facts.once(5) ? undefined : dateIn(facts, plan.year + facts.between(1, 3)),
    status: term(making, 'statuses'),
    phase: term(making, 'phases'),
    requestingAuthority: `${madeUpName(texts)}, ${theme}`,
    expertsFrom: facts.some(['ES', 'SN', 'PT', 'NL', 'HU', 'MD', 'KE', 'BG'], facts.between(1, 3)),
    references: { mieux: [`${plan.year}-${facts.between(10, 99)}`] },
    gcm: someTerms(making, 'gcm-objectives', facts.between(0, 2)),
    sdgs: someTerms(making, 'sdgs', facts.between(0, 1)),
    crossCutting: someTerms(making, 'cross-cutting', facts.between(0, 2)),
    relations: relations(making),
    sources: [
      {
        id: 'report',
        title: 'Rapport annuel 2018',
        publisher: 'ICMPD',
        language: 'fr',
        date: '2019-06',
        place: `p. ${facts.between(5, 60)}`,
      },
      {
        id: 'site',
        title: `MIEUX: ${plan.id}`,
        publisher: 'MIEUX',
        language: 'en',
        url: `https://registry.example.org/source/${plan.id}`,
      },
    ],
    disputed: facts.once(12)
      ? [{ fact: 'end', value: String(plan.year + 4), source: 'site', note: words.sentence(texts) }]
      : undefined,
    evidence: term(making, 'evidence'),
    lastConfirmed: '2026-11',
    review: { state: 'published', date: '2026-11-22' },
    licence: 'CC-BY-4.0',
  };
}

function ownValues(making: Making): Values {
  switch (making.plan.collection) {
    case 'actions':
      return {
        activities: activities(making, making.facts.between(2, 5)),
        outputs: outputs(making),
      };
    case 'practices':
    case 'case-studies':
    case 'lessons':
      return { activities: activities(making, 1), ...practiceValues(making) };
    case 'events':
      return eventValues(making);
    case 'publications':
      return publicationValues(making);
  }
}

function activities(making: Making, count: number): Values[] {
  const { plan, words, facts, texts } = making;
  return Array.from({ length: count }, () => {
    const type = term(making, 'activity-types');
    return {
      type,
      title: `${words.label('activity-types', type)}: ${words.label('themes', plan.theme.id)}`,
      date: dateIn(facts, facts.between(2010, 2023)),
      place: madeUpName(texts),
      country: plan.country.id.toUpperCase(),
      participants: facts.between(8, 60),
      source: 'report',
    };
  });
}

function outputs(making: Making): Values[] {
  const { plan, words } = making;
  const kind = term(making, 'output-kinds');
  const title = `${words.label('output-kinds', kind)}: ${words.label('themes', plan.theme.id)}`;
  return [{ kind, title, date: dateIn(making.facts, 2019), source: 'site' }];
}

function practiceValues(making: Making): Values {
  const { words, facts, texts } = making;
  const list = (least: number, most: number): string[] =>
    Array.from({ length: facts.between(least, most) }, () => words.sentence(texts));
  return {
    problem: words.sentence(texts),
    steps: list(3, 5),
    actors: Array.from({ length: 3 }, () => madeUpName(texts)),
    preconditions: { legalBasis: words.sentence(texts), costBand: term(making, 'cost-bands') },
    results: list(1, 3).map((text) => ({ text, figure: facts.between(10, 900), source: 'report' })),
    successFactors: list(1, 3),
    obstacles: list(1, 2),
    lessons: list(1, 3),
    transferability: words.sentence(texts),
    criteria: someTerms(making, 'criteria', 2).map((criterion) => ({
      criterion,
      answer: term(making, 'criterion-answers'),
      sentence: words.sentence(texts),
    })),
  };
}

function eventValues(making: Making): Values {
  const { plan, words, facts, texts } = making;
  const sentences = (count: number): string[] =>
    Array.from({ length: count }, () => words.sentence(texts));
  return {
    kind: term(making, 'event-kinds'),
    place: madeUpName(texts),
    hostCountry: plan.country.id.toUpperCase(),
    participantsNumber: facts.between(12, 140),
    institutions: [{ country: otherCountry(making), name: madeUpName(texts) }],
    organisers: ['ICMPD', madeUpName(texts)],
    sessions: sentences(2).map((summary) => ({ title: madeUpName(texts), summary })),
    conclusions: sentences(3),
    recommendations: sentences(2).map((text) => ({
      text,
      status: term(making, 'follow-up-statuses'),
      source: 'report',
    })),
  };
}

function publicationValues(making: Making): Values {
  const { plan, facts } = making;
  return {
    kind: term(making, 'output-kinds'),
    publisher: 'ICMPD',
    languages: facts.some(['en', 'fr', 'es', 'pt'], facts.between(1, 3)),
    pages: facts.between(8, 160),
    url: `https://registry.example.org/publication/${plan.id}`,
  };
}

function relations({ material, plan, facts }: Making): Values[] {
  return facts
    .some(material.plans, facts.between(1, 4))
    .filter(({ key }) => key !== plan.key)
    .map(({ key, year }) => {
      const type = facts.pick(['follows', 'related', 'cites', 'adapted-from', 'discussed-at']);
      // What follows begins later, which the check insists on.
      return { type: type === 'follows' && year >= plan.year ? 'related' : type, entry: key };
    });
}

const otherCountry = ({ material, facts, plan }: Making): string =>
  facts
    .pick(partnerCountries(material.registry).filter(({ id }) => id !== plan.country.id))
    .id.toUpperCase();

const termIds = ({ material }: Making, vocabulary: VocabularyId): string[] => [
  ...material.registry.vocabularies[vocabulary].terms.keys(),
];

const term = (making: Making, vocabulary: VocabularyId): string =>
  making.facts.pick(termIds(making, vocabulary));

const someTerms = (making: Making, vocabulary: VocabularyId, count: number): string[] =>
  making.facts.some(termIds(making, vocabulary), count);

/** A date of a year, as precise as such dates are known: often to the month. */
function dateIn(chance: Chance, year: number): string {
  const month = String(chance.between(1, 12)).padStart(2, '0');
  return chance.pick([`${year}`, `${year}-${month}`, `${year}-${month}`, `${year}-${month}-15`]);
}
