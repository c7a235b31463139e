/**
 * What could harm somebody is answered by a person before it turns public: a private person named beside harm done to
 * people, details of how a border is watched, an amount of money.
 *
 * Why: a public text cannot be called back; the question is quickly answered while writing.
 * Example that fails → sensitive-detail:
 *   ---
 *   The centre helped a victim named Amina, 16, to return home.
 * Fix: leave it out, or answer under `sensitivity`: `- { words: …, answer: why it may be public }`.
 */
import type { Entry } from '#registry/entry.ts';
import type { Issue } from '#registry/issue.ts';
import { isPublic } from '#registry/registry.ts';
import { issueAt, originalOf, type Rule } from './rule.ts';
import { sensitiveIn, type Sensitivity } from './sensitive-patterns.ts';
import { sentencesOf } from './sentences.ts';
import { textsOfEntry } from './texts.ts';
import { quote } from './words.ts';

const questions: Readonly<Record<Sensitivity, string>> = {
  person: 'a private person beside harm done to people',
  border: 'a detail of how a border is watched',
  budget: 'an amount of money that may be unpublished',
};

export const sensitiveDetail: Rule = (registry) =>
  [...registry.entries.values()].flatMap((entry) => [...unanswered(entry), ...unused(entry)]);

/** A published entry is public already: there the question stops the build until it is answered. */
function unanswered(entry: Entry): Issue[] {
  const severity = isPublic(entry) ? 'error' : 'warning';
  const answers = entry.facts.sensitivity.map(({ words }) => plain(words));
  return [...textsOfEntry(entry)].flatMap(({ edition, locale, path, text }) =>
    sentencesOf(text, locale).flatMap((sentence) =>
      sensitiveIn(sentence, locale)
        .filter(({ words }) => !answers.some((answer) => isAnswered(answer, words, sentence)))
        .map(({ about, words }) =>
          issueAt('sensitive-detail', severity, edition.places, path, {
            message: `Unexpected ${quote(words)}, ${questions[about]}: ${quote(sentence)}.`,
            fix: `Leave it out, or answer in the original under \`sensitivity\`: - { words: ${JSON.stringify(words)}, answer: why it may be public }.`,
          }),
        ),
    ),
  );
}

/** An answer covers what it quotes, where it quotes all the words in question. */
const isAnswered = (answer: string, words: string, sentence: string): boolean =>
  plain(sentence).includes(answer) && answer.includes(plain(words));

/** An answer to words that no text has any more would silently cover the next such words. */
function unused(entry: Entry): Issue[] {
  const texts = [...textsOfEntry(entry)].map(({ text }) => plain(text));
  return entry.facts.sensitivity.flatMap(({ words }, index) => {
    if (texts.some((text) => text.includes(plain(words)))) return [];
    return issueAt(
      'sensitive-detail',
      'warning',
      originalOf(entry).places,
      ['sensitivity', index, 'words'],
      {
        message: `Unexpected answer to ${quote(words)}: no text of the entry has these words.`,
        fix: 'Remove the answer, or quote the words as they stand now.',
      },
    );
  });
}

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim().toLowerCase();
