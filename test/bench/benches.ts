/** The measurements of `npm run bench`; each is loaded only when asked for. */

/** What a measurement may be told. */
export interface Options {
  entries: number;
  large: boolean;
}

/** A measurement: what it is about, and how it is made. It prints its figures. */
export interface Bench {
  about: string;
  run: (options: Options) => Promise<void>;
}

/** What can be measured, by name. */
export const benches: Readonly<Record<string, Bench>> = {
  build: {
    about:
      'CPU and memory beside Starlight and Eleventy (--entries 1000); at 10,000 alone (--large)',
    run: async ({ entries, large }) => {
      if (large) await (await import('./large-bench.ts')).benchLarge(entries);
      else await (await import('./build-bench.ts')).benchBuild(entries);
    },
  },
  meilisearch: {
    about:
      'the server engine beside the embedded one: quality, and 10,000 entries (--large: 100,000 too)',
    run: async ({ large }) => {
      const sizes = large ? [10_000, 100_000] : [10_000];
      await (await import('./meilisearch-bench.ts')).benchMeilisearch(sizes);
    },
  },
  parsers: {
    about: 'Sätteri beside unified on the registry’s own bodies',
    run: async () => (await import('./parsers-bench.ts')).benchParsers(),
  },
  preview: {
    about: 'an edit in `npm run dev` until its page shows it (--entries 1000)',
    run: async ({ entries }) => (await import('./preview-bench.ts')).benchPreview(entries),
  },
  search: {
    about:
      'quality, bytes and speed of our search beside other libraries (--large: at 1,000 and 10,000 too)',
    run: async ({ large }) => (await import('./search-bench.ts')).benchSearch(large),
  },
  weight: {
    about: 'bytes and requests of every kind of page in dist/, and Lighthouse',
    run: async () => (await import('./weight-bench.ts')).benchWeight(),
  },
};
