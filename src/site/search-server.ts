/** The search server that pages ask, where this build has one. */
import { searchServer } from '#build/search-server.ts';

export const server = searchServer(process.env);
