/** In which entries a glossary term is marked; read from the compiled bodies once. */
import type { Entry } from '#registry/entry.ts';
import { registry } from './registry.ts';

const uses = new Map<string, Set<Entry>>();
for (const entry of registry.entries.values()) {
  for (const edition of Object.values(entry.editions)) {
    for (const [, id = ''] of edition.body.html.matchAll(/href="term:([a-z0-9-]+)"/g)) {
      const found = uses.get(id);
      if (found) found.add(entry);
      else uses.set(id, new Set([entry]));
    }
  }
}

/** The entries whose text mentions a term, in whichever language. */
export const usesOf = (id: string): readonly Entry[] => [...(uses.get(id) ?? [])];
