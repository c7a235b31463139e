/** What somebody needs to know who finds the open data without the site around it. */
import type { Written } from './downloads.ts';
import { addressIn, formVersion, licence, type Imprint } from './imprint.ts';

/** The text: `/data/README.txt`, in the archive too. */
export function dataReadme(files: readonly Written[], imprint: Imprint): string {
  const width = Math.max(...files.map(({ path }) => path.length)) - '/data/'.length;
  const list = files.map(
    ({ path, bytes }) => `  ${path.replace('/data/', '').padEnd(width)}  ${String(bytes)} bytes`,
  );
  return `MIEUX KNOWLEDGE REGISTRY: OPEN DATA

From:     ${addressIn(imprint, '/data/')}
Version:  ${imprint.version} (date and digest of the content: the same content has the same version)
Form:     ${formVersion} (the first number moves only when a reader of the old form would break)
Licence:  ${licence.title}, ${licence.url}
          Credit: MIEUX/ICMPD and the European Union. Sources keep their own rights.

WHAT IS WHAT

  entries/<language>.json    every entry in one language, one document; by schemas/entry-record.json
  entries/<language>.jsonl   the same, one entry a line
  entries/<language>.csv     the same as a table, without the long texts
  citations/<language>.json  how to cite each entry, as CSL-JSON; .bib for BibLaTeX, .ris for reference managers
  oai.xml                    the entries as an OAI-PMH static repository (Dublin Core)
  vocabularies.ttl, .jsonld  the controlled lists as SKOS, with the crosswalk to GCM objectives and SDGs
  terms.csv                  the same as a table
  glossary.ttl, .jsonld      the glossary as SKOS
  figures.csv                published figures about the programme, contradictions side by side
  datapackage.json           the tables described (Frictionless Data Package)
  catalogue.jsonld           all of this described (DCAT-AP)
  schemas/                   JSON Schemas: of the entries as published, and of the files authors write
  SHA256SUMS                 checksums; verify with: sha256sum --check SHA256SUMS

HOW TO READ IT

  Every entry is in every language's files. Where it has no translation its texts stand in the language of the
  original: "language" says which, "translation" says how a translation was made (by a person, by machine, by machine
  and gone over) and whether the original has changed since ("stale").
  Facts are the same in all languages. A fact that is not there is not known; nothing is guessed. Dates are as precise
  as known: YYYY, YYYY-MM or YYYY-MM-DD. "disputed" lists values on which sources disagree.
  Ids of terms are those of the vocabularies; countries are ISO 3166-1 alpha-2. Lists in a cell of a table are
  separated by " | ". Tables are UTF-8: import them into a spreadsheet as such, for it to show every script.
  Cite an entry by its permanent address, never by its place in a file.

FILES

${list.join('\n')}
`;
}
