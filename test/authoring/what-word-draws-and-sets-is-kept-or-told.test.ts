/** How Word draws and sets a text, in its own XML: what people see in Word is in the entry, or a note says what is not. */
import { describe, expect, it } from 'vitest';
import { item, p, part, r, style } from '../support/raw-word-file.ts';
import { readRawWord } from '../support/read-raw-word.ts';
import { pixel } from '../support/word-file.ts';

describe('pictures and drawings', () => {
  const inline = (uri: string, content: string): string =>
    p(
      `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="1" descr="Un port"/><a:graphic><a:graphicData uri="${uri}">${content}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`,
    );
  const pic = '<pic:pic><pic:blipFill><a:blip r:embed="p1"/></pic:blipFill></pic:pic>';

  it('are taken out of groups; of charts and diagrams it is told that they are not', async () => {
    const drawing = 'http://schemas.openxmlformats.org/drawingml/2006';
    const { text, said, entry } = await readRawWord(
      [
        inline(`${drawing}/picture`, pic),
        inline(
          'http://schemas.microsoft.com/office/word/2010/wordprocessingGroup',
          `<wpg:wgp>${pic}<wps:wsp><wps:txbx><w:txbxContent>${p(r('Une légende.'))}</w:txbxContent></wps:txbx></wps:wsp></wpg:wgp>`,
        ),
        inline(`${drawing}/chart`, '<c:chart r:id="c1"/>'),
        inline(`${drawing}/diagram`, ''),
        p(r('Après.')),
      ].join(''),
      {
        links: [['p1', 'image', 'media/image1.png']],
        parts: {
          'word/media/image1.png': pixel,
          'word/diagrams/data1.xml': part('x', '<a:t>Recevoir</a:t><a:t>Vérifier</a:t>'),
        },
      },
    );
    expect(text).toMatchInlineSnapshot(`
      "
      ![Un port](picture-1.png)

      ![Un port](picture-2.png)

      Une légende.

      Après.
      "
    `);
    expect(said).toMatchInlineSnapshot(`
      [
        "A picture of the type chart cannot be shown on a page; it was left out.",
        "A picture of the type diagram cannot be shown on a page; it was left out.",
        "Not carried over: Recevoir; Vérifier",
      ]
    `);
    expect(entry.pictures).toHaveLength(2);
  });
});

describe('how a text is set', () => {
  it('headings keep their level: numbered, made from others, or by their place in the outline', async () => {
    const { text, said } = await readRawWord(
      [
        p(
          r('Contexte'),
          `${style('Titre1')}<w:numPr><w:ilvl w:val="0"/><w:numId w:val="4"/></w:numPr>`,
        ),
        p(r('Un texte.')),
        p(r('Méthode'), style('TitreMaison')),
        p(r('Étapes'), style('Rubrique')),
      ].join(''),
    );
    expect(text).toMatchInlineSnapshot(`
      "
      ## Contexte

      Un texte.

      ## Méthode

      ### Étapes
      "
    `);
    expect(said).toEqual([]);
  });

  it('lists keep their levels, kinds and numbers, also after a paragraph between', async () => {
    const { text, said } = await readRawWord(
      [
        p(r('Un'), item(1)),
        p(r('un point'), item(1, 1)),
        p(r('une lettre'), item(1, 2)),
        p(r('Deux'), item(1)),
        p(r('Entre deux.')),
        p(r('Trois'), item(1)),
        p(r('Un point'), item(2)),
        p(r('Par un style'), style('Listenumros')),
        p(r('Entre.')),
        p(r('Encore par un style'), style('Listenumros')),
      ].join(''),
    );
    expect(text).toMatchInlineSnapshot(`
      "
      1. Un
         - un point
           1. une lettre
      2. Deux

      Entre deux.

      3. Trois

      - Un point

      1. Par un style

      Entre.

      2. Encore par un style
      "
    `);
    expect(said).toEqual([]);
  });

  it('tables keep the words of merged cells and of tables within', async () => {
    const tc = (content: string, properties = ''): string =>
      `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
    const tr = (...cells: string[]): string => `<w:tr>${cells.join('')}</w:tr>`;
    const { text, said } = await readRawWord(
      [
        '<w:tbl>',
        tr(
          tc(p(r('Pays')), '<w:vMerge w:val="restart"/>'),
          tc(p(r('Cas')), '<w:gridSpan w:val="2"/>'),
        ),
        tr(tc(p(''), '<w:vMerge/>'), tc(p(r('2017'))), tc(p(r('2018')))),
        tr(
          tc(p(r('Mali'))),
          tc(`<w:tbl>${tr(tc(p(r('a'))), tc(p(r('b'))))}</w:tbl>${p('')}`),
          tc(p(r('12'))),
        ),
        '</w:tbl>',
      ].join(''),
    );
    expect(text).toMatchInlineSnapshot(`
      "
      | Pays | Cas | |
      | - | - | - |
      | | 2017 | 2018 |
      | Mali | a<br />b | 12 |
      "
    `);
    expect(said).toMatchInlineSnapshot(`
      [
        "A table has merged cells; they became single cells.",
      ]
    `);
  });

  it('spaces and hyphens that hold words together stay, hyphens that part them go', async () => {
    const { text, said } = await readRawWord(
      p(
        `${r('«\u00A0Ici\u00A0»\u202F: coopé')}<w:r><w:softHyphen/></w:r>${r('ration, 2017')}<w:r><w:noBreakHyphen/></w:r>${r('2018, à\u00A0l’aide')}`,
      ),
    );
    expect(text).toBe('\n«\u00A0Ici\u00A0»\u202F: coopération, 2017\u20112018, à\u00A0l’aide\n');
    expect(said).toEqual([]);
  });
});

it('a text that lies under another name in the file is read, with the numbers of its lists', async () => {
  const body = [p(r('Un'), item(1)), p(r('Entre.')), p(r('Deux'), item(1))].join('');
  const { text } = await readRawWord(body, { main: 'word/document2.xml' });
  expect(text).toBe('\n1. Un\n\nEntre.\n\n2. Deux\n');
});
