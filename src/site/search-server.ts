/** The search server that pages ask, where this build has one. */
import { searchServer } from '#build/search-server.ts';
import type { PageServer } from '#search/engines/meilisearch.ts';
import { factsOf } from '#search/engines/server-version.ts';
import { registry } from './registry.ts';

const address = searchServer(process.env);

export const server: PageServer | undefined = address && { ...address, facts: factsOf(registry) };
