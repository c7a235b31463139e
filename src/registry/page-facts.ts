/** What a page about the programme or the registry carries beside its texts. */
import { z } from 'zod';
import { key } from './key.ts';
import { reviewSchema, sourceSchema, changeSchema, versionFact } from './facts.ts';

/** Facts of pages. */
export const pageFacts = {
  order: key(z.number().int().default(100), 'Its place among the pages, low first.', 10),
  sources: key(z.array(sourceSchema).default([]), 'What its statements come from.'),
  review: key(reviewSchema, 'Who has looked at the page, and how.'),
  version: versionFact,
  changes: key(z.array(changeSchema).default([]), 'Changes worth telling, newest first.'),
};
