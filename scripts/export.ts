/**
 * `npm run export`: what can be taken out. `npm run export -- data --out <folder>`: writes it.
 * `npm run export -- pack --locale fr --region west-africa`: a folder and a zip that open without a server.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { checkedRegistry } from '#build/checked-registry.ts';
import { contactAddress, oaiGateway, siteAddress } from '#build/site-address.ts';
import { contentRoot } from '#corpus/read.ts';
import { imprintOf, type Imprint } from '#exports/imprint.ts';
import { publicRegistry, type Registry } from '#registry/registry.ts';
import { UnknownTerm } from '#packs/selection.ts';
import { countIssues, formatIssues } from '#rules/format-issues.ts';
import { writeOpenData } from './steps/open-data.ts';
import { NoSite } from './steps/pack.ts';
import { exportPack, packOptions } from './steps/export-pack.ts';
import { keepVersions } from './steps/versions.ts';

interface Export {
  about: string;
  run: (registry: Registry, imprint: Imprint, out: string) => Promise<string>;
}

const { values, positionals } = parseArgs({
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
  versions: {
    about:
      'plain-text copies of all versions, kept in content/versions: run it before texts change',
    run: (registry, imprint) => {
      const added = keepVersions(registry, imprint, join(contentRoot(), 'versions'));
      return Promise.resolve(`${String(added)} copies were added to content/versions.`);
    },
  },
};

const [name] = positionals;
const wanted = name === undefined ? undefined : exports[name];

if (!wanted) {
  if (name !== undefined) console.error(`Unexpected \`${name}\`, expected one of these:`);
  const lines = Object.entries(exports).map(([id, { about }]) => `  ${id.padEnd(8)} ${about}`);
  console.log(`npm run export -- <name> --out <folder>\n${lines.join('\n')}`);
  process.exitCode = name === undefined ? 0 : 1;
} else {
  const { registry, issues } = checkedRegistry(contentRoot());
  const errors = issues.filter(({ severity }) => severity === 'error');
  console.log(errors.length > 0 ? formatIssues(errors) : countIssues(issues));
  if (errors.length > 0) {
    console.log('\nNothing was written.');
    process.exitCode = 1;
  } else {
    const shown = publicRegistry(registry);
    const imprint = imprintOf(shown, siteAddress(), contactAddress());
    try {
      console.log(await wanted.run(shown, imprint, values.out));
    } catch (error) {
      if (!(error instanceof UnknownTerm || error instanceof NoSite)) throw error;
      console.error(error.message);
      process.exitCode = 1;
    }
  }
}
