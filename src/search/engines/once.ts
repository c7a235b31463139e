/** Fetching what a search needs: once, and of one build. */

/** Keeps the promise of something that is fetched once; a failure is not kept. */
export function once<T>(fetch: () => Promise<T>): () => Promise<T> {
  let kept: Promise<T> | undefined;
  return () => {
    kept ??= fetch().catch((error: unknown) => {
      kept = undefined;
      throw error;
    });
    return kept;
  };
}

/** The file, if it is of the build of the catalogue: one of other content would lead to the wrong entries. */
export function sameStamp<T extends { stamp: string }>(file: T, { stamp }: { stamp: string }): T {
  if (file.stamp !== stamp) throw new Error('The search files are of different builds.');
  return file;
}
