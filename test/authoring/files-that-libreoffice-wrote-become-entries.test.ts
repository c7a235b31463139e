/**
 * The files were written by LibreOffice 7.4 itself: the templates opened, filled in and stored in its own format and in
 * Word's; and a text begun from nothing. What it does in ways of its own is in them: bold of whole paragraphs, headings
 * that are paragraphs, tracked changes, remarks, boxes with pictures, merged cells, pictures that hang on a page.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { importWord, type Imported } from '#authoring/import-word.ts';
import { notesOn, words } from '../support/imported.ts';
import { load } from '../support/load.ts';

async function imported(name: string): Promise<Imported> {
  const file = readFileSync(`test/fixtures/libreoffice/${name}`);
  return importWord(new Uint8Array(file).buffer, words);
}

describe('a template that was filled in', () => {
  it('in French keeps all that was written', async () => {
    const entry = await imported('template-filled-in.fr.odt');
    expect(entry).toMatchObject({ collection: 'practices', locale: 'fr' });
    expect(entry.text).toMatchInlineSnapshot(`
      "---
      original: true
      title: "Mali : une base partagée"
      summary: Trois agences tiennent une base commune.
      pillars: [irregular-migration-thb]
      themes: [trafficking-in-human-beings, data-management]
      countries: [ML, "NO"]
      start: 2018-09
      sources:
        - title: Rapport annuel 2018
          publisher: ICMPD
          url: https://example.org/r
          date: 2019-06
      review:
        state: draft
      licence: CC-BY-4.0
      steps:
        - "Réunir les agences : trois réunions."
        - Signer.
      ---

      ## Ce qui a été fait

      Les agences ont **convenu** d’un *formulaire unique*[^1], à moins de \\< 5 EUR par \\{dossier}. Voir [la page](https://example.org/a) ou un fichier. **_Les deux à la fois_**.[^2]

      H<sub>2</sub>O, 10 m<sup>2</sup>, souligné, ~~barré~~.

      ### Étapes

      1. Réunir
         1. Inviter chaque agence
         2. Lire l’ancien formulaire
      2. Signer

      Puis, entre les listes.

      - Un point
        - Un point dans le point
          - Encore plus loin
      - Un autre point

      > Ils l’ont dit ainsi.
      >
      > Sur deux paragraphes.

      | Année | Cas \\| tous |
      | - | - |
      | 2018 | 12 |
      | 2019 | 15 |

      Après le tableau.

      | Année | Femmes | Hommes |
      | - | - | - |
      | 2018 | 12 | |
      | 2019 | 15 | 7 |

      Une image : ![Un bateau gris au port](picture-1.png).

      ![](picture-2.png)Avec nom seul![Le titre de l’image](picture-3.png)

      Le texte ajouté et, fin.

      #### Les faits

      Première ligne\\
      deuxième ligne.

      Texte avec espaces et tabulation.

      نص عربي في فقرة من اليمين إلى اليسار.

      #### Titre de niveau quatre

      Fin.

      [^1]: La première note, en ses termes.

      [^2]: Une note finale.
      "
    `);
    expect(notesOn(entry)).toMatchInlineSnapshot(`
      [
        "The file has tracked changes; they were taken as accepted.",
        "Not carried over: Demander à la cheffe.",
        "The link ../../../../C:/x.odt is not of a kind the registry allows; its text was kept.",
        "A table has merged cells; they became single cells.",
        "Picture picture-2.png has no text for readers who do not see it. Write it in the file.",
      ]
    `);
    expect(entry.pictures.map(({ bytes }) => bytes.length)).toEqual([74, 74, 74]);
  });

  it('in French is the same from the format of Word, but for the title of a picture, which that lacks', async () => {
    const [odt, docx] = await both('template-filled-in.fr');
    expect(docx.text).toBe(odt.text.replace('![Le titre de l’image]', '![]'));
    expect(notesOn(docx).filter((note) => !notesOn(odt).includes(note))).toMatchInlineSnapshot(`
      [
        "The link ../../../C:/x.odt is not of a kind the registry allows; its text was kept.",
        "Picture picture-3.png has no text for readers who do not see it. Write it in the file.",
      ]
    `);
  });

  it('in Arabic keeps all that was written, in both formats', async () => {
    const [odt, docx] = await both('template-filled-in.ar');
    expect(odt).toMatchObject({ collection: 'practices', locale: 'ar' });
    expect(odt.text).toMatchInlineSnapshot(`
      "---
      original: true
      title: "مالي: قاعدة بيانات مشتركة"
      summary: تستخدم ثلاث وكالات قاعدة بيانات مشتركة.
      pillars: [irregular-migration-thb]
      themes: [trafficking-in-human-beings, data-management]
      countries: [ML, "NO"]
      review:
        state: draft
      licence: CC-BY-4.0
      ---

      ## ما الذي أُنجز

      اتفقت الوكالات على **استمارة واحدة**[^1]، انظر [الصفحة](https://example.org/a).

      1. الاجتماع الأول
         1. دعوة الوكالات
      2. التوقيع

      | السنة | الحالات |
      | - | - |
      | 2018 | 12 |

      صورة: ![قارب رمادي](picture-1.png)

      انتهى.

      [^1]: الحاشية الأولى.
      "
    `);
    expect(docx.text).toBe(odt.text);
  });
});

it('a text without a template keeps all that was written', async () => {
  const [odt, docx] = await both('without-a-template.en');
  // The space that keeps words together, made visible.
  expect(odt.text.replaceAll('\u00A0', '⍽')).toMatchInlineSnapshot(`
    "---
    original: true
    title: "Kenya: one form⍽for all"
    review:
      state: draft
    licence: CC-BY-4.0
    ---

    ![On the page](picture-1.png)

    Draft for discussion

    ## What was done

    **A whole bold paragraph.**

    Plain, then **bold *bold too* end**; CO<sub>2</sub>, m<sup>2</sup>, by style **strong** and *emphasis*, code.[^1]

    1. First of all
    2. Second

    An aside between.

    3. Third, counting on

    A point with a bullet

    List bullet style

    End of list.

    | Group | Year | Cases |
    | - | - | - |
    | Women | 2018 | 12 |
    | | 2019 | 15 |
    | Men | 2018 | 3<br />(estimate) |

    After.

    ![A grey boat](picture-2.png)

    Figure 1: A boat

    After the frame.

    A formula:

    Before section.

    Page

    Softhyphen, no‑break hyphen, quotes “a”, arrow → and emoji 🙂, tilde \\~a\\~, star \\*a\\*, under_score\\_, \\\`tick\\\`, \\[bracket], #hash, 1. no list, | pipe, https\\://example.org/x_y_z.

    1\\. typed number

    \\# typed hash

    \\- typed dash

    mail [me](mailto:info@example.org), bookmark above, parens [x](https://example.org/a_\\(b\\)?c=d\\&e=f), split [li**nk**](https://example.org/s).

    ## Numbered heading

    My own style

    In a box of my own.

    [^1]: See \\<a> and \\{b}.

        Second paragraph of the note.
    "
  `);
  expect(docx.text).toBe(odt.text);
  expect(notesOn(docx)).toMatchInlineSnapshot(`
    [
      "Not carried over: Running head",
      "Not carried over: Foot",
      "The Word style “Encadré” is not known; its paragraphs became plain text.",
      "A table has merged cells; they became single cells.",
      "Summary is missing; the entry needs it.",
      "Pillars is missing; the entry needs it.",
      "Themes is missing; the entry needs it.",
      "Sources is missing; the entry needs it.",
    ]
  `);
});

it.each(['template-filled-in.fr', 'template-filled-in.ar', 'without-a-template.en'])(
  'the text of %s can be built',
  async (name) => {
    for (const { collection, id, locale, text } of await both(name)) {
      const { issues } = load({ [`${collection}/${id}/index.${locale}.mdx`]: text });
      // Facts that nobody filled in, and pictures that nobody described, are no matter of the import.
      const wrong = issues.filter(
        ({ severity, rule, message }) =>
          severity === 'error' && rule !== 'picture-alt' && !message.includes('is missing'),
      );
      expect(wrong).toEqual([]);
    }
  },
);

const both = (name: string): Promise<[Imported, Imported]> =>
  Promise.all([imported(`${name}.odt`), imported(`${name}.docx`)]);
