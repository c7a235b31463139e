/** What publications (studies, reports, handbooks, outputs of actions) tell beyond the common facts. */
import { z } from 'zod';
import { key, term, text } from './key.ts';

const tag = key(z.string().regex(/^[a-z]{2,3}$/), 'A language, BCP 47.', 'fr');

/** Facts of publications. `start` of the common facts is the date of publication. */
export const publicationFacts = {
  kind: term('output-kinds', 'What kind of publication.', 'handbook'),
  originalTitle: key(
    z.string().optional(),
    'The title as published, where it is in another language than this edition.',
    'Manuel pour la gestion de la migration de travail',
  ),
  originalTitleLanguage: tag.optional(),
  publisher: text('Who published it.', 'ICMPD', 200).optional(),
  authors: key(
    z.array(text('An author, as a published role or organisation.', 'The MIEUX team')).default([]),
    'Who wrote it, as far as published.',
  ),
  languages: key(z.array(tag).default([]), 'The languages it was published in.', ['en', 'fr']),
  pages: key(z.number().int().positive().optional(), 'How many pages.', 132),
  isbn: key(
    z.array(z.string().regex(/^97[89][\d-]{10,14}$/)).default([]),
    'ISBN numbers, one for each edition.',
    ['978-3-902880-41-3'],
  ),
  url: key(
    z.url({ protocol: /^https?$/ }).optional(),
    'Where it can be read.',
    'https://www.icmpd.org/publications',
  ),
};
