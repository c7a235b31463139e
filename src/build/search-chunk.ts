/**
 * What the first answer of a search needs, in one file: split over many, as a bundler would do for list pages share some
 * of it, the parts compress worse and a phone waits for each.
 */
const firstAnswer = [
  'client/(?:make|search-sources|registry-search|result-list|result-item|result-notes|chips|page-links|recent-searches)',
  'search/(?:instant|counts|results|marks|query|catalogue|facets|fold|stem|word-index|priors|port)',
  'search/(?:engines/embedded|concepts/tokens|understanding/read-query)',
  'i18n/(?:format|translate)',
  'registry/(?:locale|partial-date)',
].join('|');

/** Groups of modules for the bundler of the pages' scripts. */
export const chunkGroups = [
  // The bundler's own helper for loading on demand, which pages without a search need too.
  { name: 'load', test: /preload-helper/, priority: 2 },
  { name: 'search', test: new RegExp(`src[\\\\/](?:${firstAnswer})\\.ts$`) },
];
