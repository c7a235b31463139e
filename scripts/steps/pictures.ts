/** Paints the pictures for sharing. A picture whose tree has not changed is taken from the cache; one no longer used leaves it. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { Renderer } from '@takumi-rs/core';
import { pictures } from '#exports/pictures.ts';
import { pictureSize, type Box } from '#exports/share-picture.ts';
import type { Registry } from '#registry/registry.ts';

/** Raise when the same tree would be painted otherwise: other fonts, another painter. */
const painterVersion = 1;

/** Beside what Astro keeps between builds of the same content. */
const cache = join(process.env['REGISTRY_CACHE'] ?? 'node_modules/.astro', 'pictures');

/** Fonts with the letters of all six locales: family, package, parts. */
const fonts = [
  ['Noto Sans', 'noto-sans', ['latin', 'latin-ext', 'cyrillic']],
  ['Noto Sans Arabic', 'noto-sans-arabic', ['arabic']],
] as const;

/** Writes every picture below `folder`. */
export async function writePictures(registry: Registry, folder: string): Promise<void> {
  mkdirSync(cache, { recursive: true });
  let painter: Promise<Renderer> | undefined;
  const queue = pictures(registry);
  const used = new Set<string>();
  const work = async (): Promise<void> => {
    for (const { path, tree } of queue) {
      const digest = createHash('sha256').update(`${painterVersion}${JSON.stringify(tree)}`);
      const name = `${digest.digest('hex').slice(0, 24)}.png`;
      const kept = join(cache, name);
      used.add(name);
      if (!existsSync(kept))
        await writeFile(kept, await paint(await (painter ??= prepare()), tree));
      const file = join(folder, path);
      mkdirSync(dirname(file), { recursive: true });
      await copyFile(kept, file);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  for (const name of readdirSync(cache)) if (!used.has(name)) rmSync(join(cache, name));
}

const paint = (painter: Renderer, tree: Box): Promise<Buffer> =>
  painter.render(tree as Parameters<Renderer['render']>[0], { ...pictureSize, format: 'png' });

async function prepare(): Promise<Renderer> {
  const renderer = new Renderer();
  for (const [name, pack, parts] of fonts) {
    for (const part of parts) {
      for (const weight of [400, 700]) {
        const file = `node_modules/@fontsource/${pack}/files/${pack}-${part}-${weight}-normal.woff2`;
        await renderer.registerFont({ name, weight, data: await readFile(file) });
      }
    }
  }
  return renderer;
}
