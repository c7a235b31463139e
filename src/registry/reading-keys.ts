/** Keys of the words that lead from one entry to others, set entries side by side and explain terms, by group. */
export const readingKeys = {
  // Reading an entry, and going on to others
  reading: [
    'reading.minutes',
    'reading.near',
    'reading.common',
    'reading.series',
    'reading.sequence',
    'reading.previous',
    'reading.next',
    'reading.gaps',
    'reading.compare',
    'reading.compareNear',
  ],
  // Entries side by side
  compare: [
    'compare.title',
    'compare.about',
    'compare.noScript',
    'compare.add',
    'compare.found',
    'compare.start',
    'compare.another',
    'compare.full',
    'compare.remove',
    'compare.near',
    'compare.only',
    'compare.what',
    'compare.same',
    'compare.differs',
    'compare.here',
    'compare.absent',
    'compare.summary',
    'compare.status',
    'compare.failed',
    'compare.ignored',
  ],
  // Terms explained where they stand, and the list of abbreviations
  terms: [
    'terms.more',
    'terms.abbreviations',
    'terms.about',
    'terms.abbreviation',
    'terms.meaning',
    'terms.usedIn',
  ],
} as const;
