/** A region's page of an annual report: the published lists, each beside what the registry makes of the year. */
import { countriesOf } from '#registry/computed-figures.ts';
import { entryPath, termPath } from '#registry/address.ts';
import type { Entry } from '#registry/entry.ts';
import { byId, sideBySide, type SideBySide } from '#registry/side-by-side.ts';
import { itemsOf, type Figure } from '#registry/statistics.ts';
import { viewOf } from '#registry/entry.ts';
import type { Locale } from '#registry/locale.ts';
import type { Context } from './context.ts';
import { registry } from './registry.ts';
import { yearIn } from './years.ts';

/** A thing of a list with its name and address. */
export type NamedRow = SideBySide & {
  name: string;
  href?: string | undefined;
  /** The language of the name, unless it is the page's. */
  language?: Locale;
};

/** What a report says of a region in a year, and what the registry does. */
export interface RegionYear {
  types: NamedRow[];
  countries: NamedRow[];
  achievements: NamedRow[];
  themes: NamedRow[];
  told: readonly Entry[];
  active: readonly Entry[];
  figures: readonly Figure[];
  /** The list that says where the published lists stand. */
  list: Figure | undefined;
  /** True where neither a source nor the registry has anything. */
  isEmpty: boolean;
}

/** Makes the parts of a region's page. */
export function regionYear(year: number, region: string, context: Context): RegionYear {
  const { locale, label } = context;
  const review = yearIn(year, region);
  const figureOf = (metric: string): Figure | undefined =>
    review.figures.find((figure) => figure.metric === metric);
  const named = (
    rows: SideBySide[],
    vocabulary: 'activity-types' | 'countries' | 'themes',
  ): NamedRow[] =>
    rows.map((row) => ({
      ...row,
      name: label(vocabulary, row.id),
      href: vocabulary === 'activity-types' ? undefined : termPath(locale, vocabulary, row.id),
    }));
  const typesOf = (entry: Entry): string[] =>
    review.activities.filter((one) => one.entry === entry).map(({ activity }) => activity.type);
  const inRegion = (code: string): boolean =>
    registry.vocabularies.countries.terms.get(code)?.region === region;
  const types = sideBySide(
    figureOf('activity-types'),
    ({ activityType }) => (activityType ? [activityType] : []),
    byId(review.active, typesOf),
  );
  const countries = sideBySide(
    figureOf('countries-with-activities-list'),
    ({ country }) => (country ? [country] : []),
    byId(review.active, (entry) => countriesOf([entry]).filter(inRegion)),
  );
  const themes = sideBySide(
    figureOf('key-themes'),
    ({ themes: ids = [] }) => ids,
    byId(review.active, ({ facts }) => facts.themes),
  );
  const told = review.told.filter(({ collection }) =>
    ['actions', 'practices', 'case-studies'].includes(collection),
  );
  const achievements = achievementsOf(figureOf('main-achievements'), year, region, context);
  return {
    types: named(types, 'activity-types'),
    countries: named(countries, 'countries'),
    achievements,
    themes: named(themes, 'themes'),
    list: figureOf('activity-types') ?? figureOf('countries-with-activities-list'),
    told,
    active: review.active,
    figures: review.figures.filter(({ listed }) => !listed),
    isEmpty: review.active.length + review.figures.length + achievements.length === 0,
  };
}

/** The achievements a report names with the entries that hold them; then the outputs that only the registry dates. */
function achievementsOf(
  figure: Figure | undefined,
  year: number,
  region: string,
  { locale }: Context,
): NamedRow[] {
  const words = figure ? itemsOf(figure, locale) : [];
  const published = (figure?.listed ?? []).map(({ entries = [] }, index): NamedRow => ({
    id: String(index),
    name: words[index] ?? '',
    published: index,
    because: entries.flatMap((name) => registry.entries.get(name) ?? []),
  }));
  const named = new Set(published.flatMap(({ because }) => because.map(({ key }) => key)));
  const { outputs } = yearIn(year, region);
  const others = outputs.flatMap(({ entry, output }): NamedRow[] => {
    if (output.publication && named.has(output.publication)) return [];
    const place = entry.facts.outputs.indexOf(output);
    const view = viewOf(entry, locale);
    const name = view.values.outputs[place]?.title ?? output.title;
    const language = view.languageOf('outputs');
    const publication = registry.entries.get(output.publication ?? '');
    const href = entryPath(locale, (publication ?? entry).key);
    const id = `${entry.key}/${place}`;
    return [{ id, name, href, language, published: undefined, because: [entry] }];
  });
  return [...published, ...others];
}
