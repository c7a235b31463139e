/** Keys of the words that authors, reviewers and translators need, by group; `string-keys.ts` has the others. */
export const authorKeys = {
  // Previews of what is not public
  review: [
    'review.notPublic',
    'review.internal',
    'review.state.draft',
    'review.state.in-review',
    'review.state.published',
    'review.state.withdrawn',
  ],
  // The address of an entry taken back
  withdrawn: ['withdrawn.title', 'withdrawn.date', 'withdrawn.instead', 'withdrawn.address'],
  // The page on the state of translations
  translations: [
    'translations.title',
    'translations.about',
    'translations.of',
    'translations.original',
    'translations.machine',
    'translations.checked',
    'translations.stale',
    'translations.missing',
    'translations.partly',
  ],
  // Names of fields that no page calls by a heading
  field: [
    'field.body',
    'field.changes',
    'field.authors',
    'field.reason',
    'field.instead',
    'field.sensitivity',
    'field.words',
    'field.version',
  ],
  // The reference of the check's rules
  rules: [
    'rules.title',
    'rules.about',
    'rules.why',
    'rules.fix',
    'rules.example',
    'rules.alsoFound',
  ],
} as const;
