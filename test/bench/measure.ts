/**
 * Runs a tool in a process of its own and says what it cost.
 *
 * CPU comes from this process's own account of its ended children (`cutime` and `cstime` in /proc/self/stat), read before
 * and after: the kernel adds every descendant that was waited for, so Pagefind's and esbuild's binaries count as well,
 * which `process.resourceUsage()` inside the tool would miss. It is right only because nothing else runs meanwhile.
 * Memory is the largest sum of resident memory over the whole process tree, looked at ten times a second, and at least
 * the kernel's own high-water mark (VmHWM) of the largest process. Only Linux tells these, so only Linux measures.
 */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** What a run cost. */
export interface Cost {
  /** Seconds of CPU in the program. */
  user: number;
  /** Seconds of CPU in the kernel on its behalf. */
  system: number;
  /** Seconds by the clock. */
  wall: number;
  /** Megabytes of memory at the highest. */
  peak: number;
}

/** A run that ended well: what it cost, and the end of what it printed. */
export interface Measured extends Cost {
  output: string;
}

/** A program to run under Node. */
export interface Run {
  /** What it is, for the message when it fails. */
  name: string;
  /** The script and its arguments. */
  script: readonly string[];
  folder?: string;
  environment?: Readonly<Record<string, string>>;
}

/** The kernel counts CPU in hundredths of a second on every Linux that Node runs on. */
const ticksPerSecond = 100;

/** Throws where costs cannot be measured. */
export function requireLinux(): void {
  if (process.platform === 'linux') return;
  throw new Error(
    'CPU and memory are read from /proc, which only Linux has: run it in a container.',
  );
}

/** Runs to the end; throws with the end of the output when the program fails. */
export async function measure(run: Run): Promise<Measured> {
  const before = endedChildren();
  const began = performance.now();
  const child = spawn(process.execPath, run.script, {
    cwd: run.folder,
    // Tools that keep quiet and ask nothing behave the same whoever starts them.
    env: {
      ...process.env,
      NODE_ENV: 'production',
      ASTRO_TELEMETRY_DISABLED: '1',
      ...run.environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const hear = (part: Buffer): void => {
    output = (output + part.toString()).slice(-20_000);
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  let peak = 0;
  const watch = setInterval(() => {
    if (child.pid) peak = Math.max(peak, residentMegabytes(child.pid));
  }, 100);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject).once('close', resolve);
  }).finally(() => {
    clearInterval(watch);
  });
  const wall = (performance.now() - began) / 1000;
  if (code !== 0) throw new Error(`${run.name} failed:\n${output.slice(-4000)}`);
  const after = endedChildren();
  const user = after.user - before.user;
  return { user, system: after.system - before.system, wall, peak, output };
}

/** CPU of all ended descendants so far. */
function endedChildren(): { user: number; system: number } {
  // The second field is the program's name in brackets and may hold spaces; the rest is plain.
  const fields = readFileSync('/proc/self/stat', 'utf8').split(') ').at(-1)?.split(' ') ?? [];
  const seconds = (index: number): number => Number(fields[index]) / ticksPerSecond;
  return { user: seconds(13), system: seconds(14) };
}

function residentMegabytes(root: number): number {
  let [sum, largest] = [0, 0];
  for (const pid of treeOf(root)) {
    const status = textOf(`/proc/${pid}/status`);
    const kilobytes = (key: string): number =>
      Number(new RegExp(`^${key}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0);
    sum += kilobytes('VmRSS');
    largest = Math.max(largest, kilobytes('VmHWM'));
  }
  return Math.max(sum, largest) / 1000;
}

function treeOf(pid: number): number[] {
  const children = namesIn(`/proc/${pid}/task`).flatMap((thread) =>
    textOf(`/proc/${pid}/task/${thread}/children`).split(' ').filter(Boolean).map(Number),
  );
  return [pid, ...children.flatMap(treeOf)];
}

/** Processes end while they are looked at: what is gone is empty. */
function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
