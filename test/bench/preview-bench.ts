/** How long an author waits for an edit in the preview of `npm run dev`: from the saving of a file to the page with it. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startDevServer, type DevServer } from '../support/dev-server.ts';
import { generateContent } from './generate.ts';
import { ourFolders } from './our-build.ts';
import { tableOf, verdictsOf } from './table.ts';
import { withWorkFolder } from './work-folder.ts';

/** Milliseconds within which an edit feels like one's own doing. */
const bound = 300;

/** Edits that are measured, after one that warms the server up. */
const edits = 9;

/** Measures the edits of one entry among so many. */
export async function benchPreview(entries: number): Promise<void> {
  await withWorkFolder(async (folder) => {
    const { cache } = ourFolders(folder);
    // Vite watches nothing below node_modules, where the work folder lies.
    const content = mkdtempSync(join(tmpdir(), 'registry-'));
    const { keys, editions } = generateContent(content, entries);
    console.log(`${entries} entries (${editions} editions)`);
    const [key = ''] = keys;
    const server = await startDevServer(content, cache);
    try {
      await editAndWait(server, content, key, 0);
      const times: number[] = [];
      const alone: number[] = [];
      for (let edit = 1; edit <= edits; edit++) {
        times.push(await editAndWait(server, content, key, edit));
        const began = performance.now();
        await server.page(`/en/${key}/`);
        alone.push(performance.now() - began);
      }
      console.log(
        `\n${tableOf(
          ['what', 'median ms', 'slowest ms'],
          [
            ['edit until the page shows it', ...figures(times)],
            ['the page alone, unchanged', ...figures(alone)],
          ],
        )}\n`,
      );
      console.log(
        verdictsOf([
          { what: 'edit until the page shows it, ms', found: median(times), bound, write: whole },
        ]),
      );
    } finally {
      server.stop();
      rmSync(content, { recursive: true, force: true });
    }
  });
}

/** Adds a sentence to an entry, and asks for its page until it is there. */
async function editAndWait(
  server: DevServer,
  content: string,
  key: string,
  edit: number,
): Promise<number> {
  const file = join(content, key, 'index.en.mdx');
  const sentence = `Sentence ${edit} was added by the bench.`;
  const text = `${readFileSync(file, 'utf8')}\n${sentence}\n`;
  const began = performance.now();
  writeFileSync(file, text);
  while (!(await server.page(`/en/${key}/`)).includes(sentence)) {
    if (performance.now() - began > 60_000)
      throw new Error(`The preview never showed edit ${edit}.`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return performance.now() - began;
}

const median = (times: readonly number[]): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;

const whole = (figure: number): string => figure.toFixed(0);

const figures = (times: readonly number[]): string[] =>
  [median(times), Math.max(...times)].map(whole);
