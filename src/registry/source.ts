/**
 * What was read from content/, before it is a Registry: values with their places, and compiled bodies.
 * Plain data, so that it can be kept between builds.
 */
import type { core, z } from 'zod';
import type { Body } from './entry.ts';
import type { Locale } from './locale.ts';
import type { Path, Places } from './places.ts';
import type { DocumentCollection } from './schemas.ts';
import type { Misfit } from './translatable.ts';

/** One YAML file. */
export interface FileSource {
  /** Its name without ending. */
  id: string;
  values: unknown;
  places: Places;
}

/** One edition: an MDX file. */
export interface EditionSource extends FileSource {
  collection: DocumentCollection;
  locale: Locale;
  body: Body;
  hashes: Readonly<Record<string, string>>;
}

/** An edition's file as it was in an earlier version. */
export interface VersionSource {
  /** `collection/id` of its entry. */
  key: string;
  version: number;
  locale: Locale;
  file: string;
  text: string;
  /** Whether it was not meant for the public, whatever its entry is now. */
  isInternal: boolean;
}

/** Everything read from content/. */
export interface Sources {
  editions: readonly EditionSource[];
  versions: readonly VersionSource[];
  vocabularies: readonly FileSource[];
  crosswalk: FileSource | undefined;
  glossary: readonly FileSource[];
  statistics: readonly FileSource[];
  strings: readonly FileSource[];
  searchWords: readonly FileSource[];
}

/** Something that did not fit, not yet put into words. */
export type Fault =
  | { kind: 'schema'; places: Places; values: unknown; issue: core.$ZodIssue; schema: z.ZodType }
  | { kind: 'no-vocabulary'; id: string }
  | { kind: 'no-strings'; locale: Locale }
  | { kind: 'duplicate-term'; places: Places; path: Path; id: string }
  | { kind: 'missing-label'; places: Places; path: Path; id: string; locale: Locale }
  | { kind: 'unknown-source'; places: Places; path: Path; id: string; known: string[] }
  | { kind: 'no-original'; places: Places; locales: Locale[] }
  | { kind: 'no-title-yet'; places: Places }
  | { kind: 'two-originals'; places: Places; first: Places }
  | { kind: 'misfit'; places: Places; original: Places; misfit: Misfit };
