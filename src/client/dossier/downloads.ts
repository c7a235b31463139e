/** The files of a dossier. What makes Word files is fetched only when one is wanted. */
import type { Briefing } from '#dossier/briefing.ts';
import type { BriefingWords } from '#dossier/briefing-words.ts';
import { recordFormFacts, recordForms, recordsOf, recordSource } from '#dossier/citation-records.ts';
import type { Item } from '#dossier/selection.ts';
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
  const page = document.implementation.createHTMLDocument(briefing.title);
  page.documentElement.lang = briefing.locale;
  page.documentElement.dir = document.documentElement.dir;
  const meta = page.createElement('meta');
  meta.setAttribute('charset', 'utf-8');
  page.head.prepend(meta);
  const style = page.createElement('style');
  style.textContent = [...document.styleSheets]
    .flatMap((sheet) => [...sheet.cssRules].map(({ cssText }) => cssText))
    .join('\n');
  const main = page.createElement('main');
  main.className = 'wrap';
  main.append(page.importNode(briefingElement(briefing, words), true));
  page.head.append(style);
  page.body.append(main);
  return `<!doctype html>\n${page.documentElement.outerHTML}\n`;
}
