/**
 * The keys of the interface's words, by group. The words are content/strings/<locale>.yaml; a key whose English value has
 * several forms has one for each plural category of the locale, and {name} is a placeholder.
 */
import { authorKeys } from './author-keys.ts';
import { entryKeys } from './entry-keys.ts';
import { formKeys } from './form-keys.ts';
import { offlineKeys } from './offline-keys.ts';
import { overviewKeys } from './overview-keys.ts';
import { readerKeys } from './reader-keys.ts';
import { readingKeys } from './reading-keys.ts';
import { searchKeys } from './search-keys.ts';

const groups = {
  ...authorKeys,
  ...offlineKeys,
  // The name of the site
  site: ['site.name', 'site.nameRest'],
  // Navigation
  nav: [
    'nav.skip',
    'nav.home',
    'nav.languages',
    'nav.sections',
    'nav.menu',
    'nav.breadcrumb',
    'nav.themes',
    'nav.pillars',
    'nav.regions',
    'nav.countries',
    'nav.glossary',
    'nav.about',
  ],
  // Names of the pages in the footer
  page: [
    'page.about',
    'page.processes',
    'page.request',
    'page.authoring',
    'page.contribute',
    'page.accessibility',
    'page.privacy',
  ],
  // The foot of every page
  footer: [
    'footer.funded',
    'footer.implemented',
    'footer.disclaimer',
    'footer.browse',
    'footer.about',
  ],
  // The language choice
  choice: ['choice.title', 'choice.entry', 'choice.term'],
  // Errors a reader may see
  error: ['error.notFound'],
  // Names and descriptions of collections
  collection: [
    'collection.actions',
    'collection.practices',
    'collection.case-studies',
    'collection.lessons',
    'collection.events',
    'collection.publications',
    'collection.about.actions',
    'collection.about.practices',
    'collection.about.case-studies',
    'collection.about.lessons',
    'collection.about.events',
    'collection.about.publications',
  ],
  // What one entry of a collection is called
  kind: [
    'kind.actions',
    'kind.practices',
    'kind.case-studies',
    'kind.lessons',
    'kind.events',
    'kind.publications',
  ],
  // Home page
  home: [
    'home.title',
    'home.lead',
    'home.description',
    'home.programme',
    'home.figuresSource',
    'home.holdings',
    'home.practices',
    'home.allPractices',
    'home.allCountries',
    'home.allThemes',
    'home.roundTables',
  ],
  // How a published figure is qualified; {value} is the number
  qualifier: [
    'qualifier.exact',
    'qualifier.more-than',
    'qualifier.over',
    'qualifier.close-to',
    'qualifier.around',
    'qualifier.almost',
    'qualifier.average',
    'qualifier.about',
    'qualifier.just-under',
    'qualifier.half',
    'qualifier.up-to',
    'qualifier.estimated',
  ],
  // Lists of entries
  list: ['list.total', 'list.narrow', 'list.empty', 'list.andMore'],
  ...entryKeys,
  // Pages of themes, pillars, regions and countries
  term: [
    'term.themes',
    'term.pillars',
    'term.regions',
    'term.countries',
    'term.description',
    'term.attended',
    'term.elsewhere',
    'term.index.themes',
    'term.index.pillars',
    'term.index.regions',
    'term.index.countries',
  ],
  // Glossary
  glossary: [
    'glossary.about',
    'glossary.letters',
    'glossary.kind.migration-term',
    'glossary.kind.programme-term',
    'glossary.kind.framework-or-body',
    'glossary.machine',
    'glossary.labels',
    'glossary.language',
    'glossary.term',
    'glossary.origin',
    'glossary.status.emn',
    'glossary.status.eurovoc',
    'glossary.status.mieux',
    'glossary.status.seed',
    'glossary.status.seen',
    'glossary.status.own',
    'glossary.links',
    'glossary.broader',
    'glossary.narrower',
    'glossary.related',
    'glossary.usedIn',
  ],
  ...searchKeys,
  // Reference of keys on the authoring page
  authoring: [
    'authoring.keys',
    'authoring.keysAbout',
    'authoring.pages',
    'authoring.schema',
    'authoring.key',
    'authoring.meaning',
    'authoring.example',
    'authoring.ids',
  ],
  // The page on what the registry holds
  data: [
    'data.title',
    'data.about',
    'data.byCollection',
    'data.all',
    'data.beside',
    'data.byState',
    'data.original',
    'data.current',
    'data.stale',
    'data.missing',
    'data.machine',
    'data.known',
    'data.actions',
    'data.series',
    'data.schemas',
  ],
  // The page of published figures
  figures: [
    'figures.title',
    'figures.about',
    'figures.lists',
    'figures.listsAbout',
    'figures.programme',
    'figures.contradicts',
  ],
  ...overviewKeys,
  ...readerKeys,
  // The page of open data
  open: [
    'open.title',
    'open.about',
    'open.version',
    'open.archive',
    'open.readme',
    'open.checksums',
    'open.entries',
    'open.entriesAbout',
    'open.vocabularies',
    'open.vocabulariesAbout',
    'open.portals',
    'open.portalsAbout',
    'open.schemasAbout',
    'open.rights',
  ],
  // Feeds, and what is new since the last visit
  feed: [
    'feed.about',
    'feed.follow',
    'feed.new',
    'feed.newAbout',
    'feed.added',
    'feed.changed',
    'feed.all',
    'feed.seen',
  ],
  // Sharing an entry
  share: ['share.title', 'share.mail', 'share.copy', 'share.device', 'share.copied', 'share.code'],
  // Forms, the web editor and the import
  forms: formKeys,
  ...readingKeys,
} as const;

/** A key of the interface's words. */
export type StringKey = (typeof groups)[keyof typeof groups][number];

/** Every key, in the order of the files. */
export const stringKeys: readonly StringKey[] = Object.values(groups).flat();
