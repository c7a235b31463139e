/**
 * What practices, case studies and lessons tell beyond the common facts: would it work for us, what did not work,
 * and how it answers the OECD-DAC criteria.
 */
import { z } from 'zod';
import { key, sourceReference, term, text } from './key.ts';

const list = (meaning: string, example: string) =>
  key(z.array(text(meaning, example)).default([]), meaning);

/** What a practice needs in order to work; each optional, since sources seldom say. */
export const preconditionsSchema = z.strictObject({
  legalBasis: text('The law or decree it rests on.', 'A decree on data sharing').optional(),
  leadInstitution: text('Who has to lead it.', 'The public employment agency').optional(),
  staff: text('Who has to work on it, and how many.', 'Two trainers for each province').optional(),
  costBand: term('cost-bands', 'How much it costs, as a band.', 'low').optional(),
  duration: text('How long it takes.', 'Two years from request to adoption').optional(),
  data: text('What data it needs.', 'Entry and exit records of all border posts').optional(),
  sponsor: text('Whose political support it needs.', 'The Prime Minister’s office').optional(),
  languages: text('Which languages it works in.', 'Spanish and Guaraní').optional(),
});

/** Something that came of it, with the figure and the source where there is one. */
export const resultSchema = z.strictObject({
  text: text('The result, one sentence.', 'Guidelines approved by decree in September 2018.'),
  figure: key(z.number().optional(), 'The number in it, for tables.', 22),
  source: sourceReference().optional(),
});

/** The answer to one criterion. */
export const criterionAnswerSchema = z.strictObject({
  criterion: term('criteria', 'The OECD-DAC criterion.', 'sustainability'),
  answer: term('criterion-answers', 'met, partly or not-shown.', 'partly'),
  sentence: text('Why, in one sentence.', 'The agency prints the handbook from its own budget.'),
});

/** Facts of practices, case studies and lessons. */
export const practiceFacts = {
  problem: text(
    'The problem or need it answers.',
    'Each agency kept its data to itself.',
  ).optional(),
  steps: list('What was done, step by step.', 'Bring the three ministries to one table.'),
  actors: list('Who took part.', 'Directorate General for Immigration'),
  preconditions: key(preconditionsSchema.optional(), 'What it needs in order to work.'),
  results: key(z.array(resultSchema).default([]), 'What came of it.'),
  successFactors: list('What made it work.', 'Front-line staff sat at the drafting table.'),
  obstacles: list('What did not work, or was hard.', 'Data were kept by each agency for itself.'),
  lessons: list('What was learnt.', 'Start from the forms that staff already use.'),
  transferability: text(
    'What another country should know before taking it over.',
    'One generic plan, adapted by each municipality.',
  ).optional(),
  criteria: key(z.array(criterionAnswerSchema).default([]), 'Answers to the OECD-DAC criteria.'),
};
