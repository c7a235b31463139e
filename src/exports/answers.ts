/** Turns what an author answers about a new entry into facts; what cannot be understood is said, with what could be meant. */
import type { Registry } from '#registry/registry.ts';
import type { Term, VocabularyId } from '#registry/vocabulary.ts';

/** Ids, or what to tell the author. */
export type Understood = { ids: string[] } | { problem: string };

/**
 * Understands words as terms of a vocabulary: their ids, or their names in any language.
 * @param meant finds the term that is certainly meant
 */
export function understand(
  registry: Registry,
  vocabulary: VocabularyId,
  answer: string,
  meant: (written: string, terms: Iterable<Term>) => string | undefined,
): Understood {
  const terms = [...registry.vocabularies[vocabulary].terms.values()];
  const words = answer.split(/[,;،]/).map((word) => word.trim());
  const ids: string[] = [];
  for (const word of words.filter(Boolean)) {
    const id = terms.find((term) => term.id === word.toLowerCase())?.id ?? meant(word, terms);
    if (!id) return { problem: notUnderstood(word, terms, vocabulary) };
    if (!ids.includes(id)) ids.push(id);
  }
  return { ids };
}

function notUnderstood(word: string, terms: readonly Term[], vocabulary: VocabularyId): string {
  const small = word.toLowerCase();
  const near = terms.filter(({ id, labels }) =>
    [id, ...Object.values(labels)].some((name) => name.toLowerCase().includes(small)),
  );
  const shown = (near.length > 0 ? near : terms).slice(0, near.length > 0 ? 8 : 40);
  const listed = shown.map(({ id, labels }) => `  ${id}  (${labels.en})`).join('\n');
  const rest = near.length === 0 && terms.length > 40 ? '\n  …' : '';
  return `\`${word}\` is not among the ${vocabulary}. ${near.length > 0 ? 'Did you mean one of these?' : 'They are:'}\n${listed}${rest}`;
}
