/**
 * `npm run build`: checks content, builds the site beside the old one, indexes it, and only then takes its place.
 * A fault anywhere leaves dist/ as it was. `--if-needed` does nothing when nothing has changed since.
 */
import { checkedRegistry } from '#build/checked-registry.ts';
import { checkSearchKey, searchServer } from '#build/search-server.ts';
import { contentRoot } from '#corpus/read.ts';
import type { Written } from '#exports/downloads.ts';
import { dateOf } from '#exports/imprint.ts';
import { publicRegistry } from '#registry/registry.ts';
import { countIssues, formatIssues } from '#rules/format-issues.ts';
import { stampOf } from '#search/stamp.ts';
import { buildPages } from './steps/build-pages.ts';
import { compress } from './steps/compress.ts';
import { writeExports } from './steps/exports.ts';
import { writeOffline } from './steps/offline.ts';
import { moveInto } from './steps/open-data.ts';
import { digestOfInputs, lastBuild, publish } from './steps/publish.ts';
import { readOptions } from './steps/read-options.ts';
import { writeSearchIndex } from './steps/search-index.ts';

const { values } = readOptions({ options: { 'if-needed': { type: 'boolean', default: false } } });
const out = process.env['REGISTRY_OUT'] ?? 'dist';
const staging = `${out}.next`;
const inputs = digestOfInputs(contentRoot());

if (values['if-needed'] && lastBuild(out)?.inputs === inputs) {
  console.log(`Nothing has changed since the last build: ${out}/ is up to date.`);
} else {
  process.exitCode = await build();
}

async function build(): Promise<number> {
  const server = searchServer(process.env);
  const unsure = server && (await checkSearchKey(server));
  if (unsure) console.log(unsure);
  const { registry, sources, issues } = checkedRegistry(contentRoot());
  const errors = issues.filter(({ severity }) => severity === 'error');
  console.log(errors.length > 0 ? formatIssues(errors) : countIssues(issues));
  if (errors.length > 0) {
    console.log(`\nNothing was built; ${out}/ is as it was.`);
    return 1;
  }
  const shown = publicRegistry(registry);
  // Before the pages, which tell how large each file is; Astro empties the folder it builds into.
  const beside = `${staging}.exports`;
  let downloads: Written[] = [];
  const steps: readonly (readonly [string, () => Promise<unknown>])[] = [
    ['exports', async () => (downloads = await writeExports(shown, sources, beside))],
    ['pages', () => buildPages(staging, { ...sources, downloads })],
    ['exports in their place', () => Promise.resolve(moveInto(beside, staging))],
    ['search index', () => writeSearchIndex(shown, stampOf(shown), `${staging}/search`)],
    ['compression', () => compress(staging)],
    ['offline editions', () => writeOffline(staging, dateOf(shown))],
  ];
  for (const [name, step] of steps) {
    const began = performance.now();
    await step();
    console.log(`Built: ${name} (${((performance.now() - began) / 1000).toFixed(1)} s)`);
  }
  publish(staging, out, { inputs, stamp: stampOf(shown) });
  console.log(`Done: ${out}/ holds ${shown.entries.size} entries in six languages.`);
  return 0;
}
