/** Which files of content/ are read, and as what. A file in the wrong place is an issue, not silently left out. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { isAbsolute, join, relative, resolve } from 'node:path';
import type { Issue } from '#registry/issue.ts';
import { isLocale, locales, type Locale } from '#registry/locale.ts';
import { documentCollections, type DocumentCollection } from '#registry/schemas.ts';

/** An MDX file of content/. */
export interface EditionFile {
  collection: DocumentCollection;
  id: string;
  locale: Locale;
  /** Path as shown to authors: from the folder that holds content/, with forward slashes. */
  file: string;
  path: string;
}

const kebab = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** The MDX files of content/, in a stable order. */
export function editionFiles(root: string, issues: Issue[]): EditionFile[] {
  return documentCollections.flatMap((collection) =>
    namesIn(join(root, collection)).flatMap((id) => {
      const folder = join(root, collection, id);
      if (!isFolder(folder)) {
        if (id.endsWith('.mdx')) issues.push(misplaced(`content/${collection}/${id}`, collection));
        return [];
      }
      if (!kebab.test(id)) issues.push(badId(`content/${collection}/${id}`, id));
      return editionsIn(folder, collection, id, issues);
    }),
  );
}

function editionsIn(
  folder: string,
  collection: DocumentCollection,
  id: string,
  issues: Issue[],
): EditionFile[] {
  return namesIn(folder).flatMap((name) => {
    if (!name.endsWith('.mdx') && !name.endsWith('.md')) return [];
    const locale = /^index\.([a-z-]+)\.mdx$/.exec(name)?.[1];
    const file = `content/${collection}/${id}/${name}`;
    const path = join(folder, name);
    if (isFolder(path)) {
      issues.push(noFile(file, name));
      return [];
    }
    if (isLocale(locale)) return [{ collection, id, locale, file, path }];
    issues.push({
      rule: 'file-name',
      severity: 'error',
      place: { file, line: 1, column: 1 },
      message: `Unexpected file name \`${name}\`, expected index.<locale>.mdx with a locale of ${locales.join(', ')}.`,
      fix: `Rename the file, for example to index.en.mdx; as it is, nobody would see it.`,
    });
    return [];
  });
}

/** The folder of an entry that keeps its earlier versions, as `<version>.<locale>.mdx`. */
export const versionsFolder = 'versions';

/** The files of earlier versions. */
export function versionFiles(
  root: string,
): { key: string; version: number; locale: Locale; file: string; path: string }[] {
  return documentCollections.flatMap((collection) =>
    namesIn(join(root, collection)).flatMap((id) => {
      const folder = join(root, collection, id, versionsFolder);
      return namesIn(folder).flatMap((name) => {
        const [, version, locale] = /^([1-9]\d*)\.([a-z]{2})\.mdx$/.exec(name) ?? [];
        if (!version || !isLocale(locale)) return [];
        const key = `${collection}/${id}`;
        const file = `content/${key}/${versionsFolder}/${name}`;
        return [{ key, version: Number(version), locale, file, path: join(folder, name) }];
      });
    }),
  );
}

/** Every file of content/ that is read or should be, as shown to authors. */
export function allFiles(root: string): string[] {
  const misnamed: Issue[] = [];
  const editions = editionFiles(root, misnamed);
  const lists = yamlFolders.flatMap((folder) => yamlFiles(root, folder));
  return [
    ...[...editions, ...versionFiles(root), ...lists].map(({ file }) => file),
    ...misnamed.map(({ place }) => place.file),
  ];
}

/** The folders of YAML files. */
export const yamlFolders = ['vocabularies', 'glossary', 'statistics', 'strings', 'search'] as const;

/** The YAML files of a folder of content/, with their ids. */
export function yamlFiles(
  root: string,
  folder: string,
): { id: string; file: string; path: string }[] {
  return namesIn(join(root, folder))
    .filter((name) => name.endsWith('.yaml') && !name.startsWith('.'))
    .map((name) => ({
      id: name.slice(0, -'.yaml'.length),
      file: `content/${folder}/${name}`,
      path: join(root, folder, name),
    }));
}

/** A path that an author gave, as it is shown to authors: `content/…` with forward slashes, or as given. */
export function shownPath(root: string, given: string): string {
  const plain = given
    .replaceAll('\\', '/')
    .replace(/^(\.\/)+/, '')
    .replace(/\/+$/, '');
  if (plain.startsWith('content/')) return plain;
  const inside = relative(resolve(root), resolve(given)).replaceAll('\\', '/');
  if (inside === '') return 'content';
  return inside.startsWith('..') || isAbsolute(inside) ? plain : `content/${inside}`;
}

/** The text of a file. */
export const textOf = (path: string): string => readFileSync(path, 'utf8');

/** The names in a folder, sorted; none where there is no folder. */
export function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}

/** Whether a path leads to a folder; a link that leads nowhere does not. */
const isFolder = (path: string): boolean =>
  statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

function noFile(file: string, name: string): Issue {
  return {
    rule: 'file-name',
    severity: 'error',
    place: { file, line: 1, column: 1 },
    message: `Unexpected folder \`${name}\`, expected a file of that name with the text.`,
    fix: 'Move what it holds elsewhere, or give the folder another name.',
  };
}

function misplaced(file: string, collection: string): Issue {
  return {
    rule: 'file-name',
    severity: 'error',
    place: { file, line: 1, column: 1 },
    message: `Unexpected file directly in content/${collection}/, expected a folder for the entry.`,
    fix: `Make the folder content/${collection}/<id>/ and move the file into it as index.<locale>.mdx.`,
  };
}

function badId(file: string, id: string): Issue {
  const proposal = id
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return {
    rule: 'entry-id',
    severity: 'error',
    place: { file, line: 1, column: 1 },
    message: `Unexpected id \`${id}\`, expected small letters, figures and single hyphens: it stands in addresses.`,
    fix: `Rename the folder to ${proposal || 'a-plain-name'}.`,
  };
}
