/** What is right in values that as a whole are not. */
import { z } from 'zod';

/**
 * The parts of a value that a schema accepts, each as the schema makes it, in their places; undefined where a part is
 * at fault. The rest of an entry with a slip in it can so be read for other slips.
 */
export function salvage(schema: z.ZodType, value: unknown): unknown {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) {
    return salvage(schema.def.innerType as z.ZodType, value);
  }
  if (schema instanceof z.ZodArray && Array.isArray(value)) {
    return value.map((item) => salvage(schema.def.element as z.ZodType, item));
  }
  if (schema instanceof z.ZodObject && typeof value === 'object' && value !== null) {
    const shape = Object.entries(schema.shape as Record<string, z.ZodType>);
    const given = value as Readonly<Record<string, unknown>>;
    return Object.fromEntries(shape.map(([name, inner]) => [name, salvage(inner, given[name])]));
  }
  return undefined;
}
