/** A short name for what a search is made from: texts, and the words that concepts go by. Same content, same stamp. */
import type { Registry } from '#registry/registry.ts';
import { conceptsOf } from './concepts/concepts.ts';

/** The stamp: 13 characters, base 36, of a 64-bit FNV-1a hash (RFC 9923) over keys, locales, hashes and words. */
export function stampOf(registry: Registry): string {
  let hash = 0xcbf29ce484222325n;
  const feed = (text: string): void => {
    for (let at = 0; at < text.length; at++) {
      hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(at))) * 0x100000001b3n);
    }
  };
  for (const entry of registry.entries.values()) {
    feed(entry.key);
    for (const edition of Object.values(entry.editions)) {
      feed(edition.locale + Object.values(edition.hashes).join(''));
    }
  }
  // The files of a search name concepts by their place: files of other words must not be read together.
  feed(JSON.stringify(conceptsOf(registry)));
  feed(JSON.stringify(registry.searchWords));
  return hash.toString(36).padStart(13, '0');
}
