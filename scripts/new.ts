/**
 * `npm run new`: asks what a new entry is about and writes it, as a draft. Options answer beforehand (`--title "…"`).
 * `npm run new -- translation <entry> <locale>`: writes the frame of a translation, with the original's text beside.
 */
import { dirname, join } from 'node:path';
import { loadRegistry } from '#build/load-registry.ts';
import { contentRoot } from '#corpus/read.ts';
import { replaceFile } from '#corpus/write.ts';
import { Asker } from './steps/ask.ts';
import { newEntry, type Answer, type Written } from './steps/new-entry.ts';
import { newTranslation } from './steps/new-translation.ts';
import { readOptions } from './steps/read-options.ts';

const options = [
  'collection',
  'locale',
  'title',
  'summary',
  'theme',
  'country',
  'region',
  'kind',
  'start',
  'source',
  'url',
  'id',
];
const { values, positionals } = readOptions({
  options: Object.fromEntries(options.map((name) => [name, { type: 'string' as const }])),
  allowPositionals: true,
});
const root = contentRoot();
const { registry } = loadRegistry(root);

try {
  const [what, entry, locale] = positionals;
  if (what === undefined) await ask();
  else if (what !== 'translation')
    throw new Error(
      `Unexpected \`${what}\`, expected \`npm run new\`, or \`npm run new -- translation <entry> <locale>\`.`,
    );
  else if (!entry) throw new Error(`Which entry? Fix: npm run new -- translation collection/id fr`);
  else if (!locale) throw new Error(`Which language? Fix: npm run new -- translation ${entry} fr`);
  else write(newTranslation(registry, root, entry, locale));
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}

async function ask(): Promise<void> {
  const asker = new Asker();
  const answer: Answer = (option, question, understand) => {
    const given = values[option];
    return typeof given === 'string'
      ? Promise.resolve(given).then((text) => understood(option, text, understand))
      : asker.ask(question, understand);
  };
  try {
    write(await newEntry(registry, root, answer));
  } finally {
    asker.close();
  }
}

/** What an option says; where it cannot be understood, its name is told with the reason. */
function understood<T>(option: string, given: string, understand: (given: string) => T): T {
  try {
    return understand(given.trim());
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`\`--${option} ${given}\`: ${reason}`, { cause: error });
  }
}

function write({ file, text }: Written): void {
  replaceFile(join(dirname(root), file), text, undefined);
  console.log(`\nWritten: ${file}\nWrite the text into it, then run: npm run check -- ${file}`);
}
