/** Whatever stands under a key of any kind of entry, the check tells all it finds and goes on to the next. */
import { describe, expect, it } from 'vitest';
import { documentCollections, originalSchema } from '#registry/schemas.ts';
import { load } from '../support/load.ts';
import { mdx, plainMdx } from '../support/temporary-content.ts';

const odd = [
  '',
  '5',
  'true',
  'x',
  '{}',
  '[]',
  '[x]',
  '[{}]',
  '[[x]]',
  '[{ x: [5] }]',
  '2016-13-45',
];

describe.each(documentCollections)('an odd value in %s', (collection) => {
  it('is told, with what else is wrong', () => {
    const files: Record<string, string> = {};
    for (const key of Object.keys(originalSchema(collection).shape)) {
      for (const [at, value] of odd.entries()) {
        const id = `${key.toLowerCase()}-${at}`;
        const text = 'Ask somebody@example.org or <https://example.org/>.';
        files[`${collection}/${id}/index.en.mdx`] = mdx({ [key]: value }, text);
      }
    }
    files[`${collection}/bare/index.en.mdx`] = plainMdx({ original: 'true' });
    const { issues } = load(files);
    const found = new Set(issues.map(({ place }) => place.file));
    for (const file of Object.keys(files)) expect(found).toContain(`content/${file}`);
  });
});
