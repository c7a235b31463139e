/** What `npm run export -- pack` understands, and what it says when it has made a pack. */
import { join } from 'node:path';
import type { Imprint } from '#exports/imprint.ts';
import { packFacets, UnknownTerm, type PackFilters } from '#packs/selection.ts';
import { isLocale, locales } from '#registry/locale.ts';
import type { Registry } from '#registry/registry.ts';
import { writePack } from './pack.ts';

const several = { type: 'string', multiple: true } as const;

/** Options of the command: each filter may be given several times. */
export const packOptions = {
  locale: { type: 'string' },
  region: several,
  theme: several,
  country: several,
  pillar: several,
  collection: several,
} as const;

/** Makes the pack; resolves with what to tell. */
export async function exportPack(
  registry: Registry,
  imprint: Imprint,
  values: PackFilters & { locale?: string | undefined },
  out: string,
): Promise<string> {
  const { locale } = values;
  if (!isLocale(locale)) {
    throw new UnknownTerm(
      `Unexpected \`--locale ${locale ?? ''}\`, expected one of ${locales.join(', ')}. Fix: write \`npm run export -- pack --locale fr\`.`,
    );
  }
  const filters = Object.fromEntries(packFacets.map((facet) => [facet, values[facet] ?? []]));
  const site = process.env['REGISTRY_OUT'] ?? 'dist';
  const date = new Date().toISOString().slice(0, 10);
  const pack = await writePack(registry, imprint, { locale, filters }, { site, out, date });
  const { folder, entries, bytes, zipped } = pack;
  return [
    `${entries} entries of content version ${imprint.version}, made on ${date}:`,
    `  ${join(folder, 'index.html')}  open it with a double click (${megabytes(bytes)} in the folder)`,
    `  ${folder}.zip  the same to pass on (${megabytes(zipped)})`,
  ].join('\n');
}

const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)} MB`;
