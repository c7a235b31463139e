/**
 * Keeps what checking documents needs of the lists beside them between runs, ready made: making them anew is most of the
 * time that checking one entry takes. They are known by every text they come from and by the code that makes them; a file that is
 * damaged, or cannot be written, only makes a run slower.
 */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deserialize, serialize } from 'node:v8';
import type { Lists } from '#registry/assemble.ts';
import type { GlossaryTerm } from '#registry/glossary.ts';
import { perLocale } from '#registry/locale.ts';
import { namesIn, textOf, yamlFiles, yamlFolders } from './files.ts';
import { hashOf } from './hashes.ts';

const path = join(process.cwd(), 'node_modules/.cache/registry/lists.bin');

/**
 * The lists of a content folder, with all that documents can be wrong about.
 * @param make makes them where none are kept; undefined where something is wrong with them, which is never kept
 */
export function keptLists(root: string, make: () => Lists | undefined): Lists | undefined {
  const name = nameOf(root);
  const kept = load(name);
  if (kept) return kept;
  const made = make();
  const needed = made && neededOf(made);
  if (needed) save(name, needed);
  return needed;
}

/** Without what findings about documents never speak of: figures, words for searches, where things stand in lists. */
function neededOf(lists: Lists): Lists {
  const glossary = [...lists.glossary].map(([id, term]): [string, GlossaryTerm] => [
    id,
    { ...term, places: { ...term.places, at: {} } },
  ]);
  const { file } = lists.stringPlaces.en;
  return {
    ...lists,
    glossary: new Map(glossary),
    figures: [],
    stringPlaces: perLocale(() => ({ file, at: {} })),
    searchWords: perLocale(() => ({ stopWords: [], fillers: [], variants: [] })),
    wordGroups: [],
  };
}

/** What the lists come from, in short: all texts, the code that reads them, and the names of countries that Node knows. */
function nameOf(root: string): string {
  const texts = yamlFolders
    .flatMap((folder) => yamlFiles(root, folder))
    .map((file) => `${file.file}\n${textOf(file.path)}`);
  const code = ['../registry', '.'].flatMap((folder) => {
    const place = fileURLToPath(new URL(`${folder}/`, import.meta.url));
    return namesIn(place).map((file) => textOf(join(place, file)));
  });
  return hashOf([process.version, process.versions.icu, ...code, ...texts].join('\n'));
}

/** The file: the name of the lists, the hash of what follows, the lists. */
function load(name: string): Lists | undefined {
  try {
    const bytes = readFileSync(path);
    const head = `${name} ${hashOf(bytes.subarray(headLength))}`;
    if (bytes.toString('latin1', 0, headLength) !== head) return undefined;
    return deserialize(bytes.subarray(headLength)) as Lists;
  } catch {
    return undefined;
  }
}

/** Two hashes and a space between them. */
const headLength = 25;

function save(name: string, lists: Lists): void {
  try {
    const bytes = serialize(lists);
    mkdirSync(dirname(path), { recursive: true });
    const text = Buffer.concat([Buffer.from(`${name} ${hashOf(bytes)}`), bytes]);
    writeFileSync(`${path}.${process.pid}`, text);
    renameSync(`${path}.${process.pid}`, path);
  } catch {
    // A folder that cannot be written to only makes the next run slower.
  }
}
