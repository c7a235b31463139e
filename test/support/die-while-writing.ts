/**
 * Loaded before a command (`node --import`), kills it at its DIE_AT-th step of writing below REGISTRY_CONTENT, as a power
 * cut would: a text is half written, or whole and still without its name. Does nothing once all steps are over.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

type Step = (...given: unknown[]) => unknown;

const content = process.env['REGISTRY_CONTENT'] ?? '';
const dieAt = Number(process.env['DIE_AT']);
const steps = fs as unknown as Record<string, Step>;
const opened = new Set<unknown>();
let count = 0;

const isContent = (given: unknown): boolean =>
  opened.has(given) || (typeof given === 'string' && content !== '' && given.startsWith(content));

/** Replaces a function of node:fs by one that counts its calls on content, and dies at the right one. */
function watch(name: string, lastWords: (original: Step, given: unknown[]) => void): void {
  const original = steps[name] as Step;
  steps[name] = (...given) => {
    if (given.some(isContent) && ++count === dieAt) {
      lastWords(original, given);
      process.kill(process.pid, 'SIGKILL');
    }
    return original(...given);
  };
}

const half = (text: unknown): unknown =>
  (text as string | Uint8Array).slice(0, Math.ceil((text as string).length / 2));

const writeHalf = (original: Step, [file, text]: unknown[]): void => {
  original(file, half(text));
};

watch('writeSync', writeHalf);
watch('writeFileSync', writeHalf);
for (const name of ['renameSync', 'linkSync', 'copyFileSync', 'cpSync'])
  watch(name, () => undefined);

const open = steps['openSync'] as Step;
steps['openSync'] = (path, ...rest) => {
  const file = open(path, ...rest);
  if (isContent(path)) opened.add(file);
  return file;
};

syncBuiltinESMExports();
