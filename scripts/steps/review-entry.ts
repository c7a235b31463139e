/** What `npm run review` writes: states, versions with the text before kept beside, confirmations. */
import { dirname, join } from 'node:path';
import { spliceYaml } from '#authoring/splice-yaml.ts';
import { textOf, versionsFolder } from '#corpus/files.ts';
import { readFrontMatter } from '#corpus/front-matter.ts';
import { pastTexts } from '#corpus/history.ts';
import { replaceFile, textIfThere } from '#corpus/write.ts';
import { blockIn, withBlock, withValue } from '#exports/front-matter-key.ts';
import type { Edition, Entry } from '#registry/entry.ts';
import { isPartialDate } from '#registry/partial-date.ts';
import { didYouMean, nearest } from '#rules/words.ts';
import { keyIn, namedEntry } from './named.ts';

/** What the command line gives. */
export interface Given {
  note?: string | undefined;
  reviewer?: string | undefined;
  due?: string | undefined;
  reason?: string | undefined;
  instead?: string | undefined;
}

/** The steps there are. */
export const steps: readonly string[] = ['submit', 'publish', 'keep', 'confirm', 'withdraw'];

/** What to tell somebody who named no such step. */
export function wrongStep(step: string, name: string): string {
  if (step === '')
    return 'Expected `npm run review -- submit|publish|keep|confirm|withdraw <entry>`.';
  if (steps.includes(name))
    return `Unexpected order, expected the step first.\nFix: npm run review -- ${name} ${step}`;
  return `Unexpected \`${step}\`, expected submit, publish, keep, confirm or withdraw${didYouMean(nearest(step, steps))}`;
}

/** Throws where what was given would make the entry one that cannot be read, or lead nowhere. */
export function checkGiven(
  { due, instead }: Given,
  entries: ReadonlyMap<string, Entry>,
  root: string,
): void {
  if (due !== undefined && !isPartialDate(due))
    throw new Error(
      `Unexpected --due \`${due}\`, expected YYYY, YYYY-MM or YYYY-MM-DD; nothing was written.`,
    );
  if (instead !== undefined) namedEntry(entries, root, instead);
}

/** Writes a step of an entry's review; returns what to tell its author. */
export function reviewEntry(
  root: string,
  entry: Entry,
  step: string,
  given: Given,
  today: string,
): string[] {
  const { review } = entry.facts;
  const reviewed = {
    ...review,
    ...(given.reviewer ? { reviewer: given.reviewer } : {}),
    ...(given.due ? { due: given.due } : {}),
  };
  const set = (changes: Readonly<Record<string, unknown>>): void =>
    setOriginal(root, entry, changes);
  switch (step) {
    case 'submit':
      set({ review: { ...reviewed, state: 'in-review' } });
      return [`${entry.key} is in review: it is shown by \`npm run dev\` only.`];
    case 'keep':
      return Object.values<Edition<unknown>>(entry.editions).map((edition) =>
        keepAsIs(root, edition, entry.facts.version),
      );
    case 'confirm':
      set({ lastConfirmed: today, ...((given.due ?? given.reviewer) ? { review: reviewed } : {}) });
      return [`${entry.key} was confirmed on ${today}.`];
    case 'withdraw':
      if (!given.reason)
        throw new Error('Withdrawing needs `--reason "…"`: one sentence for readers.');
      set({
        review: {
          ...reviewed,
          state: 'withdrawn',
          date: today,
          reason: given.reason,
          ...(given.instead ? { instead: keyIn(given.instead) } : {}),
        },
      });
      return [
        `${entry.key} is withdrawn: its address says so, with the reason; its text is on no public page.`,
      ];
    case 'publish':
      return publish(
        root,
        entry,
        { ...reviewed, state: 'published', date: today, reason: undefined, instead: undefined },
        given.note,
        today,
      );
    default:
      throw new Error(wrongStep(step, entry.key));
  }
}

function publish(
  root: string,
  entry: Entry,
  review: object,
  note: string | undefined,
  today: string,
): string[] {
  const { review: before, version, changes } = entry.facts;
  if (before.state !== 'published') {
    setOriginal(root, entry, { review });
    return [`${entry.key} is published with the next build, as version ${version}.`, next(entry)];
  }
  if (!note) throw new Error('A new version needs `--note "…"`: what changed, for readers.');
  const said = Object.values<Edition<unknown>>(entry.editions).map((edition) =>
    keepVersion(root, edition, version, before.date),
  );
  for (const edition of Object.values<Edition<unknown>>(entry.editions))
    if (edition.translation) makeRoom(root, edition, changes.length);
  const change = { date: today, version: version + 1, note };
  setOriginal(root, entry, { review, version: version + 1, changes: [change, ...changes] });
  return [`${entry.key} is version ${version + 1}.`, ...said, next(entry)];
}

/** What the check asks of an entry that is published it does not ask of a draft. */
const next = ({ key }: Entry): string => `Next: npm run check -- content/${key}`;

/** Keeps an edition as it was when its version was published, unless it is kept already. */
function keepVersion(
  root: string,
  { file, locale }: Edition<unknown>,
  version: number,
  date: string | undefined,
): string {
  const path = join(dirname(root), file);
  if (textIfThere(keptPath(path, version, locale)) !== undefined)
    return `${file}: version ${version} is kept already.`;
  const text = textAsOf(path, date);
  if (text === undefined)
    return `${file}: version ${version} is not kept, since there is no version history of the file. Before a text changes there, run \`npm run review -- keep\`.`;
  replaceFile(keptPath(path, version, locale), text, undefined);
  return `${file}: version ${version} is kept in ${versionsFolder}/.`;
}

/** Keeps an edition as its file is, before it changes: for places without a version history. */
function keepAsIs(root: string, { file, locale }: Edition<unknown>, version: number): string {
  const path = join(dirname(root), file);
  const kept = keptPath(path, version, locale);
  if (textIfThere(kept) !== undefined) return `${file}: version ${version} is kept already.`;
  replaceFile(kept, textOf(path), undefined);
  return `${file}: version ${version} is kept in ${versionsFolder}/.`;
}

const keptPath = (path: string, version: number, locale: string): string =>
  join(dirname(path), versionsFolder, `${version}.${locale}.mdx`);

/** The newest text recorded up to a day, else the oldest. Dates may be a year or a month: all of it counts. */
function textAsOf(path: string, date = ''): string | undefined {
  let oldest: string | undefined;
  for (const past of pastTexts(path)) {
    oldest = past.text;
    if (past.date.slice(0, date.length) <= date) return past.text;
  }
  return oldest;
}

/**
 * Lists of a translation have as many members as the original's: its changes begin with one not yet translated. One that
 * has it, from a command that was stopped before it came to the original, is left as it is.
 */
function makeRoom(root: string, { file }: Edition<unknown>, original: number): void {
  const path = join(dirname(root), file);
  const text = textOf(path);
  const { changes } = (readFrontMatter(text, file).values ?? {}) as { changes?: unknown };
  if (Array.isArray(changes) && changes.length <= original)
    replaceFile(path, withKey(text, 'changes', [{}, ...(changes as unknown[])]), text);
}

function setOriginal(root: string, entry: Entry, changes: Readonly<Record<string, unknown>>): void {
  const file = entry.editions[entry.original]?.file ?? '';
  const path = join(dirname(root), file);
  const before = textOf(path);
  const after = Object.entries(changes).reduce(
    (text, [key, value]) => withKey(text, key, value, ['licence']),
    before,
  );
  replaceFile(path, after, before);
}

/** Sets a key of the front matter. Where its author wrote comments into its lines, only the values in them change. */
function withKey(
  text: string,
  key: string,
  value: unknown,
  before: readonly string[] = [],
): string {
  const lines = blockIn(text, key);
  if (lines.some((line) => /(^|\s)#/.test(line))) {
    const kept = spliceYaml(lines.join('\n'), { [key]: value }, [key]);
    if (kept !== undefined) return withBlock(text, key, kept.split('\n'), before);
  }
  return withValue(text, key, value, before);
}
