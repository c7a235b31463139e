/** `npm run schemas`: writes what text editors complete and explain front matter by; `npm run dev` does so first. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { loadRegistry } from '#build/load-registry.ts';
import { contentRoot } from '#corpus/read.ts';
import { editorSchemas } from '#exports/editor-schemas.ts';

const root = contentRoot();
const folder = process.env['REGISTRY_SCHEMAS'] ?? '.astro/collections';
const { registry } = loadRegistry(root);
const addressOf = (file: string): string =>
  decodeURIComponent(pathToFileURL(join(dirname(resolve(root)), file)).href);
const files = Object.entries(editorSchemas(registry, addressOf));

mkdirSync(folder, { recursive: true });
for (const [name, content] of files) writeFileSync(join(folder, name), JSON.stringify(content));
console.log(`Written: ${files.length} files for text editors in ${folder}/.`);
