/**
 * The crosswalk between frames: theme or pillar to GCM objective, GCM objective to SDG (SKOS mapping relations),
 * so that an entry filed once is found by every frame. File: content/vocabularies/crosswalk.yaml.
 */
import { z } from 'zod';
import { key, term } from './key.ts';

/** One mapping. */
export const mappingSchema = z.strictObject({
  from: z.union([
    z.strictObject({ theme: term('themes', 'A theme.', 'diaspora-affairs') }),
    z.strictObject({ pillar: term('pillars', 'A pillar.', 'migration-development') }),
    z.strictObject({ gcm: term('gcm-objectives', 'A GCM objective.', 'gcm-19') }),
  ]),
  to: z.union([
    z.strictObject({ gcm: term('gcm-objectives', 'A GCM objective.', 'gcm-19') }),
    z.strictObject({ sdg: term('sdgs', 'A goal.', 'sdg-10') }),
  ]),
  match: key(z.enum(['exact', 'close', 'broad']), 'How close the two are (SKOS).', 'close'),
});

/** One mapping of the crosswalk. */
export type Mapping = z.output<typeof mappingSchema>;

/** The GCM objectives and SDGs that follow from an entry's themes and from what it names itself. */
export function framesOf(
  facts: { themes: readonly string[]; gcm: readonly string[]; sdgs: readonly string[] },
  crosswalk: readonly Mapping[],
): { gcm: string[]; sdgs: string[] } {
  const gcm = new Set(facts.gcm);
  const sdgs = new Set(facts.sdgs);
  for (const { from, to, match } of crosswalk) {
    // A theme's broad mappings (policy development to international cooperation) would file nearly every entry there.
    if (match === 'broad' || !('theme' in from) || !facts.themes.includes(from.theme)) continue;
    if ('gcm' in to) gcm.add(to.gcm);
    else sdgs.add(to.sdg);
  }
  for (const { from, to } of crosswalk) {
    // A goal is wider than an objective by nature (skos:broadMatch): what serves the objective serves the goal.
    if ('gcm' in from && gcm.has(from.gcm) && 'sdg' in to) sdgs.add(to.sdg);
  }
  return { gcm: [...gcm], sdgs: [...sdgs] };
}
