/** What has to be done so that a Meilisearch server holds what the registry says: everything anew, some documents, nothing. */
import type { Meilisearch, Settings } from 'meilisearch';
import { locales, type Locale } from '#registry/locale.ts';
import type { Registry } from '#registry/registry.ts';
import { stampOf } from '../stamp.ts';
import { serverDocuments, type ServerDocument } from './meilisearch-document.ts';
import { digestOf, indexName, stateName, type IndexState } from './meilisearch-names.ts';
import { indexSettings } from './meilisearch-settings.ts';
import { digestsOf, indexNames, Tally } from './meilisearch-tasks.ts';
import { factsOf, versionOf } from './server-version.ts';

/** What is to be indexed, and where. */
export interface IndexJob {
  client: Meilisearch;
  prefix: string;
  registry: Registry;
  /** Takes a line that says how far it has come. */
  log: (line: string) => void;
}

/** What has to be done for one locale. Where all is sent, documents are made then: they may be more than memory holds. */
export interface LocalePlan {
  locale: Locale;
  settings: Settings;
  state: IndexState;
  /** Documents that the server does not have so, where not all are sent. */
  changed: readonly ServerDocument[];
  /** Ids of documents that the registry no longer has. */
  removed: readonly string[];
  /** What the index has to hold in the end, where not all are sent. */
  tally: Tally;
}

/** What has to be done. */
export interface IndexPlan {
  kind: 'fresh' | 'changes' | 'nothing';
  /** Why everything has to be built anew. */
  reason?: string;
  locales: readonly LocalePlan[];
}

/** Above this share of changed documents it is quicker, and safer, to build anew. */
const mostChanged = 0.5;

/**
 * Finds out what has to be done. Reads from the server, changes nothing.
 * @param isFresh build anew, whatever there is
 * @param own the locales to index
 */
export async function planIndexing(
  job: IndexJob,
  isFresh = false,
  own: readonly Locale[] = locales,
): Promise<IndexPlan> {
  const states = await statesOf(job);
  const version = versionOf(stampOf(job.registry), factsOf(job.registry));
  const plans = own.map((locale) => blankPlan(job.registry, locale, version));
  const isSame = (plan: LocalePlan, what: 'settings' | 'version'): boolean =>
    states.get(plan.locale)?.[what] === plan.state[what];
  const fresh = (reason: string): IndexPlan => ({ kind: 'fresh', reason, locales: plans });
  if (isFresh) return fresh('asked for');
  if (states.size === 0) return fresh('there are none yet');
  if (!plans.every((plan) => isSame(plan, 'settings'))) return fresh('the settings have changed');
  const compared: LocalePlan[] = [];
  for (const plan of plans) {
    const differences = await compare(job, plan);
    if (!differences) return fresh('most documents have changed');
    compared.push(differences);
  }
  const isDone = compared.every(
    (plan) => plan.changed.length + plan.removed.length === 0 && isSame(plan, 'version'),
  );
  return { kind: isDone ? 'nothing' : 'changes', locales: compared };
}

function blankPlan(registry: Registry, locale: Locale, version: string): LocalePlan {
  const settings = indexSettings(registry, locale);
  const state: IndexState = {
    id: locale,
    version,
    settings: digestOf(JSON.stringify(settings)),
    entries: registry.entries.size,
  };
  return { locale, settings, state, changed: [], removed: [], tally: new Tally() };
}

/** What differs on the server; undefined where most does. */
async function compare(
  { client, prefix, registry }: IndexJob,
  plan: LocalePlan,
): Promise<LocalePlan | undefined> {
  const digests = await digestsOf(client, indexName(prefix, plan.locale));
  const changed: ServerDocument[] = [];
  const tally = new Tally();
  for (const document of tally.of(serverDocuments(registry, plan.locale))) {
    if (digests.get(document.id) !== document.digest) changed.push(document);
    digests.delete(document.id);
    if (changed.length > mostChanged * registry.entries.size) return undefined;
  }
  return { ...plan, changed, removed: [...digests.keys()], tally };
}

async function statesOf({ client, prefix }: IndexJob): Promise<Map<Locale, IndexState>> {
  const name = stateName(prefix);
  if (!(await indexNames(client)).has(name)) return new Map();
  const { results } = await client.index<IndexState>(name).getDocuments({ limit: 100 });
  return new Map(results.map((state) => [state.id, state]));
}
