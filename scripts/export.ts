/**
 * `npm run export`: what can be taken out. `npm run export -- data --out <folder>`: writes it. A pack is a folder that opens
 * without a server, a book a publication for paper and reading systems.
 */
import { checkedRegistry } from '#build/checked-registry.ts';
import { contactAddress, oaiGateway, siteAddress } from '#build/site-address.ts';
import { contentRoot } from '#corpus/read.ts';
import { imprintOf, type Imprint } from '#exports/imprint.ts';
import { publicRegistry, type Registry } from '#registry/registry.ts';
import { countIssues, formatIssues } from '#rules/format-issues.ts';
import { writeBook } from './steps/book.ts';
import { exportPack, packOptions } from './steps/export-pack.ts';
import { writeOpenData } from './steps/open-data.ts';
import { offer } from './steps/offer.ts';
import { readOptions } from './steps/read-options.ts';
import { wantedLocale, wantedOf } from './steps/wanted.ts';

interface Export {
  about: string;
  run: (registry: Registry, imprint: Imprint, out: string) => Promise<string>;
}

const { values, positionals } = readOptions({
  options: { out: { type: 'string', default: 'export' }, ...packOptions },
  allowPositionals: true,
});

/** What can be taken out, by name. */
const exports: Readonly<Record<string, Export>> = {
  data: {
    about: 'the open data: entries, vocabularies, glossary, figures, and one archive of all',
    run: async (registry, imprint, out) => {
      const files = await writeOpenData(registry, imprint, out, oaiGateway());
      return `${String(files.length)} files of version ${imprint.version} are in ${out}/data/.`;
    },
  },
  pack: {
    about:
      'one language, or a part of it, to read and search from a folder: --locale, --region, --theme, --country, --pillar, --collection',
    run: (registry, imprint, out) => exportPack(registry, imprint, values, out),
  },
  book: {
    about: 'a selection as EPUB and PDF: --locale fr, --collection, --theme, --region',
    run: async (registry, imprint, out) =>
      writeBook(registry, imprint, out, wantedLocale(values), wantedOf(values, registry)),
  },
};

const [name] = positionals;
const wanted = name === undefined ? undefined : exports[name];

if (!wanted) {
  offer('npm run export -- <name> --out <folder>', exports, name);
} else {
  const { registry, issues } = checkedRegistry(contentRoot());
  const errors = issues.filter(({ severity }) => severity === 'error');
  console.log(errors.length > 0 ? formatIssues(errors) : countIssues(issues));
  try {
    if (errors.length > 0) throw new Error('\nNothing was written.');
    const shown = publicRegistry(registry);
    const imprint = imprintOf(shown, siteAddress(), contactAddress());
    console.log(await wanted.run(shown, imprint, values.out));
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}
