/** Runs a command of the project as its users do. */
import { spawnSync } from 'node:child_process';

/** What a command printed, and how it ended. */
export interface Ran {
  status: number | null;
  out: string;
}

/** Runs `scripts/<name>.ts` on a content folder. */
export function run(
  name: string,
  args: readonly string[],
  content: string,
  environment: Readonly<Record<string, string>> = {},
  input = '',
): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`scripts/${name}.ts`, ...args], {
    env: { ...process.env, GITHUB_ACTIONS: '', REGISTRY_CONTENT: content, ...environment },
    encoding: 'utf8',
    input,
  });
  return { status, out: `${stdout}${stderr}` };
}
