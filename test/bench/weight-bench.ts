/** Weighs every kind of page of the built site against the budgets, and has Lighthouse look at three of them. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { collections } from '#registry/facts.ts';
import { locales } from '#registry/locale.ts';
import { lighthouseTable } from './lighthouse.ts';
import { brotliBytes, weighPage, type PageWeight } from './page-weight.ts';
import { tableOf, verdictsOf, type Verdict } from './table.ts';

const site = 'dist';

/** Bytes of HTML and CSS of an entry page: what one TCP window brings. */
const entryBudget = 14_336;

/** Requests before an entry can be read. */
const requestBudget = 3;

/** Bytes to the first text results, at the number of entries the budget is set for. */
const searchBudget = { bytes: 22 * 1024, entries: 150 };

const any = locales.join('|');

/** Kinds of pages, by what their path looks like; each in all six locales. */
const kinds: readonly (readonly [string, RegExp])[] = [
  ['home', new RegExp(`^(${any})$`)],
  ['list', new RegExp(`^(${any})/(${collections.join('|')})$`)],
  ...collections.map((name) => [`entry: ${name}`, new RegExp(`^(${any})/${name}/[^/]+$`)] as const),
  ['theme', new RegExp(`^(${any})/themes/[^/]+$`)],
  ['country', new RegExp(`^(${any})/countries/[^/]+$`)],
  ['glossary term', new RegExp(`^(${any})/glossary/[^/]+$`)],
  ['report', new RegExp(`^(${any})/reports/[^/]+$`)],
  ['guide for authors', new RegExp(`^(${any})/authoring(/[^/]+)?$`)],
  ['search', new RegExp(`^(${any})/search$`)],
];

/** One weighed page. */
interface Weighed {
  kind: string;
  which: 'smallest' | 'median' | 'largest';
  path: string;
  weight: PageWeight;
}

/** Prints the weight of the built site; says so when there is none. */
export async function benchWeight(): Promise<void> {
  if (!existsSync(join(site, 'build.json'))) {
    throw new Error(`There is no finished build in ${site}/ yet. Run \`npm run build\` first.`);
  }
  const paths = readdirSync(site, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('/index.html'))
    .map((name) => name.slice(0, -'/index.html'.length));
  const weighed = kinds.flatMap(([kind, pattern]) =>
    weighKind(
      kind,
      paths.filter((path) => pattern.test(path)),
    ),
  );
  console.log('Bytes as sent: with Brotli (br) and with gzip (gz). Over all six locales.\n');
  console.log(`${weightTable(weighed)}\n`);
  console.log(`${verdictsOf([...entryVerdicts(weighed), ...searchVerdicts(weighed)])}\n`);
  const entry = weighed.find(
    ({ kind, which }) => kind === 'entry: practices' && which === 'largest',
  );
  console.log(await lighthouseTable(site, ['en', entry?.path ?? 'en', 'en/search']));
}

function weighKind(kind: string, paths: readonly string[]): Weighed[] {
  const bySize = paths
    .map((path) => ({ path, bytes: brotliBytes(join(site, path, 'index.html')) }))
    .sort((a, b) => a.bytes - b.bytes);
  const positions = { smallest: 0, median: Math.floor(bySize.length / 2), largest: -1 };
  return Object.entries(positions).flatMap(([which, position]) => {
    const path = bySize.at(position)?.path;
    if (path === undefined) return [];
    return [{ kind, which: which as Weighed['which'], path, weight: weighPage(site, path) }];
  });
}

function weightTable(weighed: readonly Weighed[]): string {
  const head = ['kind', 'which', 'HTML br', 'gz', 'CSS br', 'gz', 'JS br', 'gz', 'data br'];
  const rows = weighed.map(({ kind, which, path, weight }) => {
    const { html, css, js, data, requests } = weight;
    const bytes = [html, css, js].flatMap(({ brotli, gzip }) => [brotli, gzip]);
    const figures = [...bytes, data.brotli, html.brotli + css.brotli, requests];
    return [kind, which, ...figures.map(String), `/${path}/`];
  });
  return tableOf([...head, 'HTML+CSS br', 'requests', 'page'], rows);
}

const whole = (figure: number): string => figure.toFixed(0);

/** Of each collection the largest page: if it keeps the budget, all do. */
const entryVerdicts = (weighed: readonly Weighed[]): Verdict[] =>
  weighed
    .filter(({ kind, which }) => kind.startsWith('entry: ') && which === 'largest')
    .flatMap(({ kind, weight: { html, css, requests } }) => [
      {
        what: `${kind}, largest: HTML and CSS, bytes with Brotli`,
        found: html.brotli + css.brotli,
        bound: entryBudget,
        write: whole,
      },
      {
        what: `${kind}, largest: HTML and CSS, bytes with gzip`,
        found: html.gzip + css.gzip,
        bound: entryBudget,
        write: whole,
      },
      {
        what: `${kind}, largest: requests before it can be read`,
        found: requests,
        bound: requestBudget,
        write: whole,
      },
    ]);

/** The budget is set for 150 entries: the catalogue grows with the registry, so it is also shown for that many. */
function searchVerdicts(weighed: readonly Weighed[]): Verdict[] {
  const search = weighed.find(({ kind, which }) => kind === 'search' && which === 'largest');
  if (!search) return [];
  const { html, css, js, data } = search.weight;
  const entries = readdirSync(join(site, 'id'), { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.html'),
  ).length;
  const page = html.brotli + css.brotli + js.brotli;
  const verdict = (what: string, found: number): Verdict => ({
    what: `search, ${what}: bytes to first text results`,
    found,
    bound: searchBudget.bytes,
    write: whole,
  });
  return [
    verdict(`${entries} entries as built`, page + data.brotli),
    verdict(
      `catalogue scaled to ${searchBudget.entries} entries`,
      page + (data.brotli * searchBudget.entries) / entries,
    ),
  ];
}
