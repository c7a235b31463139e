/** Makes a book as its users do, and reads the PDF back with a reader that is not ours. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { TextItem } from 'pdfjs-dist/types/src/display/api.js';
import { afterAll } from 'vitest';
import { run, type Ran } from './run.ts';
import { fixtureSite } from './sites.ts';

/** What came of making a book: what was said, and the files by their endings. */
export interface MadeBook extends Ran {
  names: string[];
  file: (ending: string) => Buffer;
}

/** Makes a book of the fixture, in a folder that is removed after the tests of the file. */
export function makeBook(
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): MadeBook {
  const folder = mkdtempSync(join(tmpdir(), 'book-'));
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  const ran = run('export', ['book', ...args, '--out', folder], fixtureSite.content, {
    REGISTRY_OUT: fixtureSite.folder,
    REGISTRY_CACHE: join(fixtureSite.folder, '../astro'),
    ...environment,
  });
  const names = readdirSync(folder).sort();
  const file = (ending: string): Buffer =>
    readFileSync(join(folder, names.find((name) => name.endsWith(ending)) ?? ending));
  return { ...ran, out: ran.out.replaceAll(folder, 'OUT'), names, file };
}

/** Elements of the structure of a page, by role, with their texts. */
export interface Tagged {
  role: string;
  text: string;
}

/** A PDF as a reader of PDFs sees it. */
export async function readPdf(data: Uint8Array) {
  const document = await getDocument({ data: new Uint8Array(data), verbosity: 0 }).promise;
  const destinations: ReadonlyMap<string, unknown[]> = await document.getDestinations();
  const places = new Map<string, number>();
  for (const [name, [page]] of destinations)
    places.set(name, 1 + (await document.getPageIndex(page as never)));
  const tagged: Tagged[] = [];
  const links: { page: number; to: string; text: string }[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    tagged.push(...(await taggedOn(page)));
    const texts = (await page.getTextContent()).items.filter(
      (item): item is TextItem => 'str' in item,
    );
    for (const { dest, rect } of (await page.getAnnotations()) as {
      dest?: unknown;
      rect: number[];
    }[]) {
      if (typeof dest !== 'string') continue;
      const [left = 0, bottom = 0, right = 0, top = 0] = rect;
      const within = texts.filter(({ transform: [, , , , x, y] }: { transform: number[] }) => {
        return (
          x !== undefined &&
          y !== undefined &&
          x >= left - 1 &&
          x <= right &&
          y >= bottom - 1 &&
          y <= top
        );
      });
      links.push({ page: number, to: dest, text: within.map(({ str }) => str).join(' ') });
    }
  }
  return {
    info: (await document.getMetadata()).info as Record<string, unknown>,
    isMarked: isMarked((await document.getMarkInfo()) as unknown),
    outline: await document.getOutline(),
    pages: document.numPages,
    places,
    tagged,
    links,
  };
}

/** What the types call an object comes as a map. */
const isMarked = (info: unknown): boolean =>
  info instanceof Map && (info as Map<string, boolean>).get('Marked') === true;

type PdfPage = Awaited<ReturnType<Awaited<ReturnType<typeof getDocument>['promise']>['getPage']>>;

async function taggedOn(page: PdfPage): Promise<Tagged[]> {
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const texts = new Map<string, string>();
  const open: (string | undefined)[] = [];
  for (const item of items) {
    if ('str' in item) {
      const id = open.findLast((one) => one !== undefined);
      if (id) texts.set(id, `${texts.get(id) ?? ''}${item.str}`);
    } else if (item.type === 'endMarkedContent') open.pop();
    else open.push(item.id ?? undefined);
  }
  interface Node {
    role?: string;
    id?: string;
    children?: Node[];
  }
  const textOf = ({ id, children = [] }: Node): string =>
    (id ? (texts.get(id) ?? '') : '') + children.map(textOf).join('');
  const walk = (node: Node): Tagged[] => [
    ...(node.role ? [{ role: node.role, text: textOf(node) }] : []),
    ...(node.children ?? []).flatMap(walk),
  ];
  const tree = (await page.getStructTree()) as Node | null;
  return tree ? walk(tree) : [];
}
