/**
 * `npm run bench`: what can be measured. `npm run bench <name> -- <options>`: measures it, and prints which budgets are met.
 */
import { parseArgs } from 'node:util';

interface Options {
  entries: number;
  large: boolean;
}

interface Bench {
  about: string;
  run: (options: Options) => Promise<void>;
}

/** What can be measured, by name; each is loaded only when asked for. */
const benches: Readonly<Record<string, Bench>> = {
  build: {
    about:
      'CPU and memory beside Starlight and Eleventy (--entries 1000); at 10,000 alone (--large)',
    run: async ({ entries, large }) => {
      if (large) await (await import('../test/bench/large-bench.ts')).benchLarge(entries);
      else await (await import('../test/bench/build-bench.ts')).benchBuild(entries);
    },
  },
  meilisearch: {
    about:
      'the server engine beside the embedded one: quality, and 10,000 entries (--large: 100,000 too)',
    run: async ({ large }) => {
      const sizes = large ? [10_000, 100_000] : [10_000];
      await (await import('../test/bench/meilisearch-bench.ts')).benchMeilisearch(sizes);
    },
  },
  parsers: {
    about: 'Sätteri beside unified on the registry’s own bodies',
    run: async () => (await import('../test/bench/parsers-bench.ts')).benchParsers(),
  },
  preview: {
    about: 'an edit in `npm run dev` until its page shows it (--entries 1000)',
    run: async ({ entries }) =>
      (await import('../test/bench/preview-bench.ts')).benchPreview(entries),
  },
  search: {
    about:
      'quality, bytes and speed of our search beside other libraries (--large: at 1,000 and 10,000 too)',
    run: async ({ large }) => (await import('../test/bench/search-bench.ts')).benchSearch(large),
  },
  weight: {
    about: 'bytes and requests of every kind of page in dist/, and Lighthouse',
    run: async () => (await import('../test/bench/weight-bench.ts')).benchWeight(),
  },
};

const { values, positionals } = parseArgs({
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
  if (name !== undefined) console.error(`Unexpected \`${name}\`, expected one of these:`);
  const lines = Object.entries(benches).map(([id, { about }]) => `  ${id.padEnd(11)} ${about}`);
  console.log(`npm run bench <name> -- <options>\n${lines.join('\n')}`);
  process.exitCode = name === undefined ? 0 : 1;
} else if (!Number.isInteger(entries) || entries < 20) {
  console.error(`Unexpected --entries \`${values.entries}\`, expected a whole number from 20.`);
  process.exitCode = 1;
} else {
  await bench.run({ entries, large: values.large }).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}
