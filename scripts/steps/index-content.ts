/** Brings a search server to what content/ says, telling how far it has come. */
import { checkedRegistry } from '#build/checked-registry.ts';
import { contentRoot } from '#corpus/read.ts';
import { publicRegistry } from '#registry/registry.ts';
import { formatIssues } from '#rules/format-issues.ts';
import { runIndexing } from '#search/engines/meilisearch-indexing.ts';
import { planIndexing, type IndexPlan } from '#search/engines/meilisearch-plan.ts';
import type { AdminServer } from './search-server.ts';

/** Indexes the content unless it has errors; returns the exit code. */
export async function indexContent(
  { client, prefix }: AdminServer,
  { isDry, isFresh }: { isDry: boolean; isFresh: boolean },
): Promise<number> {
  const { registry, issues } = checkedRegistry(contentRoot());
  const errors = issues.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) {
    console.log(`${formatIssues(errors)}\n\nNothing was indexed.`);
    return 1;
  }
  const job = { client, prefix, registry: publicRegistry(registry), log: console.log };
  const plan = await planIndexing(job, isFresh);
  console.log(summaryOf(plan));
  if (isDry) console.log('Nothing was done (--dry-run).');
  else await runIndexing(job, plan);
  return 0;
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
