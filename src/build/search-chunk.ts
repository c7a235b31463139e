/**
 * What the first answer of a search needs, in one file: split over many, as a bundler would do for list pages share some
 * of it, the parts compress worse and a phone waits for each.
 */
const firstAnswer = [
  'client/(?:search-sources|search-place|registry-search|result-list|result-item|chips|ask-again)',
  'search/(?:instant|counts|results|marks|query|catalogue|facets|fold|stem|word-index|priors|port|way-out)',
  'search/(?:engines/(?:embedded|once)|stored-catalogue|concepts/tokens|understanding/(?:read-query|reworded))',
].join('|');

/** What pages without a search need too: they would fetch the whole search if it stood in one file with it. */
const onManyPages = 'i18n/(?:format|translate)|registry/(?:locale|address)';

const modules = (names: string): RegExp => new RegExp(`src[\\\\/](?:${names})\\.ts$`);

/** Groups of modules for the bundler of the pages' scripts. */
export const chunkGroups = [
  // The bundler's own helper for loading on demand, which pages without a search need too.
  { name: 'load', test: /preload-helper/, priority: 2 },
  { name: 'make', test: modules('client/make'), priority: 2 },
  { name: 'words', test: modules(onManyPages), priority: 2 },
  { name: 'search', test: modules(`${firstAnswer}|registry/years`) },
];
