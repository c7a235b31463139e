/** The pictures that lie beside the texts of an entry or page. */
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';

/** Kinds of pictures that browsers show, by ending. */
export const pictureTypes: Readonly<Record<string, string>> = {
  '.avif': 'image/avif',
  '.gif': 'image/gif',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.png': 'image/png',
  '.webp': 'image/webp',
};

/** The names of the pictures of a document, `collection/id`. */
export function picturesOf(root: string, key: string): string[] {
  try {
    return readdirSync(join(root, key)).filter(
      (name) => extname(name).toLowerCase() in pictureTypes,
    );
  } catch {
    return [];
  }
}

/** A picture's bytes. */
export const pictureOf = (root: string, key: string, name: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(readFileSync(join(root, key, name)));
