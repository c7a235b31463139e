/**
 * The judged queries: what people ask in six languages, and which entries answer it. Each was judged against the entries
 * there were then; an entry written later counts as irrelevant until someone judges it.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';
import { locales } from '#registry/locale.ts';

/** Kinds of queries, by what makes them hard. */
export const queryKinds = [
  'topic',
  'country-topic',
  'name',
  'acronym',
  'typo',
  'inflected',
  'cross-language',
  'question',
  'no-answer',
] as const;

const judgedQuerySchema = z
  .strictObject({
    id: z.string(),
    locale: z.enum(locales),
    /** What is typed. */
    q: z.string().min(1),
    kind: z.enum(queryKinds),
    /** The query in English, for maintainers. */
    note: z.string(),
    /** By key of an entry: 2 is what is wanted, 1 is related and useful. Empty: there is no answer. */
    relevant: z.record(z.string(), z.union([z.literal(1), z.literal(2)])),
  })
  .refine(
    ({ kind, relevant }) => (kind === 'no-answer') === (Object.keys(relevant).length === 0),
    'A query of the kind no-answer, and no other, has nothing relevant.',
  );

/** A judged query. */
export type JudgedQuery = z.output<typeof judgedQuerySchema>;

/** Reads the judged queries, one JSON object a line; throws with the line that is not one. */
export function readJudgedQueries(file = 'test/fixtures/judged-queries.jsonl'): JudgedQuery[] {
  const lines = readFileSync(resolve(file), 'utf8').trim().split('\n');
  return lines.map((line, index) => {
    const read = judgedQuerySchema.safeParse(JSON.parse(line));
    if (read.success) return read.data;
    throw new Error(`${file}:${index + 1} ${z.prettifyError(read.error)}`);
  });
}
