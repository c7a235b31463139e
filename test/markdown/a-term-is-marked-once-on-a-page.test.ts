import { describe, expect, it } from 'vitest';
import { prepareMarks } from '#markdown/glossary-marks.ts';
import { markedTexts } from '#markdown/marked-texts.ts';
import { loadRegistry } from '#build/load-registry.ts';

const { registry } = loadRegistry('content');
const english = prepareMarks(registry.glossary.values(), 'en');
const french = prepareMarks(registry.glossary.values(), 'fr');

describe('texts that are data', () => {
  it('mark a term where it stands first, and no second time', () => {
    const texts = [
      'A focal point for human rights.',
      'Capacity building first.',
      'Capacity building.',
    ];
    const marked = markedTexts(
      '<p>One</p>',
      texts.map((text) => ({ text, marks: english })),
    );
    expect(marked.get('Capacity building first.')).toBe(
      '<a href="term:capacity-building" class="term">Capacity building</a> first.',
    );
    expect(marked.has('Capacity building.')).toBe(false);
  });

  it('leave alone what the body above has marked', () => {
    const body = '<p><a href="term:capacity-building" class="term">capacity building</a></p>';
    expect(markedTexts(body, [{ text: 'Capacity building.', marks: english }]).size).toBe(0);
  });

  it('are marked in their own language, and an abbreviation is written out', () => {
    const text = 'Réunion avec la CEDEAO & <autres>';
    const marked = markedTexts('', [{ text, marks: french }]);
    expect(marked.get(text)).toMatch(
      /<a href="term:[a-z-]+" class="term" title="[^"]+">CEDEAO<\/a>/,
    );
    expect(marked.get(text)).toMatch(/&#x26; &#x3C;autres>/);
  });
});
