/** Writes everything that a build publishes beside its pages: open data, copies of versions, feeds, pictures. */
import { contactAddress, oaiGateway, siteAddress } from '#build/site-address.ts';
import type { Written } from '#exports/downloads.ts';
import { imprintOf } from '#exports/imprint.ts';
import type { Registry } from '#registry/registry.ts';
import type { Sources } from '#registry/source.ts';
import { writeFeeds } from './feeds.ts';
import { writeOpenData } from './open-data.ts';
import { writePictures } from './pictures.ts';
import { writeVersions } from './versions.ts';

/** Writes below `folder`, emptied first; resolves with the files of open data. */
export async function writeExports(
  registry: Registry,
  sources: Omit<Sources, 'editions'>,
  folder: string,
): Promise<Written[]> {
  const imprint = imprintOf(registry, siteAddress(), contactAddress());
  const files = await writeOpenData(registry, imprint, folder, oaiGateway());
  writeVersions(registry, sources, imprint, folder);
  writeFeeds(registry, imprint, folder);
  await writePictures(registry, folder);
  return files;
}
