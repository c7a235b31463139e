/** Builds 10,000 entries in six locales with the registry alone: is cost linear, and does it fit into memory? */
import { locales } from '#registry/locale.ts';
import { buildTable, rowOf, type BuildRow } from './build-row.ts';
import { generateContent } from './generate.ts';
import { requireLinux } from './measure.ts';
import { buildPages, checkContent, ourFolders, runStep, type OurFolders } from './our-build.ts';
import { verdictsOf, type Verdict } from './table.ts';
import { withWorkFolder } from './work-folder.ts';

/** Megabytes that the build of 60,000 pages may take. */
const memoryBound = 3300;

/** How much dearer a further page may become and still count as linear: single runs differ by a fifth. */
const linear = 1.25;

/**
 * Builds the pages of `few` entries, of four times as many, and of `many`, all steps of the last. Three sizes, since the
 * pages of terms cost the same at any size: what counts is whether each further page costs what the ones before did.
 */
export async function benchLarge(few: number, many = 10_000): Promise<void> {
  requireLinux();
  const rows: BuildRow[] = [];
  for (const entries of [few, 4 * few]) {
    rows.push(await withEntries(entries, (folders) => pagesRow(folders, entries)));
  }
  const [small, middle] = rows;
  const steps = await withEntries(many, async (folders) => ({
    check: rowOf(`${many}: check of the content`, await checkContent(folders)),
    pages: await pagesRow(folders, many),
    index: rowOf(`${many}: search index`, await runStep(folders, 'search-index')),
    beside: rowOf(`${many}: exports`, await runStep(folders, 'exports')),
    copies: rowOf(`${many}: compression`, await runStep(folders, 'compression')),
  }));
  if (!small || !middle) throw new Error('The smaller builds were not measured.');
  const { check, pages } = steps;
  console.log(`\n${buildTable([...rows, ...Object.values(steps)])}\n`);
  console.log(
    verdictsOf([
      {
        what: `a further page beyond ${4 * few} entries / before`,
        found: furtherPage(middle, pages) / furtherPage(small, middle),
        bound: linear,
      },
      ...Object.values(steps).map(({ name, cost }) => memory(name, cost.peak)),
      // `npm run build` checks first and keeps the registry in memory while Astro builds beside it.
      memory(`${many}: pages, with the check beside them`, pages.cost.peak + check.cost.peak),
    ]),
  );
}

const withEntries = <T>(entries: number, work: (folders: OurFolders) => Promise<T>): Promise<T> =>
  withWorkFolder((folder) => {
    const folders = ourFolders(folder);
    const { editions } = generateContent(folders.content, entries);
    console.log(`${entries} entries in ${locales.length} locales (${editions} editions)`);
    return work(folders);
  });

const pagesRow = async (folders: OurFolders, entries: number): Promise<BuildRow> =>
  rowOf(`${entries}: pages`, await buildPages(folders, { cold: true }), folders.out);

/** User CPU of each page that the larger build has more. */
const furtherPage = (smaller: BuildRow, larger: BuildRow): number =>
  (larger.cost.user - smaller.cost.user) / ((larger.pages ?? 0) - (smaller.pages ?? 0));

const memory = (name: string, peak: number): Verdict => ({
  what: `MB, ${name}`,
  found: peak,
  bound: memoryBound,
  write: (figure) => figure.toFixed(0),
});
