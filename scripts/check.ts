/** `npm run check:content`: says everything that is wrong with content/, at once. Exit code 1 on errors. */
import { parseArgs } from 'node:util';
import { checkedRegistry } from '#build/checked-registry.ts';
import { contentRoot } from '#corpus/read.ts';
import { formatIssues } from '#rules/format-issues.ts';

const { values, positionals } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    quiet: { type: 'boolean', default: false },
  },
  allowPositionals: true,
});

const { issues } = checkedRegistry(contentRoot());
const wanted = issues.filter(
  ({ place, severity }) =>
    (positionals.length === 0 || positionals.some((part) => place.file.includes(part))) &&
    !(values.quiet && severity === 'warning'),
);
console.log(values.json ? JSON.stringify(wanted, null, 2) : formatIssues(wanted));
process.exitCode = wanted.some(({ severity }) => severity === 'error') ? 1 : 0;
