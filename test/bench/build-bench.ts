/**
 * Builds generated content with the registry, Starlight and Eleventy, one after the other in one run, and compares.
 * Machines differ and are shared: ratios of user CPU within a run are the figures to keep, seconds are not.
 */
import { loadavg } from 'node:os';
import { locales } from '#registry/locale.ts';
import {
  buildTable,
  perThousand,
  perThousandEntryPages,
  rowOf,
  type BuildRow,
} from './build-row.ts';
import { generateContent } from './generate.ts';
import { measure, requireLinux } from './measure.ts';
import {
  buildIfNeeded,
  buildPages,
  checkContent,
  editEntry,
  ourFolders,
  runStep,
  type OurFolders,
} from './our-build.ts';
import { eleventyBuilds } from './peer-eleventy.ts';
import { withPeer, type PeerBuild } from './peer-project.ts';
import { starlightBuilds } from './peer-starlight.ts';
import { verdictsOf, type Verdict } from './table.ts';
import { withWorkFolder } from './work-folder.ts';

/** What a reader of the figures has to know. */
const note = `
Ratios are of user CPU. Our pages are those of entries, lists, terms and permanent addresses; the peers build entries only
and lack what their templates in test/bench/peers/ name, so "per entry page" lays on our entries what else we build.`;

/** Takes a row into the table and hands it on. */
type Add = (row: BuildRow) => BuildRow;

/** Runs the comparison with so many entries and prints it. */
export async function benchBuild(entries: number): Promise<void> {
  requireLinux();
  const rows: BuildRow[] = [];
  const add: Add = (row) => {
    rows.push(row);
    return row;
  };
  const verdicts = await withWorkFolder(async (work) => {
    const folders = ourFolders(work);
    const { editions, keys } = generateContent(folders.content, entries);
    const load = loadavg()[0]?.toFixed(1) ?? '';
    console.log(`${entries} entries in six locales (${editions} editions); load before: ${load}`);
    const { pages, whole } = await buildCold(folders, add);
    const again = await buildAgain(folders, keys[0] ?? '', add);
    const peers = await buildPeers(folders.content, entries, add);
    return [...peerVerdicts(pages, peers), ...againVerdicts(pages, whole, again)];
  }).finally(() => {
    // Minutes of measuring are not lost when a later build fails.
    if (rows.length > 0) console.log(`\n${buildTable(rows)}\n`);
  });
  console.log(`${verdictsOf(verdicts)}\n${note}`);
}

/** Our own steps, cold; `whole` is the user CPU of all of them. */
async function buildCold(
  folders: OurFolders,
  add: Add,
): Promise<{ pages: BuildRow; whole: number }> {
  const check = add(rowOf('registry: check of the content', await checkContent(folders)));
  const cost = await buildPages(folders, { cold: true });
  const pages = add(rowOf('registry: pages', cost, folders.out));
  const index = add(rowOf('registry: search index', await runStep(folders, 'search-index')));
  const beside = add(rowOf('registry: exports', await runStep(folders, 'exports')));
  const copies = add(rowOf('registry: compression', await runStep(folders, 'compression')));
  const whole = [check, pages, index, beside, copies].reduce((sum, row) => sum + row.cost.user, 0);
  return { pages, whole };
}

interface Again {
  ifNeeded: BuildRow;
  unchanged: BuildRow;
}

/** Our own build once more: nothing changed, and one entry edited. */
async function buildAgain(folders: OurFolders, entry: string, add: Add): Promise<Again> {
  const nothing = await buildIfNeeded(folders);
  const ifNeeded = add(rowOf('registry again: unchanged, if needed', nothing));
  const kept = await buildPages(folders, { cold: false });
  const unchanged = add(rowOf('registry again: unchanged, pages', kept, folders.out));
  const isShown = editEntry(folders, entry);
  const cost = await buildPages(folders, { cold: false });
  add(rowOf('registry again: one entry edited, pages', cost, folders.out));
  if (!isShown()) throw new Error('The edited entry was not built again: its page is the old one.');
  return { ifNeeded, unchanged };
}

async function buildPeers(content: string, entries: number, add: Add): Promise<BuildRow[]> {
  const rows: BuildRow[] = [];
  const peers = { starlight: starlightBuilds, eleventy: eleventyBuilds };
  for (const [name, buildsOf] of Object.entries(peers)) {
    await withPeer(name, async (folder) => {
      for (const build of buildsOf(content, folder)) {
        rows.push(add(await buildPeer(build, folder, entries)));
      }
    });
  }
  return rows;
}

async function buildPeer(build: PeerBuild, folder: string, entries: number): Promise<BuildRow> {
  build.prepare();
  const { name, script, environment = {}, out, bound } = build;
  const row = rowOf(name, await measure({ name, script, folder, environment }), out);
  const expected = entries * locales.length;
  if (row.entryPages === expected) return { ...row, ...(bound === undefined ? {} : { bound }) };
  throw new Error(`${name} wrote ${row.entryPages ?? 0} entry pages, expected ${expected}.`);
}

/** Our cost to each peer's: a page, and with everything we build laid on the entry pages that all build. */
const peerVerdicts = (ours: BuildRow, peers: readonly BuildRow[]): Verdict[] =>
  peers.flatMap(({ bound, ...peer }) => {
    if (bound === undefined) return [];
    const bases = [
      ['per page', perThousand],
      ['per entry page', perThousandEntryPages],
    ] as const;
    return bases.map(([basis, rate]) => ({
      what: `pages / ${peer.name}, ${basis}`,
      found: rate(ours) / rate(peer),
      bound,
    }));
  });

const againVerdicts = (pages: BuildRow, whole: number, again: Again): Verdict[] => [
  {
    what: 'unchanged, if needed / whole cold build',
    found: again.ifNeeded.cost.user / whole,
    bound: 1 / 3,
  },
  {
    what: 'unchanged, pages / cold pages',
    found: again.unchanged.cost.user / pages.cost.user,
    bound: 1 / 3,
  },
];
