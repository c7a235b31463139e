/** The open data as pages tell of it: which files there are, how large each is, and of which version they are. */
import { getEntry } from 'astro:content';
import { yamlItem, type StoredYaml } from '#build/astro-loader.ts';
import { oncePreviewed } from '#build/live-sources.ts';
import { contactAddress, siteAddress } from '#build/site-address.ts';
import { downloads } from '#exports/downloads.ts';
import { imprintOf } from '#exports/imprint.ts';
import { registry } from './registry.ts';

/** What every export of this build says of itself. */
export const imprint = oncePreviewed('imprint', () =>
  imprintOf(registry, siteAddress(), contactAddress()),
);

/** The files of data, in the order of their list. */
export const files = downloads(registry, imprint);

const stored = await getEntry('registry', yamlItem);
const sizes = new Map(
  (stored?.data as unknown as StoredYaml).downloads?.map(({ path, bytes }) => [path, bytes]),
);

/** The size of a file below /data/; unknown while authors work, since only a build writes the files. */
export const sizeOf = (path: string): number | undefined => sizes.get(path);
