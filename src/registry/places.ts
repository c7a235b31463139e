/**
 * Where in its file each value of the front matter (or of a YAML file) stands, by path.
 */
import type { Place } from './issue.ts';

/** A path into front matter: `['sources', 1, 'url']`. */
export type Path = readonly (string | number)[];

/** The places of one file's values. */
export interface Places {
  file: string;
  /** Place of the value (for keys of a map: of the key) by path, written `sources.1.url`. */
  at: Readonly<Record<string, readonly [line: number, column: number]>>;
}

/** The place of a value, or of the nearest part of its path that the author wrote. */
export function placeOf(places: Places, path: Path): Place {
  for (let length = path.length; length >= 0; length--) {
    const found = places.at[path.slice(0, length).join('.')];
    if (found) return { file: places.file, line: found[0], column: found[1] };
  }
  return { file: places.file, line: 1, column: 1 };
}
