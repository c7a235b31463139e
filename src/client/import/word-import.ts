/** Reads a Word file that the author chooses, shows the entry it makes, and hands over its files. Nothing is sent. */
import { asCollection, asLocale, importWord, type Imported } from '#authoring/import-word.ts';
import { noteText } from '#authoring/note-text.ts';
import type { ImportWords } from '#authoring/import-words.ts';
import { make } from '../make.ts';

type Words = Readonly<Record<string, string>>;

/** `<word-import>`: a form with `file`, `collection` and `language`, and a place for the result. */
class WordImport extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form');
    const place = this.querySelector('[data-result]');
    const { words } = JSON.parse(this.dataset['settings'] ?? '{}') as { words: Words };
    if (!form || !place) return;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void read(form, place, words);
    });
    form.addEventListener('change', () => {
      void read(form, place, words);
    });
  }
}

async function read(form: HTMLFormElement, place: Element, words: Words): Promise<void> {
  const data = new FormData(form);
  const file = data.get('file');
  // A field nobody has chosen a file in gives one without a name; an empty file is one that cannot be read.
  if (!(file instanceof File) || file.name === '') return;
  const chosen = (name: string): string | undefined => {
    const value = data.get(name);
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  try {
    const answer = await fetch('/admin/import.json');
    const known = (await answer.json()) as ImportWords;
    const imported = await importWord(await file.arrayBuffer(), known, {
      collection: asCollection(chosen('collection')),
      locale: asLocale(chosen('language')),
    });
    place.replaceChildren(...shown(imported, words));
  } catch {
    place.replaceChildren(make('p', { class: 'notice' }, words['import.failed'] ?? ''));
  }
}

function shown({ collection, id, locale, text, pictures, notes }: Imported, words: Words): Node[] {
  const word = (key: string): string => words[key] ?? key;
  const link = (name: string, bytes: BlobPart): HTMLElement =>
    make(
      'li',
      {},
      make(
        'a',
        { href: URL.createObjectURL(new Blob([bytes])), download: name },
        word('import.download').replace('{file}', name),
      ),
    );
  const [before = '', after = ''] = word('import.place').split('{folder}');
  const result = make('textarea', { readonly: '', rows: '20', cols: '80', dir: 'auto' });
  result.value = text;
  result.setAttribute('aria-label', word('import.result'));
  return [
    make('h2', {}, word('import.messages')),
    notes.length === 0
      ? make('p', {}, word('import.allKept'))
      : make('ul', {}, ...notes.map((note) => make('li', {}, noteText(note, word)))),
    make('h2', {}, word('import.result')),
    make('p', {}, before, make('code', {}, `content/${collection}/${id}/`), after),
    make(
      'ul',
      {},
      link(`index.${locale}.mdx`, text),
      ...pictures.map(({ name, bytes }) => link(name, bytes)),
    ),
    result,
  ];
}

customElements.define('word-import', WordImport);
