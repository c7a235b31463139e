import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { fixtureSite } from '../support/sites.ts';

const folder = mkdtempSync(join(tmpdir(), 'registry-build-'));
const content = join(folder, 'content');
const out = join(folder, 'dist');
const entry = join(content, 'practices/one-form/index.en.mdx');
cpSync(fixtureSite.content, content, { recursive: true, dereference: true });
cpSync(fixtureSite.folder, out, { recursive: true });
const sound = readFileSync(entry, 'utf8');
const page = (): string => readFileSync(join(out, 'en/practices/one-form/index.html'), 'utf8');
const before = page();

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function build(environment: Readonly<Record<string, string>> = {}, ...options: string[]) {
  const run = spawnSync(process.execPath, ['scripts/build.ts', ...options], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      REGISTRY_CONTENT: content,
      REGISTRY_OUT: out,
      REGISTRY_CACHE: join(folder, 'cache'),
      ...environment,
    },
    encoding: 'utf8',
  });
  return { code: run.status, said: run.stdout + run.stderr };
}

describe('a build', () => {
  it('with a fault in the content says all of them, builds nothing and keeps the old site', () => {
    writeFileSync(entry, sound.replace('[KE, MW]', '[KE, Malawi]'));
    const { code, said } = build();
    expect(code).toBe(1);
    expect(said).toContain('Malawi');
    expect(said).toContain('1 error');
    expect(said).toContain('Nothing was built');
    expect(page()).toBe(before);
    expect(existsSync(`${out}.next`)).toBe(false);
    writeFileSync(entry, sound);
  });

  it('that fails in Astro keeps the old site', () => {
    const fault = join(folder, 'fault.mjs');
    writeFileSync(
      fault,
      "if (process.argv[1]?.endsWith('astro.mjs')) throw new Error('A fault.');",
    );
    const { code, said } = build({ NODE_OPTIONS: `--import ${pathToFileURL(fault).href}` });
    expect(code).not.toBe(0);
    expect(said).toContain('Astro could not build the pages');
    expect(page()).toBe(before);
  });

  it('with a setting it cannot use says what to write, and keeps the old site', () => {
    const { code, said } = build({ SITE_URL: 'no address' });
    expect(code).not.toBe(0);
    expect(said).toContain(
      'Unexpected SITE_URL `no address`, expected a full web address. Fix: write it as `https://registry.example.org`.',
    );
    expect(page()).toBe(before);
  });

  it('takes the place of the old site when it is whole, and is not made again for nothing', () => {
    writeFileSync(entry, sound.replace('One form for five agencies', 'One form for six agencies'));
    // Nor does a variable of the shell make it show what is internal.
    const { code, said } = build({ DEV: '1', NODE_ENV: 'development' });
    expect([code, said]).toEqual([0, expect.stringContaining('holds 6 entries')]);
    expect(existsSync(join(out, 'en/actions/internal-note'))).toBe(false);
    expect(page()).toContain('One form for six agencies');
    expect(existsSync(`${out}.next`) || existsSync(`${out}.old`)).toBe(false);
    expect(build({}, '--if-needed').said).toContain('Nothing has changed');
  });

  it('publishes no draft because a variable of the environment is called DEV', () => {
    const { code } = build({ DEV: '1', MODE: 'development' });
    expect(code).toBe(0);
    expect(existsSync(join(out, 'en/practices/one-form/index.html'))).toBe(true);
    expect(existsSync(join(out, 'en/actions/unpublished-draft'))).toBe(false);
    expect(existsSync(join(out, 'en/actions/internal-note'))).toBe(false);
  });
});

describe('the check', () => {
  const check = (...options: string[]) =>
    spawnSync(process.execPath, ['scripts/check-content.ts', ...options], {
      env: { ...process.env, REGISTRY_CONTENT: content },
      encoding: 'utf8',
    });

  it('exits 0 with warnings and 1 with errors', () => {
    writeFileSync(entry, sound);
    const warned = check();
    expect([warned.status, warned.stdout]).toEqual([0, expect.stringContaining('warning')]);
    writeFileSync(entry, sound.replace('KE, MW', 'KE, ZZ'));
    expect(check().status).toBe(1);
  });

  it('gives the same findings as JSON, and those of named files only', () => {
    const findings = JSON.parse(check('--json', 'one-form').stdout) as {
      rule: string;
      place: object;
    }[];
    expect(findings[0]).toMatchObject({
      rule: 'unknown-term',
      severity: 'error',
      place: { file: 'content/practices/one-form/index.en.mdx', line: 7, column: 17 },
    });
    expect(JSON.parse(check('--json', 'events/').stdout)).toEqual([]);
    writeFileSync(entry, sound);
  });
});
