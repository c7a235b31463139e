/**
 * Published figures in the web editor: a file of statistics as a form shows it. A value is one text, `5` or `5–10`, since a
 * form has no field that is a number or a range; whether a figure is about the whole programme is ticked.
 */
import { z } from 'zod';
import { key, metaOf } from '#registry/key.ts';
import { figureSchema, scopeSchema, statisticsFileSchema } from '#registry/statistics.ts';
import type { Values } from './entry-values.ts';
import { readYamlFile, writeYamlFile } from './file-format.ts';

/** A number, or the two ends of a range. */
const value = /^\d+(?:\.\d+)?(?: ?[-–] ?\d+(?:\.\d+)?)?$/;

/** What the form asks for. */
export const statisticsForm = z.strictObject({
  ...statisticsFileSchema.shape,
  figures: key(
    z.array(
      z.strictObject({
        ...figureSchema.shape,
        value: key(z.string().regex(value).optional(), meaningOf('value'), '5–10'),
        scope: key(
          z.strictObject({
            ...scopeSchema.shape,
            programme: key(z.boolean().optional(), 'The whole programme.'),
          }),
          meaningOf('scope'),
        ),
      }),
    ),
    'The figures.',
  ),
});

function meaningOf(name: keyof typeof figureSchema.shape): string {
  return metaOf(figureSchema.shape[name]).description ?? '';
}

/** The values of a file as the form shows them, and its text. */
export const readStatistics = (text: string): Values => shown(readYamlFile(text), toText);

/** The text of a file with what the form gives. */
export const writeStatistics = (data: Values): string =>
  writeYamlFile(statisticsFileSchema as unknown as z.ZodObject, shown(data, fromText));

/** A file with the value of each figure put otherwise. */
function shown(data: Values, change: (value: unknown) => unknown): Values {
  const { figures } = data;
  if (!Array.isArray(figures)) return data;
  const changed = (figures as unknown[]).map((figure) =>
    typeof figure === 'object' && figure !== null && 'value' in figure
      ? { ...figure, value: change(figure.value) }
      : figure,
  );
  return { ...data, figures: changed };
}

function toText(given: unknown): unknown {
  if (typeof given === 'number') return String(given);
  const { from, to } = (given ?? {}) as { from?: unknown; to?: unknown };
  return typeof from === 'number' && typeof to === 'number' ? `${from}–${to}` : given;
}

function fromText(given: unknown): unknown {
  if (typeof given !== 'string' || !value.test(given.trim())) return given;
  const [from = NaN, to] = given.split(/[-–]/).map(Number);
  return to === undefined ? from : { from, to };
}
