/**
 * Who may import whom. A room imports only the rooms listed for it, spelled `#room/file.ts`; registry imports nothing of
 * the house. Nothing that plain Node runs may import Astro.
 */
const rooms = {
  registry: [],
  rules: ['registry', 'i18n'],
  exports: ['registry', 'i18n'],
  markdown: ['registry', 'i18n'],
  visuals: ['registry', 'i18n'],
  search: ['registry', 'i18n'],
  i18n: ['registry'],
  corpus: ['registry'],
  // Runs in an author's browser and in Node alike: forms, file formats, the import of Word files.
  authoring: ['registry', 'i18n', 'markdown'],
  build: ['registry', 'i18n', 'rules', 'markdown', 'corpus', 'search', 'exports'],
  site: ['registry', 'i18n', 'build', 'search', 'exports', 'visuals'],
  components: [
    'registry',
    'offline',
    'i18n',
    'visuals',
    'exports',
    'site',
    'search',
    'contributions',
    'components',
    'layouts',
    'client',
    'styles',
  ],
  layouts: ['registry', 'i18n', 'site', 'components', 'styles', 'client', 'exports'],
  client: [
    'registry',
    'i18n',
    'search',
    'authoring',
    'dossier',
    'contributions',
    'offline',
    'packs',
    'styles',
  ],
  dossier: ['registry', 'i18n'],
  contributions: ['registry', 'i18n'],
  // Runs in pages, in the service worker and in the build.
  offline: ['registry'],
  // Makes folders that open without a server; its addresses are also the browser's.
  packs: ['registry', 'i18n', 'search'],
};

/** Rooms that Astro and Vite must stay out of: plain Node runs every script and test. */
const plain = [
  'registry',
  'rules',
  'exports',
  'markdown',
  'visuals',
  'search',
  'i18n',
  'corpus',
  'authoring',
  'dossier',
  'contributions',
  'offline',
  'packs',
];

/** Packages that the domain may use. */
const packagesOfRegistry = ['zod'];

const names = Object.keys(rooms);

/** ESLint configurations, one a room. */
export const walls = names.map((room) => {
  const closed = [...names, 'styles', 'pages'].filter(
    (other) => other !== room && !rooms[room].includes(other),
  );
  const patterns = [
    {
      group: closed.map((other) => `#${other}/*`),
      message: `src/${room} may import only: ${rooms[room].join(', ') || 'nothing of the house'}.`,
    },
    { group: ['../../*'], message: 'Write #room/file.ts.' },
  ];
  if (plain.includes(room)) {
    patterns.push({
      group: ['astro', 'astro:*', 'virtual:*'],
      message: 'Plain Node runs this room.',
    });
  }
  if (room !== 'corpus') {
    patterns.push({
      group: ['node:fs', 'node:fs/*', 'fs'],
      message: 'Only src/corpus reads files.',
    });
  }
  if (room === 'registry') {
    patterns.push({
      regex: `^(?!\\.\\.?/|${packagesOfRegistry.join('$|')}$)`,
      message: 'src/registry imports zod only.',
    });
  }
  return {
    files: [`src/${room}/**/*.ts`, `src/${room}/**/*.astro`],
    rules: { 'no-restricted-imports': ['error', { patterns }] },
  };
});
