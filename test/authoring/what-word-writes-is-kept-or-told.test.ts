/**
 * Files as Word 2016 and later write them, in its own XML: fields to fill in, tracked changes, fields in pieces, formulas,
 * boxes, charts. What people read in Word is in the entry, or a note says what is not.
 */
import { describe, expect, it } from 'vitest';
import { p, part, r, style } from '../support/raw-word-file.ts';
import { readRawWord } from '../support/read-raw-word.ts';

const field = (code: string, shown: string): string =>
  [
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r>',
    `<w:r><w:instrText xml:space="preserve">${code}</w:instrText></w:r>`,
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r>',
    shown,
    '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
  ].join('');

const control = (content: string, properties = ''): string =>
  `<w:sdt><w:sdtPr><w:alias w:val="Champ"/>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;

describe('words that stand in elements of their own', () => {
  it('are kept: fields to fill in, smart tags, fields in one piece or several, directions, ruby', async () => {
    const { text, said } = await readRawWord(
      [
        p(control(r('Un champ rempli'))),
        control(p(r('Un champ de tout un paragraphe'))),
        p(`<w:smartTag w:element="place">${r('Bamako')}</w:smartTag> ${r(', capitale')}`),
        p(`${r('Voir ')}${field(' HYPERLINK "https://example.org/a" ', r('la page'))}${r('.')}`),
        p(
          `${r('Figure ')}<w:fldSimple w:instr=" SEQ Figure ">${r('1')}</w:fldSimple>${r(' : le port')}`,
          style('Lgende'),
        ),
        p(
          `<w:fldSimple w:instr=' HYPERLINK "https://example.org/b" '>${r('Un lien d’un seul tenant')}</w:fldSimple>`,
        ),
        p(`<w:bdo w:val="rtl">${r('قاعدة بيانات', '<w:rtl/>')}</w:bdo>`),
        p(
          `<w:r><w:ruby><w:rt>${r('kanji')}</w:rt><w:rubyBase>${r('漢字')}</w:rubyBase></w:ruby></w:r>`,
        ),
        p(`${r('ligne')}<w:r><w:cr/></w:r>${r('suivante')}`),
        p(r('Vu par la commission.'), '<w:numPr><w:numId w:val="0"/></w:numPr>'),
      ].join(''),
    );
    expect(text).toMatchInlineSnapshot(`
      "
      Un champ rempli

      Un champ de tout un paragraphe

      Bamako, capitale

      Voir [la page](https://example.org/a).

      Figure 1 : le port

      [Un lien d’un seul tenant](https://example.org/b)

      قاعدة بيانات

      漢字

      ligne\\
      suivante

      Vu par la commission.
      "
    `);
    expect(said).toEqual([]);
  });

  it('are kept of boxes to tick; of fields nobody filled in, the prompt is not', async () => {
    const box = (sign: string): string =>
      control(r(sign), '<w14:checkbox><w14:checked w14:val="1"/></w14:checkbox>');
    const prompt = '<w:showingPlcHdr/>';
    const { text, said, entry } = await readRawWord(
      [
        p(r('Mali : une base'), style('Titre')),
        `<w:tbl><w:tr><w:tc>${p(r('Faits'))}</w:tc><w:tc>${p(r('Bonne pratique (practices)'))}</w:tc></w:tr>`,
        `<w:tr><w:tc>${p(r('Début'))}</w:tc><w:tc>${p(control(r('Choisissez une date.'), prompt))}</w:tc></w:tr>`,
        `<w:tr><w:tc>${p(r('Thèmes'))}</w:tc>${control(`<w:tc>${p(r('Choisissez un élément.'))}</w:tc>`, prompt)}</w:tr>`,
        `<w:tr><w:tc>${p(r('Pays'))}</w:tc><w:tc>${p(control(r('Mali')))}</w:tc></w:tr></w:tbl>`,
        p(`${box('☒')}${r(' Oui ')}${box('☐')}${r(' Non')}`),
      ].join(''),
    );
    expect(text).toMatchInlineSnapshot(`
      "
      ☒ Oui ☐ Non
      "
    `);
    expect(said).toEqual([]);
    expect(entry.text).toContain('countries: [ML]');
    expect(entry.text).not.toContain('Choisissez');
  });

  it('are kept of boxes beside the text, whether drawn for new programs or for old ones', async () => {
    const content = (text: string): string => `<w:txbxContent>${p(r(text))}</w:txbxContent>`;
    const drawn = (text: string): string =>
      `<w:drawing><wp:anchor><wp:docPr id="1" name="Zone"/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:txbx>${content(text)}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>`;
    const old = (text: string): string =>
      `<w:pict><v:shape><v:textbox>${content(text)}</v:textbox></v:shape></w:pict>`;
    const both = (choice: string, fallback: string): string =>
      `<w:r><mc:AlternateContent><mc:Choice Requires="wps">${choice}</mc:Choice><mc:Fallback>${fallback}</mc:Fallback></mc:AlternateContent></w:r>`;
    const { text, said } = await readRawWord(
      [
        p(`${both(drawn('Dans les deux.'), old('Dans les deux.'))}${r('Un.')}`),
        p(`${both(drawn('Dans le dessin.'), '')}${r('Deux.')}`),
        p(`<w:r>${drawn('Sans autre forme.')}</w:r>${r('Trois.')}`),
        p(
          `<w:r><w:pict><v:oval><v:textbox>${content('Dans un ovale.')}</v:textbox></v:oval></w:pict></w:r>${r('Quatre.')}`,
        ),
      ].join(''),
    );
    expect(text).toMatchInlineSnapshot(`
      "
      Un.

      Dans les deux.

      Deux.

      Dans le dessin.

      Trois.

      Sans autre forme.

      Quatre.

      Dans un ovale.
      "
    `);
    expect(said).toEqual([]);
  });
});

describe('what people did to a text', () => {
  it('tracked changes are taken as accepted, and that is told once', async () => {
    const by = 'w:id="1" w:author="A" w:date="2024-01-01T00:00:00Z"';
    const { text, said } = await readRawWord(
      [
        p(
          `${r('Trois ')}<w:del ${by}><w:r><w:delText>quatre </w:delText></w:r></w:del><w:ins ${by}>${r('cinq ')}</w:ins>${r('services.')}`,
        ),
        p(`<w:moveFrom ${by}>${r('Déplacé.')}</w:moveFrom>`),
        p(`<w:moveTo ${by}>${r('Déplacé.')}</w:moveTo>`),
      ].join(''),
    );
    expect(text).toMatchInlineSnapshot(`
      "
      Trois cinq services.

      Déplacé.
      "
    `);
    expect(said).toMatchInlineSnapshot(`
      [
        "The file has tracked changes; they were taken as accepted.",
      ]
    `);
  });

  it('remarks, hidden words, and what stands above and below the pages are told', async () => {
    const { text, said } = await readRawWord(
      [
        p(
          `${r('Visible.')}${r(' Caché.', '<w:vanish/>')}${r(' Et montré.', '<w:vanish w:val="0"/>')}`,
        ),
        p(`${r('Remarqué.')}<w:r><w:commentReference w:id="1"/></w:r>`),
      ].join(''),
      {
        links: [['c', 'comments', 'comments.xml']],
        parts: {
          'word/comments.xml': part(
            'comments',
            `<w:comment w:id="1">${p(r('À vérifier.'))}</w:comment>`,
          ),
          'word/header1.xml': part('hdr', p(r('Ne pas diffuser'))),
          'word/footer1.xml': part('ftr', p(`${r('Page ')}${field(' PAGE ', r('1'))}`)),
        },
      },
    );
    expect(text).toMatchInlineSnapshot(`
      "
      Visible. Et montré.

      Remarqué.
      "
    `);
    expect(said).toMatchInlineSnapshot(`
      [
        "Not carried over: Caché.",
        "Not carried over: Ne pas diffuser",
        "Not carried over: À vérifier.",
      ]
    `);
  });
});

describe('formulas', () => {
  const mr = (text: string): string => `<m:r><m:t>${text}</m:t></m:r>`;
  const e = (name: string, content: string): string => `<m:${name}>${content}</m:${name}>`;
  const formulas: readonly (readonly [string, string])[] = [
    ['(a+b)/2', e('f', e('num', mr('a+b')) + e('den', mr('2')))],
    ['x_i^2', e('sSubSup', e('e', mr('x')) + e('sub', mr('i')) + e('sup', mr('2')))],
    ['√(n)', e('rad', `<m:radPr><m:degHide m:val="1"/></m:radPr><m:deg/>${e('e', mr('n'))}`)],
    [
      '∑_(i=1)^n x_i',
      e(
        'nary',
        `<m:naryPr><m:chr m:val="∑"/></m:naryPr>${e('sub', mr('i=1'))}${e('sup', mr('n'))}${e('e', e('sSub', e('e', mr('x')) + e('sub', mr('i'))))}`,
      ),
    ],
    [
      '[a, b]',
      e(
        'd',
        `<m:dPr><m:begChr m:val="["/><m:sepChr m:val=", "/><m:endChr m:val="]"/></m:dPr>${e('e', mr('a'))}${e('e', mr('b'))}`,
      ),
    ],
    ['sin x', e('func', e('fName', mr('sin')) + e('e', mr('x')))],
    ['lim_(n→∞) n', e('limLow', e('e', mr('lim')) + e('lim', mr('n→∞'))) + mr(' n')],
    [
      '[1, 0; 0, 1]',
      e(
        'm',
        [
          ['1', '0'],
          ['0', '1'],
        ]
          .map((row) => e('mr', row.map((x) => e('e', mr(x))).join('')))
          .join(''),
      ),
    ],
  ];

  it.each(formulas)('%s is written in one line', async (line, formula) => {
    const { text, said } = await readRawWord(
      p(`${r('Soit ')}<m:oMath>${formula}</m:oMath>${r('.')}`),
    );
    expect(text.replaceAll('\\', '')).toBe(`\nSoit ${line}.\n`);
    expect(said).toEqual([
      `The formula ${line} was written in one line; compare it with the file.`,
    ]);
  });

  it('on a line of its own is kept too', async () => {
    const { text } = await readRawWord(
      p(
        `<m:oMathPara><m:oMath>${mr('E=m')}${e('sSup', e('e', mr('c')) + e('sup', mr('2')))}</m:oMath></m:oMathPara>`,
      ),
    );
    expect(text).toBe('\nE=mc^2\n');
  });
});
