/**
 * `npm run index`: brings the search server at MEILISEARCH_URL to what content/ says. `-- --dry-run` only says what would be
 * done; `-- --fresh` builds every index anew. `npm run index -- key` prints the key for pages, which may only search;
 * `npm run index -- cluster <file>` makes the servers that a file lists one.
 */
import { searchKey } from '#search/engines/meilisearch-keys.ts';
import { indexContent } from './steps/index-content.ts';
import { readOptions } from './steps/read-options.ts';
import { makeCluster } from './steps/search-cluster.ts';
import {
  adminServer,
  explainServerError,
  indexPrefix,
  SettingsFault,
} from './steps/search-server.ts';

const { values, positionals } = readOptions({
  options: {
    'dry-run': { type: 'boolean', default: false },
    fresh: { type: 'boolean', default: false },
  },
  allowPositionals: true,
});
const [command, file = ''] = positionals;
const isDry = values['dry-run'];

try {
  if (command === 'cluster') {
    await makeCluster(file, indexPrefix(process.env), isDry);
  } else if (command === 'key') {
    const { client, prefix } = adminServer(process.env);
    console.log(await searchKey(client, prefix));
  } else if (command === undefined) {
    process.exitCode = await indexContent(adminServer(process.env), {
      isDry,
      isFresh: values.fresh,
    });
  } else {
    throw new SettingsFault(`Unexpected \`${command}\`, expected \`key\`, \`cluster\` or nothing.`);
  }
} catch (error) {
  console.error(explainServerError(error, process.env['MEILISEARCH_URL'] ?? 'The server'));
  process.exitCode = 1;
}
