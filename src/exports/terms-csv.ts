/** The terms of all vocabularies as a table: a row a term, its names in all six languages. */
import { locales } from '#registry/locale.ts';
import type { Registry } from '#registry/registry.ts';
import { vocabularyIds, type Term, type VocabularyId } from '#registry/vocabulary.ts';
import { csv, type Column } from './csv.ts';

/** A term in its vocabulary. */
export interface TermRow {
  vocabulary: VocabularyId;
  term: Term;
}

/** The columns of the table, in order. */
export const termColumns: readonly Column<TermRow>[] = [
  {
    name: 'vocabulary',
    description: 'The vocabulary.',
    type: 'string',
    enum: vocabularyIds,
    required: true,
    cell: ({ vocabulary }) => vocabulary,
  },
  {
    name: 'id',
    description: 'The id of the term; countries: ISO 3166-1 alpha-2.',
    type: 'string',
    required: true,
    cell: ({ vocabulary, term }) => (vocabulary === 'countries' ? term.id.toUpperCase() : term.id),
  },
  ...locales.map((l): Column<TermRow> => ({
    name: `label_${l}`,
    description: 'Its name.',
    type: 'string',
    required: true,
    cell: ({ term }) => term.labels[l],
  })),
  ...locales.map((l): Column<TermRow> => ({
    name: `description_${l}`,
    description: 'What it covers.',
    type: 'string',
    cell: ({ term }) => term.description?.[l],
  })),
];

/** The table. */
export function termsCsv({ vocabularies }: Registry): string {
  const rows = vocabularyIds.flatMap((vocabulary) =>
    [...vocabularies[vocabulary].terms.values()].map((term) => ({ vocabulary, term })),
  );
  return csv(termColumns, rows);
}
