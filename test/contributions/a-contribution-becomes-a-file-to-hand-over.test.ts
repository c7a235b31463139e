import { describe, expect, it } from 'vitest';
import { faultsOf, fileOf, readDraft, type Draft } from '#contributions/contribution.ts';
import { issueAt, mailTo } from '#contributions/hand-over.ts';
import { issuesAddress } from '#build/site-address.ts';
import { load } from '../support/load.ts';

const practice: Draft = {
  kind: 'practice',
  fields: {
    title: 'Kenya: one form: for "all" # agencies',
    country: 'ke',
    pillar: 'horizontal',
    theme: 'data-management',
    summary: 'Agencies\nshare one form.',
    problem: 'Each agency had a form of its own.',
    steps: 'Compare the forms.\n\nAgree on one.',
    results: '',
    obstacles: 'Nobody paid for printing.',
    sourceTitle: 'Rapport annuel 2018',
    sourceAddress: 'https://example.org/report',
  },
};

describe('a practice', () => {
  it('becomes a draft that the check accepts, with what was written and nothing else', () => {
    const { name, text } = fileOf(practice, 'en', String);
    expect(name).toBe('index.en.mdx');
    const { registry, issues } = load({ 'practices/one-form/index.en.mdx': text });
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    const facts = registry.entries.get('practices/one-form')?.facts;
    expect(facts).toMatchObject({
      title: practice.fields['title'],
      summary: 'Agencies share one form.',
      countries: ['ke'],
      steps: ['Compare the forms.', 'Agree on one.'],
      obstacles: ['Nobody paid for printing.'],
      review: { state: 'draft' },
    });
  });

  it('stays text, whatever was written', () => {
    const fields = { ...practice.fields, title: '---\nvisibility: public\n{evil}<script>' };
    const { text } = fileOf({ ...practice, fields }, 'en', String);
    expect(text.match(/^---$/gm)).toHaveLength(2);
    expect(text).not.toMatch(/^visibility/m);
  });
});

describe('an error or a confirmation', () => {
  it('becomes a letter with each question and its answer', () => {
    const draft: Draft = {
      kind: 'error',
      fields: {
        about: 'https://a.example/id/actions/a/',
        wrong: '2016',
        right: '2017',
        title: 'x',
      },
    };
    expect(fileOf(draft, 'en', (field) => `[${field}]`).text).toMatchInlineSnapshot(`
      "[about]
      https://a.example/id/actions/a/

      [wrong]
      2016

      [right]
      2017
      "
    `);
  });
});

describe('the form checks', () => {
  it('that what is needed is there, addresses are whole, and no private data is given', () => {
    const fields = {
      about: 'x',
      state: '',
      details: 'Call +254 700 123 456 or ann@example.org',
      basis: 'Ministry, 2016–2020',
      sourceAddress: 'example.org',
    };
    expect(faultsOf({ kind: 'running', fields })).toEqual([
      { field: 'state', problem: 'needed', value: '' },
      { field: 'details', problem: 'personal', value: '+254 700 123 456' },
      { field: 'sourceAddress', problem: 'address', value: 'example.org' },
    ]);
    expect(faultsOf(practice)).toEqual([]);
  });

  it('nothing that was not kept by it', () => {
    expect(readDraft(JSON.stringify(practice))).toEqual(practice);
    expect(['', '[]', '{"kind":"x"}', '{"kind":"error"}', null].map(readDraft)).toEqual(
      Array.from({ length: 5 }, () => undefined),
    );
  });
});

describe('handing over', () => {
  it('fills in a letter, unless it would be cut', () => {
    const { address, isWhole } = mailTo('a@example.org', 'An error: é', 'One\nTwo & three');
    expect(isWhole).toBe(true);
    expect(new URL(address).searchParams.get('body')).toBe('One\r\nTwo & three');
    expect(mailTo('a@example.org', 'S', 'x'.repeat(5000))).toEqual({
      address: 'mailto:a@example.org?subject=S',
      isWhole: false,
    });
  });

  it('fills in an issue as the git host names its fields', () => {
    const gitlab = issueAt('https://git.example.org/a/b/-/issues/new', 'T', 'Text');
    expect(new URL(gitlab.address).searchParams.get('issue[description]')).toBe('Text');
    const other = issueAt('https://git.example.org/a/b/issues/new', 'T', 'Text');
    expect(new URL(other.address).searchParams.get('body')).toBe('Text');
    expect(issueAt('https://git.example.org/new', 'T', 'x'.repeat(9000)).isWhole).toBe(false);
  });

  it('tells the operator what is wrong with the setting', () => {
    expect(() => issuesAddress('git.example.org')).toThrowErrorMatchingInlineSnapshot(
      `[Error: Unexpected SITE_ISSUES \`git.example.org\`, expected the address of a form for new issues. Fix: write it as \`https://git.example.org/group/registry/issues/new\`, or leave it out.]`,
    );
  });
});
