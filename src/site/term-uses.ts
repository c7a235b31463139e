/** In which entries a glossary term is marked; read from what their pages say, once. */
import type { Entry } from '#registry/entry.ts';
import { registry } from './registry.ts';
import { termsMarkedIn } from './term-marks.ts';

const uses = new Map<string, Entry[]>();
for (const entry of registry.entries.values()) {
  for (const id of termsMarkedIn(entry)) uses.set(id, [...(uses.get(id) ?? []), entry]);
}

/** The entries whose text mentions a term, in whichever language. */
export const usesOf = (id: string): readonly Entry[] => uses.get(id) ?? [];
