/**
 * `npm run bench`: what can be measured. `npm run bench <name> -- <options>`: measures it, and prints which budgets are met.
 */
import { benches } from '../test/bench/benches.ts';
import { offer } from './steps/offer.ts';
import { readOptions } from './steps/read-options.ts';

const { values, positionals } = readOptions({
  options: {
    entries: { type: 'string', default: '1000' },
    large: { type: 'boolean', default: false },
  },
  allowPositionals: true,
});
const [name] = positionals;
const bench = name === undefined ? undefined : benches[name];
const entries = Number(values.entries);

if (!bench) {
  offer('npm run bench <name> -- <options>', benches, name);
} else if (!Number.isInteger(entries) || entries < 20) {
  console.error(`Unexpected --entries \`${values.entries}\`, expected a whole number from 20.`);
  process.exitCode = 1;
} else {
  await bench.run({ entries, large: values.large }).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}
