import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { addressesOf, textAt } from '../support/html.ts';
import { fixtureSite, registrySite, type Site } from '../support/sites.ts';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:a11y'],
  rules: {
    // How HTML is written down, not what it means.
    'doctype-style': 'off',
    'void-style': 'off',
    'no-trailing-whitespace': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'no-inline-style': 'error',
    // Headings in Arabic have ids in Arabic, which HTML allows.
    'valid-id': ['error', { relaxed: true }],
    'long-title': 'off',
  },
});

async function faults(site: Site, addresses: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const address of addresses) {
    const report = await validator.validateString(textAt(site, address), address);
    for (const result of report.results) {
      for (const { ruleId, message, line, column } of result.messages) {
        found.push(`${address}:${line}:${column} ${ruleId}: ${message}`);
      }
    }
  }
  return found;
}

describe('html-validate finds nothing', () => {
  it('on any page of the fixture', async () => {
    expect((await faults(fixtureSite, addressesOf(fixtureSite))).slice(0, 20)).toEqual([]);
  });

  it('on any page of the registry in English and Arabic, and on every page without a locale', async () => {
    const addresses = addressesOf(registrySite).filter((address) =>
      /^\/(en|ar)\/|^\/[^/]*$/.test(address),
    );
    expect(addresses.length).toBeGreaterThan(500);
    expect((await faults(registrySite, addresses)).slice(0, 20)).toEqual([]);
  });
});
