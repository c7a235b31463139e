/** Some collections are preferred among equals: what can be done again comes before papers about it. */
import type { Card } from './catalogue.ts';

const priors: Readonly<Record<string, number>> = {
  practices: 1.1,
  'case-studies': 1.1,
  actions: 1.1,
  publications: 0.85,
};

/** The factor by which the points of an entry of a collection are multiplied. */
export const priorOfKind = (collection: string): number => priors[collection] ?? 1;

/** The factor by which an entry's points are multiplied. */
export const priorOf = (card: Card | undefined): number =>
  priorOfKind(card?.terms.collection[0] ?? '');
