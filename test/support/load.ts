/** Loads a registry from files a test gives. */
import { checkedRegistry } from '#build/checked-registry.ts';
import type { Loaded } from '#build/load-registry.ts';
import type { Entry } from '#registry/entry.ts';
import { temporaryContent } from './temporary-content.ts';

/** The registry of these files, with its findings. */
export const load = (files: Readonly<Record<string, string>>): Loaded =>
  checkedRegistry(temporaryContent(files));

/** An entry that the test knows is there. */
export function entryOf({ registry }: Loaded, key: string): Entry {
  const entry = registry.entries.get(key);
  if (!entry)
    throw new Error(`No entry ${key}; there are: ${[...registry.entries.keys()].join(', ')}`);
  return entry;
}
