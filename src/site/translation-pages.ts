/** Which collections have a page of their own on the state of their translation: all, once one page cannot hold them. */
import { collections, type Collection } from '#registry/facts.ts';
import { entriesWith, isLong } from './lists.ts';
import { registry } from './registry.ts';

export const translationPages: readonly Collection[] = isLong([...registry.entries.values()])
  ? collections.filter((name) => entriesWith('collection', name).length > 0)
  : [];
