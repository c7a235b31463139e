/** The words by which documents and queries name concepts. */
import { digestOf } from './meilisearch-names.ts';

/**
 * The word that stands for what a form can mean: one concept, or several. All are of one length, so that none is the
 * beginning of another.
 */
export function conceptToken(concepts: readonly number[]): string {
  const name = [...concepts].sort((a, b) => a - b).join(' ');
  return `zq${digestOf(name).padStart(7, '0')}`;
}
