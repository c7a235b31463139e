/** Has Astro build the pages into a folder, in a process of its own. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { preloadScripts } from './preload-scripts.ts';
import { handOver, handOverVariable, type HandedOver } from '#build/handed-over.ts';

/** Builds what was read into `folder`, emptied first. Rejects with the end of Astro's output when it fails. */
export async function buildPages(folder: string, sources: HandedOver): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  const handed = join(mkdtempSync(join(tmpdir(), 'registry-')), 'sources.json');
  writeFileSync(handed, handOver(sources));
  const astro = spawn(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build', '--silent'], {
    env: {
      ...process.env,
      REGISTRY_OUT: folder,
      ASTRO_TELEMETRY_DISABLED: '1',
      [handOverVariable]: handed,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const hear = (part: Buffer): void => {
    said = (said + part.toString()).slice(-4000);
  };
  astro.stdout.on('data', hear);
  astro.stderr.on('data', hear);
  const code = await new Promise<number | null>((resolve) => astro.on('close', resolve));
  rmSync(dirname(handed), { recursive: true, force: true });
  if (code !== 0) throw new Error(`Astro could not build the pages:\n${said}`);
  preloadScripts(folder);
}
