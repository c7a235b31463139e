/**
 * `npm run index`: brings the search server at MEILISEARCH_URL to what content/ says. `-- --dry-run` only says what would be
 * done; `-- --fresh` builds every index anew. `npm run index -- key` prints the key for pages, which may only search.
 */
import { parseArgs } from 'node:util';
import { checkedRegistry } from '#build/checked-registry.ts';
import { contentRoot } from '#corpus/read.ts';
import { publicRegistry } from '#registry/registry.ts';
import { formatIssues } from '#rules/format-issues.ts';
import { runIndexing } from '#search/engines/meilisearch-indexing.ts';
import { planIndexing, type IndexPlan } from '#search/engines/meilisearch-plan.ts';
import { searchKey } from '#search/engines/meilisearch-keys.ts';
import { adminServer, explainServerError, SettingsFault } from './steps/search-server.ts';

const { values, positionals } = parseArgs({
  options: {
    'dry-run': { type: 'boolean', default: false },
    fresh: { type: 'boolean', default: false },
  },
  allowPositionals: true,
});
const [command] = positionals;
const url = process.env['MEILISEARCH_URL'] ?? '';

try {
  const { client, prefix } = adminServer(process.env);
  if (command === 'key') console.log(await searchKey(client, prefix));
  else if (command === undefined) process.exitCode = await index();
  else throw new SettingsFault(`Unexpected \`${command}\`, expected \`key\` or nothing.`);

  async function index(): Promise<number> {
    const { registry, issues } = checkedRegistry(contentRoot());
    const errors = issues.filter(({ severity }) => severity === 'error');
    if (errors.length > 0) {
      console.log(`${formatIssues(errors)}\n\nNothing was indexed.`);
      return 1;
    }
    const job = { client, prefix, registry: publicRegistry(registry), log: console.log };
    const plan = await planIndexing(job, values.fresh);
    console.log(summaryOf(plan));
    if (values['dry-run']) console.log('Nothing was done (--dry-run).');
    else await runIndexing(job, plan);
    return 0;
  }
} catch (error) {
  console.error(error instanceof SettingsFault ? error.message : explainServerError(error, url));
  process.exitCode = 1;
}

function summaryOf({ kind, reason, locales }: IndexPlan): string {
  if (kind === 'nothing') return 'Nothing has changed: the server holds what content/ says.';
  if (kind === 'fresh') return `To do: build every index anew (${reason ?? ''}).`;
  const lines = locales.map(
    ({ locale, changed, removed }) =>
      `  ${locale}  ${changed.length} to send, ${removed.length} to remove`,
  );
  return `To do: bring the indexes up to date.\n${lines.join('\n')}`;
}
