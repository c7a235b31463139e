/**
 * `npm run review -- submit|publish|keep|confirm|withdraw <entry>`: the steps of an entry's review.
 * `publish` of a published entry makes a new version: `--note "what changed"`; the text before is kept and stays readable.
 * `keep` keeps the text before it changes, where there is no version history that `publish` could take it from.
 * `withdraw --reason "…" [--instead collection/id]`; `--reviewer "role"` and `--due 2028` go with every step.
 */
import { loadRegistry } from '#build/load-registry.ts';
import { contentRoot } from '#corpus/read.ts';
import { namedEntry } from './steps/named.ts';
import { readOptions } from './steps/read-options.ts';
import { checkGiven, reviewEntry, steps, wrongStep } from './steps/review-entry.ts';

const text = { type: 'string' } as const;
const { values, positionals } = readOptions({
  options: { note: text, reviewer: text, due: text, reason: text, instead: text },
  allowPositionals: true,
});
const root = contentRoot();

try {
  const [step = '', name = ''] = positionals;
  if (!steps.includes(step)) throw new Error(wrongStep(step, name));
  if (name === '') throw new Error(`Which entry? Fix: npm run review -- ${step} collection/id`);
  const { registry } = loadRegistry(root);
  const entry = namedEntry(registry.entries, root, name);
  checkGiven(values, registry.entries, root);
  const today = new Date().toISOString().slice(0, 10);
  console.log(reviewEntry(root, entry, step, values, today).join('\n'));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
