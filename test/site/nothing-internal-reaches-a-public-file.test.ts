import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { addressesOf, filesOf, textAt } from '../support/html.ts';
import { fixtureSite, registrySite } from '../support/sites.ts';

describe('a public build', () => {
  it('holds no word of drafts and internal entries in any file, index fragments included', () => {
    for (const file of filesOf(fixtureSite)) {
      const bytes = readFileSync(join(fixtureSite.folder, file));
      const text = (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString(
        'utf8',
      );
      expect(/zq(draft|internal|withdrawn)/.test(text), file).toBe(false);
      expect(/unpublished-draft|internal-note/.test(text), file).toBe(false);
      expect(file).not.toMatch(/unpublished-draft|internal-note/);
    }
  });

  it('holds none in its archive of open data either', async () => {
    const bytes = readFileSync(join(fixtureSite.folder, 'data/mieux-registry-data.zip'));
    const { files } = await JSZip.loadAsync(bytes);
    for (const file of Object.values(files)) {
      expect(await file.async('string'), file.name).not.toMatch(
        /zqdraft|zqinternal|unpublished-draft|internal-note/,
      );
    }
  });

  it('holds no path of the machine it was built on', () => {
    for (const file of filesOf(registrySite)) {
      if (!/\.(html|js|json|css|xml|txt)$/.test(file)) continue;
      expect(
        readFileSync(join(registrySite.folder, file), 'utf8').includes(process.cwd()),
        file,
      ).toBe(false);
    }
  });
});

/** The pages of the web editor; that of the import is a page of the site. */
const isEditor = (address: string): boolean => /^\/admin\/[a-z]{2}\/$/.test(address);

describe('every page', () => {
  it('asks nobody else for anything, and runs no inline script or style', () => {
    for (const address of addressesOf(fixtureSite)) {
      const html = textAt(fixtureSite, address);
      expect(html, address).not.toMatch(
        /<(script|img|iframe|link rel="(stylesheet|preload|icon)")[^>]*(src|href)="https?:/,
      );
      expect(html, address).not.toMatch(/<script(?![^>]*(src=|application\/(ld\+)?json))/);
      expect(html, address).not.toMatch(/\sstyle="|\son[a-z]+="/);
    }
  });

  it('carries a strict policy; only search may compile WebAssembly', () => {
    for (const address of addressesOf(fixtureSite)) {
      if (isEditor(address)) continue;
      const html = textAt(fixtureSite, address);
      const policy =
        /http-equiv="content-security-policy" content="([^"]*)"/i.exec(html)?.[1] ?? '';
      expect(policy, address).toContain("default-src 'none'");
      expect(policy, address).not.toMatch(
        /unsafe-inline|unsafe-eval(?<!wasm-unsafe-eval)|https?:|\*/,
      );
      expect(policy.includes('wasm-unsafe-eval'), address).toBe(
        /^\/[a-z]{2}\/search\/$/.test(address),
      );
    }
  });

  it('of the web editor may write style elements and show unsaved pictures, and no more', () => {
    const editors = addressesOf(fixtureSite).filter(isEditor);
    expect(editors.length).toBe(6);
    for (const address of editors) {
      const html = textAt(fixtureSite, address);
      const policy =
        /http-equiv="content-security-policy" content="([^"]*)"/i.exec(html)?.[1] ?? '';
      expect(policy, address).toContain("default-src 'none'");
      expect(policy, address).not.toMatch(/unsafe-eval|https?:|\*/);
      expect(/script-src [^;]*/.exec(policy)?.[0], address).not.toContain('unsafe');
      expect(policy, address).toContain("connect-src 'self' data: blob:;");
    }
  });
});
