import { describe, expect, it } from 'vitest';
import { run } from '../support/run.ts';
import { mdx, temporaryContent } from '../support/temporary-content.ts';

const content = (): string =>
  temporaryContent({
    'actions/kenya/index.en.mdx': mdx({
      status: 'Completed',
      relations: '[{ type: follows, entry: actions/malawi }]',
    }),
    'actions/malawi/index.en.mdx': mdx({ countries: '[]', start: '2018' }),
  });

describe('the check', () => {
  it('annotates the changed lines where continuous integration reads them', () => {
    const { out, status } = run('check-content', [], content(), { GITHUB_ACTIONS: 'true' });
    expect(status).toBe(1);
    expect(out.split('\n').filter((line) => line.startsWith('::'))).toMatchInlineSnapshot(`
      [
        "::error file=content/actions/kenya/index.en.mdx,line=10,col=9,title=unknown-term::Unexpected term \`Completed\` in \`status\`, expected a term of content/vocabularies/statuses.yaml: \`in-preparation\`, \`ongoing\`, \`completed\`, \`suspended\`, \`closed-early\`; did you mean \`completed\`?%0AFix: Write \`completed\`, or add \`Completed\` to content/vocabularies/statuses.yaml.",
        "::error file=content/actions/kenya/index.en.mdx,line=13,col=37,title=follow-up-later::Unexpected \`follows: actions/malawi\`: this entry begins in \`2016-09\`, the other only in \`2018\`.%0AFix: State the relation at the other entry, or correct the dates.",
        "::warning file=content/actions/malawi/index.en.mdx,line=7,col=12,title=region-set::No country and no region: the entry is filed under \`global\`.%0AFix: Write \`regions: [global]\`, or the region it concerns.",
      ]
    `);
  });

  it('writes a Code Quality report', () => {
    const { out } = run('check-content', ['--gitlab', '--quiet'], content());
    const [first] = JSON.parse(out) as [Record<string, unknown>];
    expect(first).toMatchObject({
      check_name: 'unknown-term',
      severity: 'major',
      location: { path: 'content/actions/kenya/index.en.mdx' },
    });
    expect(first['fingerprint']).toMatch(/^[0-9a-f]{12}$/);
  });

  it('gives everything it knows as JSON', () => {
    const issues = JSON.parse(run('check-content', ['--json'], content()).out) as {
      rule: string;
      repair?: object;
    }[];
    expect(issues.map(({ rule }) => rule)).toEqual([
      'unknown-term',
      'follow-up-later',
      'region-set',
    ]);
    expect(issues[0]?.repair).toMatchObject({ from: 'Completed', to: 'completed' });
  });

  it('checks one entry with those it names, and says only what is found in its own files', () => {
    const root = content();
    const alone = run('check-content', ['content/actions/kenya/index.en.mdx', '--quiet'], root).out;
    expect(alone).toContain('follow-up-later');
    expect(alone).not.toContain('actions/malawi/index.en.mdx:');
    expect(run('check-content', ['content/actions/malawi/'], root).out).toContain('region-set');
  });

  it('repairs and tells what it repaired', () => {
    const root = content();
    expect(run('check-content', ['--fix', 'kenya'], root).out).toMatchInlineSnapshot(`
      "content/actions/kenya/index.en.mdx:10:9  repaired  unknown-term
        Completed
        → completed

      Repaired: 1 place.

      content/actions/kenya/index.en.mdx:13:37  error  follow-up-later
        Unexpected \`follows: actions/malawi\`: this entry begins in \`2016-09\`, the other only in \`2018\`.
        Fix: State the relation at the other entry, or correct the dates.

      Content: 1 error.
      Each is explained with an example under its name: /en/authoring/rules/#follow-up-later
      "
    `);
    expect(run('check-content', ['kenya'], root).out).not.toContain('unknown-term');
  });
});
