/** The files of a dossier. What makes Word files is fetched only when one is wanted. */
import type { Briefing } from '#dossier/briefing.ts';
import type { BriefingWords } from '#dossier/briefing-words.ts';
import {
  recordFormFacts,
  recordForms,
  recordsOf,
  recordSource,
} from '#dossier/citation-records.ts';
import type { Item } from '#dossier/selection.ts';
import { directionOf } from '#registry/locale.ts';
import { make } from '../make.ts';
import { saveFile } from '../save-file.ts';
import { briefingElement } from './show-briefing.ts';

/** The forms, with the names they have in every language. */
export const fileForms = {
  docx: 'Word (.docx)',
  html: 'HTML',
  ...(Object.fromEntries(recordForms.map((form) => [form, recordFormFacts[form].name])) as Record<
    (typeof recordForms)[number],
    string
  >),
} as const;

/** A form of file. */
export type FileForm = keyof typeof fileForms;

/** Makes and saves a file. Rejects where what it needs cannot be fetched. */
export async function download(
  form: FileForm,
  briefing: Briefing,
  words: BriefingWords,
  items: readonly Item[],
): Promise<void> {
  const name = `mieux-dossier-${briefing.date}.${form}`;
  if (form === 'docx') {
    const { wordFile, wordType } = await import('#dossier/word-file.ts');
    saveFile(await wordFile(briefing, words), wordType, name);
  } else if (form === 'html') {
    saveFile(htmlFile(briefing, words), 'text/html;charset=utf-8', name);
  } else {
    const response = await fetch(recordSource(form, briefing.locale));
    if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
    const text = recordsOf(form, await response.text(), items);
    saveFile(text, recordFormFacts[form].type, name);
  }
}

/** The briefing as a page that needs nothing else: the styles of this page are in it. */
function htmlFile(briefing: Briefing, words: BriefingWords): string {
  const css = [...document.styleSheets]
    .flatMap((sheet) => [...sheet.cssRules].map(({ cssText }) => cssText))
    .join('\n');
  const title = make('title', {}, briefing.title).outerHTML;
  const body = briefingElement(briefing, words).outerHTML;
  return [
    '<!doctype html>',
    `<html lang="${briefing.locale}" dir="${directionOf(briefing.locale)}">`,
    `<head><meta charset="utf-8">${title}<style>${css}</style></head>`,
    `<body><main class="wrap">${body}</main></body>`,
    '</html>\n',
  ].join('\n');
}
