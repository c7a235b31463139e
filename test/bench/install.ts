/** Installs what only the benches need, on demand and apart from the project: nothing else depends on it. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/**
 * Installs the locked packages of a folder into test/bench/node_modules/<name>/ and returns that folder.
 * Nothing is done when that very lock file was installed before.
 * @param source the folder with package.json and package-lock.json
 */
export function install(name: string, source: string): string {
  const target = resolve('test/bench/node_modules', name);
  const lock = readFileSync(join(source, 'package-lock.json'), 'utf8');
  const installed = join(target, 'installed-lock.json');
  if (existsSync(installed) && readFileSync(installed, 'utf8') === lock) return target;
  console.log(`Installing ${name} (once)…`);
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  for (const file of ['package.json', 'package-lock.json']) {
    cpSync(join(source, file), join(target, file));
  }
  // Under `npm run`, npm would otherwise take the project itself for the folder to install into.
  const run = spawnSync('npm', ['ci', '--prefix', target, '--no-audit', '--no-fund'], {
    cwd: target,
    encoding: 'utf8',
  });
  // npm ends with a page of its options; what went wrong stands before.
  const said = run.stderr.split('\n').slice(0, 20).join('\n');
  if (run.status !== 0) throw new Error(`npm could not install ${name}:\n${said}`);
  writeFileSync(installed, lock);
  return target;
}
