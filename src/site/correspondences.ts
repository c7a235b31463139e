/** The crosswalk read from either end: what a term of one frame corresponds to in the others. */
import type { Browsable } from '#registry/address.ts';
import type { Mapping } from '#registry/crosswalk.ts';
import { registry } from './registry.ts';

/** A term of another frame, and how close it is. */
export interface Correspondence {
  vocabulary: Browsable;
  id: string;
  match: Mapping['match'];
}

const vocabularies: Readonly<Record<string, Browsable>> = {
  theme: 'themes',
  pillar: 'pillars',
  gcm: 'gcm-objectives',
  sdg: 'sdgs',
};

/** What a term corresponds to. */
export function correspondences(vocabulary: Browsable, id: string): Correspondence[] {
  return registry.crosswalk.flatMap(({ from, to, match }) => {
    const [a, b] = [endOf(from), endOf(to)];
    if (a.vocabulary === vocabulary && a.id === id) return [{ ...b, match }];
    if (b.vocabulary === vocabulary && b.id === id) return [{ ...a, match }];
    return [];
  });
}

function endOf(end: Mapping['from'] | Mapping['to']): { vocabulary: Browsable; id: string } {
  const [[frame, id] = ['theme', '']] = Object.entries(end);
  return { vocabulary: vocabularies[frame] ?? 'themes', id };
}
