/** `npm run export`: what can be taken out. `npm run export -- data --out <folder>`: writes it. */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { checkedRegistry } from '#build/checked-registry.ts';
import { contactAddress, oaiGateway, siteAddress } from '#build/site-address.ts';
import { contentRoot } from '#corpus/read.ts';
import { imprintOf, type Imprint } from '#exports/imprint.ts';
import { publicRegistry, type Registry } from '#registry/registry.ts';
import { countIssues, formatIssues } from '#rules/format-issues.ts';
import { writeOpenData } from './steps/open-data.ts';
import { keepVersions } from './steps/versions.ts';

interface Export {
  about: string;
  run: (registry: Registry, imprint: Imprint, out: string) => Promise<string>;
}

/** What can be taken out, by name. */
const exports: Readonly<Record<string, Export>> = {
  data: {
    about: 'the open data: entries, vocabularies, glossary, figures, and one archive of all',
    run: async (registry, imprint, out) => {
      const files = await writeOpenData(registry, imprint, out, oaiGateway());
      return `${String(files.length)} files of version ${imprint.version} are in ${out}/data/.`;
    },
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

const { values, positionals } = parseArgs({
  options: { out: { type: 'string', default: 'export' } },
  allowPositionals: true,
});
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
    console.log(
      await wanted.run(shown, imprintOf(shown, siteAddress(), contactAddress()), values.out),
    );
  }
}
