/** Writes everything that a build publishes beside its pages: open data, copies of versions, feeds, pictures. */
import { join } from 'node:path';
import { contactAddress, oaiGateway, siteAddress } from '#build/site-address.ts';
import type { Written } from '#exports/downloads.ts';
import { imprintOf } from '#exports/imprint.ts';
import type { Registry } from '#registry/registry.ts';
import { writeFeeds } from './feeds.ts';
import { writeOpenData } from './open-data.ts';
import { writePictures } from './pictures.ts';
import { writeVersions } from './versions.ts';

/** Writes below `folder`, emptied first; resolves with the files of open data. */
export async function writeExports(
  registry: Registry,
  content: string,
  folder: string,
): Promise<Written[]> {
  const imprint = imprintOf(registry, siteAddress(), contactAddress());
  const files = await writeOpenData(registry, imprint, folder, oaiGateway());
  writeVersions(registry, imprint, folder, join(content, 'versions'));
  writeFeeds(registry, imprint, folder);
  await writePictures(registry, folder);
  return files;
}
