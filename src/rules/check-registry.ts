/** Every rule, and the check that runs them. */
import { compareIssues, type Issue } from '#registry/issue.ts';
import type { Registry } from '#registry/registry.ts';
import { bodyLinks } from './body-links.ts';
import { brokenRelation } from './broken-relation.ts';
import { datesInOrder } from './dates-in-order.ts';
import { changeNote } from './change-note.ts';
import { disputedFact } from './disputed-fact.ts';
import { entrySources } from './entry-sources.ts';
import { figureIds } from './figure-ids.ts';
import { figureLists } from './figure-lists.ts';
import { figureWithoutSource } from './figure-without-source.ts';
import { followUpLater } from './follow-up-later.ts';
import { forbiddenWording } from './forbidden-wording.ts';
import { glossaryLinks } from './glossary-links.ts';
import { longSentence } from './long-sentence.ts';
import { personalData } from './personal-data.ts';
import { regionAgrees } from './region-agrees.ts';
import { regionSet } from './region-set.ts';
import { originalOf, type Rule } from './rule.ts';
import { sensitiveDetail } from './sensitive-detail.ts';
import { seriesInOrder } from './series-in-order.ts';
import { staleTranslation } from './stale-translation.ts';
import { stringPlurals } from './string-plurals.ts';
import { unknownTerm } from './unknown-term.ts';
import { withdrawnReason } from './withdrawn-reason.ts';
import { wrongLanguage } from './wrong-language.ts';

/** Rules that speak of what is written and of nothing that is not: they can read an entry of which a part is at fault. */
const ofWhatIsWritten: readonly Rule[] = [
  unknownTerm,
  personalData,
  sensitiveDetail,
  forbiddenWording,
  wrongLanguage,
  longSentence,
  bodyLinks,
  glossaryLinks,
];

/** Rules that read whole entries, lists and words. */
const ofTheWhole: readonly Rule[] = [
  brokenRelation,
  entrySources,
  disputedFact,
  datesInOrder,
  regionSet,
  regionAgrees,
  followUpLater,
  seriesInOrder,
  figureWithoutSource,
  figureIds,
  changeNote,
  withdrawnReason,
  figureLists,
  stringPlurals,
  staleTranslation,
];

/**
 * Runs every rule over the registry; sorted. Entries that a schema refuses are read for what else is wrong with them, so
 * that an author is told all at once.
 */
export function checkRegistry(registry: Registry): Issue[] {
  const rules = [...ofWhatIsWritten, ...ofTheWhole];
  const issues = rules.flatMap((rule) => rule(registry));
  return [...issues, ...ofFaultyEntries(registry)].sort(compareIssues);
}

function ofFaultyEntries(registry: Registry): Issue[] {
  const { faulty } = registry;
  if (faulty.size === 0) return [];
  const entries = new Map([...registry.entries, ...faulty]);
  const files = new Set([...faulty.values()].map((entry) => originalOf(entry).file));
  return ofWhatIsWritten
    .flatMap((rule) => rule({ ...registry, entries }))
    .filter(({ place }) => files.has(place.file));
}
