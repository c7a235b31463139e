/**
 * Reads queries for a server, from the files beside the page that the embedded engine answers from: so both understand a
 * query alike. It finds nothing itself but how many entries have each part.
 */
import type { Locale } from '#registry/locale.ts';
import { readCatalogue, type Catalogue } from '../catalogue.ts';
import { Matcher } from '../matcher.ts';
import type { QueryReading } from '../reading.ts';
import type { EmbeddedSources } from './embedded.ts';
import { sameStamp } from './once.ts';

/** Reads queries in one locale. */
export interface QueryReader {
  /** What a query asks for; fails where the files for that cannot be read. */
  read: (text: string) => Promise<QueryReading>;
}

/** The reader of a locale. Files are fetched when the first query is read; what failed is tried again with the next. */
export function queryReader(sources: EmbeddedSources, locale: Locale): QueryReader {
  let opened: Promise<QueryReader> | undefined;
  let last: { text: string; reading: Promise<QueryReading> } | undefined;
  const read = async (text: string): Promise<QueryReading> => {
    opened ??= open(sources, locale);
    opened.catch(() => (opened = undefined));
    return (await opened).read(text);
  };
  return {
    read: (text) => {
      // A page, a filter and an order ask for the text that was read last.
      if (last?.text === text) return last.reading;
      const own = { text, reading: read(text) };
      own.reading.catch(() => {
        if (last === own) last = undefined;
      });
      last = own;
      return own.reading;
    },
  };
}

async function open(sources: EmbeddedSources, locale: Locale): Promise<QueryReader> {
  const file = await sources.catalogue(locale);
  const catalogue = readCatalogue(file);
  const { large, stamp } = file;
  const { part } = sources;
  if (!large || !part) return readerInMemory(locale, catalogue, sources);
  const { LargeReader } = await import('../large/large-reader.ts');
  return new LargeReader(catalogue, large, (name) => part(locale, `${stamp}/${name}`));
}

function readerInMemory(
  locale: Locale,
  catalogue: Catalogue,
  sources: EmbeddedSources,
): QueryReader {
  const same = <T extends { stamp: string }>(file: T): T => sameStamp(file, catalogue);
  let own: Matcher | undefined;
  let withForeign: Matcher | undefined;
  const understood = async (text: string): Promise<Matcher> => {
    const lexicon = same(await sources.lexicon(locale));
    own ??= new Matcher(catalogue, lexicon);
    if (!own.needsForeignForms(own.understand(text))) return own;
    // As in the embedded engine: without them a query is understood less well, but it is.
    const foreign = await sources.foreignForms(locale).then(same, () => undefined);
    if (!foreign) return own;
    withForeign ??= new Matcher(catalogue, lexicon, foreign);
    return withForeign;
  };
  return {
    read: async (text) => {
      const matcher = await understood(text);
      const understanding = matcher.understand(text);
      const last = understanding.parts.at(-1)?.tokens ?? [];
      return {
        understanding,
        sizes: understanding.parts.map((part) => matcher.rowsOf(part).size),
        spelt: understanding.parts.map((part) => matcher.rowsOf({ ...part, concepts: [] }).size),
        count: catalogue.cards.length,
        isBeginning: last.some((token) => !matcher.knowledge.isKnown(token)),
      };
    },
  };
}
