/** What events (round tables, consultations, conferences) tell beyond the common facts. */
import { z } from 'zod';
import { country, entryReference, key, sourceReference, term, text } from './key.ts';
import { partialDate } from './partial-date.ts';

/** An institution that took part. */
export const institutionSchema = z.strictObject({
  country: country('Its country; none for an international organisation.').optional(),
  name: text('The name of the institution.', 'Migration Service, Ministry of Interior'),
});

/** One session of an event. */
export const sessionSchema = z.strictObject({
  title: text('What the session was about.', 'Labour migration in the region'),
  date: key(partialDate().optional(), 'When, if not the whole time.', '2018-03-05'),
  summary: text(
    'What was said, in a few sentences.',
    'Four countries told how they keep data on their workers abroad.',
  ).optional(),
});

/** Something recommended, and what followed. */
export const recommendationSchema = z.strictObject({
  text: text('The recommendation, one sentence.', 'Bring focal points of a region together.'),
  followedBy: entryReference(
    'The entry that followed from it.',
    'actions/togo-iv-return-re-admission',
  ).optional(),
  status: term('follow-up-statuses', 'What came of it.', 'not-known').optional(),
  source: sourceReference().optional(),
});

/** Facts of events. `start` and `end` of the common facts are its dates. */
export const eventFacts = {
  kind: term('event-kinds', 'What kind of event.', 'regional-round-table'),
  place: text('The town, and the venue where known.', 'Bangkok').optional(),
  hostCountry: country('The country it took place in; none for an online event.', 'TH').optional(),
  participantsNumber: key(z.number().int().positive().optional(), 'How many took part.', 22),
  participantsNote: text('Who took part, in words.', 'Delegates of seven countries').optional(),
  institutions: key(z.array(institutionSchema).default([]), 'The institutions that took part.'),
  organisers: key(z.array(text('An organiser.', 'ICMPD')).default([]), 'Who organised it.'),
  sessions: key(z.array(sessionSchema).default([]), 'The sessions, in order.'),
  conclusions: key(
    z
      .array(text('One conclusion.', 'Exchange between peers changed how migration is seen.'))
      .default([]),
    'What the participants concluded, one sentence each.',
  ),
  recommendations: key(
    z.array(recommendationSchema).default([]),
    'What was recommended, and what followed.',
  ),
};
