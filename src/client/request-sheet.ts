/** <request-sheet>: prints the sheet alone, saves it as a text file, empties it. What is written stays on the page. */
import { make } from './make.ts';

/** A field of the sheet. */
export interface SheetField {
  label: string;
  value: string;
}

/** The sheet as text: each label with what was written under it, dots where nothing was. */
const sheetText = (title: string, fields: readonly SheetField[]): string =>
  [title, ...fields.map(({ label, value }) => `${label}:\n${value.trim() || '……'}`)].join('\n\n') +
  '\n';

type Field = HTMLInputElement | HTMLTextAreaElement;

class RequestSheet extends HTMLElement {
  connectedCallback(): void {
    const tools = this.querySelector<HTMLElement>('.sheet-tools');
    if (!tools) return;
    tools.hidden = false;
    tools.addEventListener('click', ({ target }) => {
      if (!(target instanceof HTMLElement)) return;
      const { do: act } = target.dataset;
      if (act === 'print') this.#print();
      if (act === 'save') this.#save();
      if (act === 'clear') for (const field of this.#fields()) field.value = '';
    });
  }

  #fields(): Field[] {
    return [...this.querySelectorAll<Field>('input, textarea')];
  }

  #print(): void {
    const root = document.documentElement;
    root.classList.add('print-sheet');
    addEventListener(
      'afterprint',
      () => {
        root.classList.remove('print-sheet');
      },
      { once: true },
    );
    print();
  }

  #save(): void {
    const fields = this.#fields().map((field) => ({
      label: field.labels?.[0]?.textContent ?? '',
      value: field.value,
    }));
    const title = document.querySelector('#sheet')?.textContent ?? '';
    // Old editors read the mark that opens a UTF-8 text.
    const file = new Blob(['\ufeff', sheetText(title, fields)], { type: 'text/plain' });
    const href = URL.createObjectURL(file);
    make('a', { href, download: `${this.dataset['file'] ?? 'sheet'}.txt` }).click();
    URL.revokeObjectURL(href);
  }
}

if (typeof customElements !== 'undefined') customElements.define('request-sheet', RequestSheet);
