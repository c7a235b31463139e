/** Runs one step of the build alone, so that it can be measured: `node test/bench/step.ts <step> <folder>`. */
import { loadRegistry } from '#build/load-registry.ts';
import { contentRoot } from '#corpus/read.ts';
import { publicRegistry } from '#registry/registry.ts';
import { stampOf } from '#search/stamp.ts';
import { compress } from '../../scripts/steps/compress.ts';
import { writeExports } from '../../scripts/steps/exports.ts';
import { writeSearchIndex } from '../../scripts/steps/search-index.ts';

const [step, folder = ''] = process.argv.slice(2);

if (step === 'search-index') {
  const shown = publicRegistry(loadRegistry(contentRoot()).registry);
  await writeSearchIndex(shown, stampOf(shown), `${folder}/search`);
} else if (step === 'exports') {
  const shown = publicRegistry(loadRegistry(contentRoot()).registry);
  await writeExports(shown, contentRoot(), `${folder}/exports`);
} else if (step === 'compression') {
  await compress(folder);
} else {
  throw new Error(
    `Unexpected step ${String(step)}, expected search-index, exports or compression.`,
  );
}
