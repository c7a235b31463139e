/**
 * `npm run fix`: repairs what is certain in content/, then what linters and formatters can repair in the code.
 * With names of files or words of paths, content alone.
 */
import { spawnSync } from 'node:child_process';

const given = process.argv.slice(2);
const run = (command: string, rest: string[]): void => {
  spawnSync(command, rest, { stdio: 'inherit', shell: process.platform === 'win32' });
};

run(process.execPath, ['scripts/check-content.ts', '--fix', '--quiet', ...given]);
if (given.length === 0) {
  run('eslint', ['.', '--fix']);
  run('stylelint', ['src/**/*.{css,astro}', '--fix']);
  run('prettier', ['--write', '--log-level', 'warn', '.']);
}
