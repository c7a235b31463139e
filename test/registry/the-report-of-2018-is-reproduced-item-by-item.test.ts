/**
 * The lists and numbers of the regional pages of the annual report 2018, copied from its French text, one by one. The
 * registry's own words in French may differ in wording, so lists are compared as ids.
 */
import { describe, expect, test } from 'vitest';
import { loadRegistry } from '#build/load-registry.ts';
import { computedFor } from '#registry/computed-figures.ts';
import { itemsOf, type Figure } from '#registry/statistics.ts';
import { locales } from '#registry/locale.ts';
import { programmeYears, reportRegions, yearOf } from '#registry/year.ts';

const { registry } = loadRegistry('content');
const year = yearOf(registry, 2018);

const regions = {
  'central-east-southern-africa': {
    types: [
      'knowledge-exchange-workshop',
      'drafting-session',
      'regional-policy-consultation',
      'remote-support',
      'fact-finding-mission',
    ],
    countries: ['cf', 'cd', 'ke', 'mg', 'mw', 'rw'],
    achievements: [['publications/o-mw-policy']],
    themes: [
      ['diaspora-affairs'],
      ['migration-development'],
      ['data-management'],
      ['migration-policy-development'],
      ['migrant-smuggling', 'trafficking-in-human-beings'],
    ],
    since2009: 22,
    told: ['actions/kenya-ii-data-collection-sops', 'actions/malawi-ii-migration-policy'],
    table: ['events/round-table-nairobi-2018', 17],
  },
  'west-africa': {
    types: [
      'knowledge-exchange-workshop',
      'training-of-trainers',
      'drafting-session',
      'study-visit',
    ],
    countries: ['bj', 'bf', 'cv', 'gw', 'gh', 'ml', 'ne', 'ng', 'tg'],
    achievements: [
      ['publications/o-ml-handbook'],
      ['publications/o-ne-guide'],
      ['publications/o-ne-br1', 'publications/o-ne-br2'],
    ],
    themes: [
      ['labour-migration'],
      ['maritime-borders'],
      ['climate-change'],
      ['trafficking-in-human-beings'],
      ['return-readmission', 'reintegration'],
      ['integration'],
    ],
    since2009: undefined,
    told: [
      'actions/mali-i-labour-migration',
      'actions/niger-iii-migration-youth',
      'actions/west-africa-migration-environment',
    ],
    table: ['events/round-table-cotonou-2018', 22],
  },
  asia: {
    types: [
      'fact-finding-mission',
      'knowledge-exchange-workshop',
      'training-of-trainers',
      'study-visit',
    ],
    countries: ['tj', 'th', 'tl', 'mm'],
    achievements: [
      ['publications/o-tl-handbook'],
      ['publications/o-tl-tips'],
      ['publications/o-tl-aide'],
    ],
    themes: [['labour-migration'], ['trafficking-in-human-beings']],
    since2009: 17,
    told: ['actions/timor-leste-ii-trafficking-investigation'],
    table: ['events/round-table-bangkok-2018', undefined],
  },
  'european-neighbourhood': {
    types: ['drafting-session', 'knowledge-exchange-workshop', 'study-visit'],
    countries: ['by', 'jo', 'md', 'tn'],
    achievements: [['publications/o-by-report'], ['publications/o-md-plan']],
    themes: [
      ['communication-information'],
      ['data-management'],
      ['labour-migration'],
      ['migration-policy-development'],
      ['trafficking-in-human-beings'],
    ],
    since2009: 14,
    told: [
      'actions/belarus-labour-migration-conventions',
      'actions/moldova-communication-irregular-migration',
    ],
    table: undefined,
  },
  'latin-america-caribbean': {
    types: ['knowledge-exchange-workshop', 'study-visit', 'training-of-trainers'],
    countries: ['cr', 'do', 'mx', 'py', 'pe'],
    achievements: [
      ['publications/o-cr-esme'],
      ['publications/o-mx-manual'],
      ['publications/o-pe-guidelines'],
    ],
    themes: [
      ['communication-information'],
      ['consular-affairs'],
      ['migration-development'],
      ['vulnerable-groups'],
      ['migrant-smuggling', 'trafficking-in-human-beings'],
    ],
    since2009: undefined,
    told: ['actions/costa-rica-iii-esme-protocol', 'actions/peru-iii-smuggling-guidelines'],
    table: ['events/round-table-mexico-2018', 16],
  },
} as const;

const find = (metric: string, region?: string): Figure | undefined =>
  (region ? yearOf(registry, 2018, region) : year).figures.find(
    (figure) =>
      figure.metric === metric &&
      (region ? true : figure.scope.programme) &&
      figure.sourceRecord.title === 'Rapport annuel 2018',
  );

describe.each(Object.entries(regions))('%s', (region, expected) => {
  test('types of activity', () => {
    const listed = find('activity-types', region)?.listed;
    expect(listed?.map(({ activityType }) => activityType)).toEqual(expected.types);
  });

  test('countries, and their number', () => {
    const listed = find('countries-with-activities-list', region)?.listed;
    expect(listed?.map(({ country }) => country)).toEqual(expected.countries);
    expect(find('countries-with-activities', region)?.value).toBe(expected.countries.length);
  });

  test('main achievements, each an entry of the registry', () => {
    const listed = find('main-achievements', region)?.listed;
    expect(listed?.map(({ entries }) => entries)).toEqual(expected.achievements);
    for (const name of expected.achievements.flat()) expect(registry.entries.has(name)).toBe(true);
  });

  test('key themes', () => {
    expect(find('key-themes', region)?.listed?.map(({ themes }) => themes)).toEqual(
      expected.themes,
    );
  });

  test('actions since 2009, where the page gives them', () => {
    const figure = yearOf(registry, 2018, region).upTo.find(
      ({ metric }) => metric === 'actions-since-2009',
    );
    expect(figure?.value).toBe(expected.since2009);
  });

  test('actions told', () => {
    const told = yearOf(registry, 2018, region).told.map(({ key }) => key);
    expect(told).toEqual(expect.arrayContaining([...expected.told]));
  });

  test('the round table with its participants', () => {
    if (!expected.table) return;
    const [event, participants] = expected.table;
    const entry = registry.entries.get(event);
    expect(entry?.facts.kind).toBe('regional-round-table');
    if (participants) expect(entry?.facts.participantsNumber).toBe(participants);
  });
});

describe('the year in brief', () => {
  test.each([
    ['participants', 1277],
    ['participants-men', 56],
    ['participants-women', 44],
    ['activities', 61],
    ['experts-deployed', 58],
    ['experts-deployed-women', 59],
    ['experts-deployed-men', 41],
    ['experts-deployed-civil-servants', 60],
    ['experts-european', 68],
    ['experts-non-european', 32],
    ['experts-from-eu-ms-public-administrations', 23],
    ['expert-roster-total', 649],
    ['expert-roster-growth', 8],
    ['roundtables', 4],
    ['partner-authorities-rating-good-or-excellent', 100],
  ])('%s: %i', (metric, value) => {
    expect(find(metric)?.value).toBe(value);
  });

  test('sixteen themes', () => {
    const figure = find('action-themes');
    expect(figure && itemsOf(figure, 'fr')).toHaveLength(16);
    expect(figure?.listed).toHaveLength(16);
  });

  test('experts of twenty-four countries', () => {
    expect(find('experts-countries-list')?.listed?.map(({ country }) => country)).toEqual(
      'de ar at bd be bg es fr ie it lt ml mt mx md ng nl pl pt do ro gb sn se'.split(' '),
    );
  });

  test('twenty-six partner authorities and five hosts of study visits are thanked', () => {
    const items = (metric: string): number => {
      const figure = find(metric);
      return figure ? itemsOf(figure, 'fr').length : 0;
    };
    expect(items('partner-authorities-list')).toBe(26);
    expect(items('study-visit-host-institutions')).toBe(5);
  });
});

describe('what the registry counts beside it', () => {
  const counted = (metric: string, region?: string): number | undefined => {
    const figure = find(metric, region);
    return figure && computedFor(registry, figure, (r) => yearOf(registry, 2018, r))?.value;
  };

  test('the four round tables', () => {
    expect(counted('roundtables')).toBe(4);
  });

  test('fewer activities than published, since most have no page and no date', () => {
    expect(counted('activities')).toBeGreaterThan(5);
    expect(counted('activities')).toBeLessThan(61);
  });

  test('nothing where it holds nothing to count', () => {
    expect(counted('participants-women')).toBeUndefined();
  });
});

describe('the survey before the round tables', () => {
  test('the seven answers to « MIEUX m’a aidé(e) à… ? », in every language', () => {
    const figure = find('survey-answer-options');
    expect(figure && itemsOf(figure, 'fr')).toEqual([
      'souder des liens avec la Délégation de l’UE',
      'souder des liens avec les institutions d’autres pays de ma région',
      'enrichir mes connaissances au sujet de la prise de décision participative',
      'enrichir mes connaissances au sujet des possibilités liées à la migration dans mon contexte national',
      'faciliter les contacts avec des groupes de la société civile',
      'identifier d’autres domaines de coopération internationale',
      'intégrer la dimension du genre',
    ]);
    for (const locale of locales) expect(figure && itemsOf(figure, locale)).toHaveLength(7);
  });

  test.each([
    ['survey-positive-on-triangular-cooperation', 80],
    ['survey-helped-identify-other-cooperation', 75],
  ])('%s in the European Neighbourhood: %i per cent', (metric, value) => {
    expect(find(metric, 'european-neighbourhood')?.value).toBe(value);
  });
});

describe('the years', () => {
  test('from 2009 to 2024, each with something known of it', () => {
    expect(programmeYears).toEqual(Array.from({ length: 16 }, (_, index) => 2009 + index));
    for (const one of programmeYears) {
      const { active, begun, events, figures } = yearOf(registry, one);
      expect(
        active.length + begun.length + events.length + figures.length,
        `${one}`,
      ).toBeGreaterThan(0);
    }
  });

  test('the regions whose lists a report prints are those of 2018', () => {
    expect(
      reportRegions(registry)
        .map(({ year: of, region }) => `${of}/${region}`)
        .sort(),
    ).toEqual(
      Object.keys(regions)
        .map((region) => `2018/${region}`)
        .sort(),
    );
  });
});
