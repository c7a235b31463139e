/** Headers of rules are read by authors: what they show as wrong is found, and by the name they give. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkedRegistry } from '#build/checked-registry.ts';
import { locales } from '#registry/locale.ts';
import { hashOf } from '#corpus/hashes.ts';
import {
  readFindings,
  readRuleTranslations,
  ruleHeader,
  ruleReference,
} from '#exports/rule-reference.ts';
import { filesOfExample } from '../support/rule-example.ts';
import { temporaryContent } from '../support/temporary-content.ts';

const folder = 'src/rules';
const headers = readdirSync(folder)
  .filter((name) => name.endsWith('.ts'))
  .flatMap((name) => {
    const header = ruleHeader(readFileSync(join(folder, name), 'utf8'));
    return header ? [{ name, ...header }] : [];
  });
const findings = readFindings(readFileSync(join(folder, 'findings.yaml'), 'utf8'));
const told = [
  ...headers,
  ...Object.entries(findings).map(([name, finding]) => ({ name, ...finding })),
];
const list = readFileSync(join(folder, 'check-registry.ts'), 'utf8');

describe('the header of a rule, or what stands for one', () => {
  it('stands over every rule that the check runs', () => {
    const run = [...list.matchAll(/from '\.\/([a-z-]+)\.ts'/g)].map(([, name]) => `${name}.ts`);
    const withHeader = headers.map(({ name }) => name);
    expect(run.filter((name) => name !== 'rule.ts').sort()).toEqual(
      withHeader.filter((name) => run.includes(name)).sort(),
    );
  });

  for (const { name, what, why, fix, examples } of told) {
    it(`of ${name} says what holds, why, and the repair`, () => {
      for (const text of [what, why, fix]) expect(text).toMatch(/^\S.{15,}[.:)]$/);
    });
    for (const { rule, lines } of examples) {
      it(`of ${name} shows what is found as ${rule}`, () => {
        const { issues } = checkedRegistry(temporaryContent(filesOfExample(lines)));
        expect(issues.map((issue) => issue.rule)).toContain(rule);
      });
    }
  }
});

describe('every message', () => {
  it('has a place in the reference, whichever part of the house finds it', () => {
    const helped = told.flatMap((one) => [
      one.name.replace(/\.ts$/, ''),
      ...one.examples.map(({ rule }) => rule),
      ...('names' in one ? (one.names as string[]) : []),
    ]);
    expect(namesInSource().filter((name) => !helped.includes(name))).toEqual([]);
    expect(new Set(helped.filter((name) => !name.includes('.'))).size).toBeGreaterThan(50);
  });
});

describe('the words of every message', () => {
  it('stand in a test, so that changing them shows in review', () => {
    const names = readdirSync('test/rules').filter((name) => name.startsWith('messages-'));
    const shown = names.map((name) => readFileSync(join('test/rules', name), 'utf8')).join('\n');
    const unseen = namesInSource().filter(
      (name) => !new RegExp(`:\\d+  (error|warning)  ${name}\\n`).test(shown),
    );
    expect(unseen).toEqual([]);
  });
});

/** The names of all findings that the code can make. */
function namesInSource(): string[] {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' });
  const code = files.filter((name) => /^(rules|markdown|corpus)\/[\w-]+\.ts$/.test(name));
  const made = /(?:rule: |issueAt\(\s*|error\(\s*)'([a-z][a-z-]+)'/g;
  const names = code.flatMap((name) =>
    [...readFileSync(join('src', name), 'utf8').matchAll(made)].map(([, found]) => found ?? ''),
  );
  return [...new Set(names)].sort();
}

describe('the authors’ reference', () => {
  const sources = Object.fromEntries(
    headers.map(({ name }) => [name.slice(0, -3), readFileSync(join(folder, name), 'utf8')]),
  );

  for (const locale of locales.filter((l) => l !== 'en')) {
    it(`says every rule in ${locale}, as its header says it now`, () => {
      const yaml = readFileSync(join(folder, `translations/${locale}.yaml`), 'utf8');
      const rows = ruleReference(sources, findings, locale, readRuleTranslations(yaml), hashOf);
      expect(rows.filter(({ language }) => language !== locale).map(({ id }) => id)).toEqual([]);
      expect(Object.keys(readRuleTranslations(yaml)).sort()).toEqual(
        [...Object.keys(sources), ...Object.keys(findings)].sort(),
      );
    });
  }

  it('falls back to English where a header has changed since', () => {
    const changed = {
      'region-set': (sources['region-set'] ?? '').replace('names its region', 'has a region'),
    };
    const yaml = readFileSync(join(folder, 'translations/fr.yaml'), 'utf8');
    const [row] = ruleReference(changed, {}, 'fr', readRuleTranslations(yaml), hashOf);
    expect([row?.language, row?.what]).toEqual(['en', 'An entry without countries has a region.']);
  });
});
