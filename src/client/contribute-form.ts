/**
 * <contribute-form>: shows the fields of what is contributed, keeps the draft on the device at every stroke, says what is
 * still to be done, and hands over a file. Nothing leaves the device by itself.
 */
import {
  contributionKinds,
  faultsOf,
  fileOf,
  readDraft,
  type Draft,
  type Fault,
} from '#contributions/contribution.ts';
import { issueAt, mailTo } from '#contributions/hand-over.ts';
import { translator, type Translate } from '#i18n/translate.ts';
import { isLocale, type Locale } from '#registry/locale.ts';
import type { Strings } from '#registry/strings.ts';
import { make } from './make.ts';
import { saveFile } from './save-file.ts';

const storeName = 'registry-contribution';

class ContributeForm extends HTMLElement {
  #locale: Locale = 'en';
  #t!: Translate;
  #form!: HTMLFormElement;

  connectedCallback(): void {
    const { locale, words = '{}' } = this.dataset;
    const form = this.querySelector('form');
    if (!isLocale(locale) || !form) return;
    this.#locale = locale;
    this.#t = translator(JSON.parse(words) as Strings, locale);
    this.#form = form;
    this.hidden = false;
    const kept = readDraft(readKept());
    if (kept) {
      this.#fill(kept);
      if (Object.values(kept.fields).some(Boolean)) this.#say(this.#t('contribute.kept'));
    }
    this.#fromAddress();
    form.addEventListener('input', () => {
      this.#changed();
    });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#check();
    });
    this.#part('clear').addEventListener('click', () => {
      this.#clear();
    });
    this.#part('download').addEventListener('click', () => {
      const { name, text } = this.#file();
      saveFile(text, 'text/plain;charset=utf-8', name);
    });
    this.#showFields();
  }

  /** A link on an entry says what is wanted and of which entry: `?error=practices/one-form`. */
  #fromAddress(): void {
    const [[kind = '', about = ''] = []] = [...new URLSearchParams(location.search)];
    if (!(contributionKinds as readonly string[]).includes(kind)) return;
    const draft = this.#draft();
    const address = about ? new URL(`/id/${about}/`, location.href).href : '';
    this.#fill({
      kind: kind as Draft['kind'],
      fields: { ...draft.fields, ...(about ? { about: address } : {}) },
    });
    this.#changed();
    // Once taken up, what is written from here on is the reader's.
    history.replaceState(null, '', location.pathname);
    this.scrollIntoView();
  }

  #draft(): Draft {
    const data = new FormData(this.#form);
    const kind = contributionKinds.find((one) => one === data.get('kind')) ?? 'practice';
    const fields = this.#fields().map(({ name, value }) => [name, value]);
    return { kind, fields: Object.fromEntries(fields) as Draft['fields'] };
  }

  #fill({ kind, fields }: Draft): void {
    for (const radio of this.#form.querySelectorAll<HTMLInputElement>('[name="kind"]')) {
      radio.checked = radio.value === kind;
    }
    for (const field of this.#fields()) field.value = fields[field.name] ?? '';
    this.#showFields();
  }

  #changed(): void {
    keep(JSON.stringify(this.#draft()));
    // What was prepared is no longer what stands in the form.
    this.#part('ready').hidden = true;
    this.#showFields();
  }

  #showFields(): void {
    const { kind } = this.#draft();
    for (const row of this.querySelectorAll<HTMLElement>('[data-kinds]')) {
      row.hidden = !row.dataset['kinds']?.split(' ').includes(kind);
    }
  }

  #check(): void {
    const draft = this.#draft();
    const faults = faultsOf(draft);
    const place = this.#part('faults');
    for (const field of this.#fields()) {
      const isAtFault = faults.some((fault) => fault.field === field.name);
      if (isAtFault) field.setAttribute('aria-invalid', 'true');
      else field.removeAttribute('aria-invalid');
    }
    place.hidden = faults.length === 0;
    this.#part('ready').hidden = faults.length > 0;
    if (faults.length > 0) {
      const items = faults.map((fault) =>
        make('li', {}, make('a', { href: `#field-${fault.field}` }, this.#told(fault))),
      );
      const all = this.#t('contribute.faults', { count: faults.length });
      place.replaceChildren(make('p', {}, all), make('ul', {}, ...items));
      place.focus();
    } else this.#prepare();
  }

  #told({ field, problem, value }: Fault): string {
    return this.#t(`contribute.${problem}`, { field: this.#labelOf(field), value });
  }

  #prepare(): void {
    const { text } = this.#file();
    const { kind, fields } = this.#draft();
    const subject = `${this.#t(`contribute.${kind}`)}: ${fields['title'] || fields['about'] || ''}`;
    this.#part('preview').textContent = text;
    const letter = mailTo(this.dataset['contact'] ?? '', subject, text);
    this.#part<HTMLAnchorElement>('mail').href = letter.address;
    let isWhole = letter.isWhole;
    const { issues } = this.dataset;
    if (issues) {
      const issue = issueAt(issues, subject, kind === 'practice' ? `\`\`\`\n${text}\`\`\`` : text);
      const link = this.#part<HTMLAnchorElement>('issue');
      link.href = issue.address;
      link.textContent = this.#t('contribute.issue', { host: new URL(issues).host });
      link.hidden = false;
      isWhole &&= issue.isWhole;
    }
    this.#part('attach').hidden = isWhole;
    this.#part('ready').focus();
  }

  #clear(): void {
    const before = this.#draft();
    this.#fill({ kind: before.kind, fields: {} });
    this.#changed();
    const undo = make('button', { type: 'button' }, this.#t('dossier.undo'));
    undo.addEventListener('click', () => {
      this.#fill(before);
      this.#changed();
      this.#say('');
    });
    this.#say(undo);
  }

  #file(): { name: string; text: string } {
    return fileOf(this.#draft(), this.#locale, (field) => this.#labelOf(field));
  }

  #labelOf(field: string): string {
    const label = this.querySelector(`[data-field="${field}"] [data-label]`);
    return label?.textContent.trim() ?? field;
  }

  #fields(): (HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement)[] {
    return [
      ...this.#form.querySelectorAll<HTMLInputElement>('[data-field] :is(input, select, textarea)'),
    ];
  }

  #say(said: string | Node): void {
    this.#part('said').replaceChildren(said);
  }

  #part<E extends HTMLElement = HTMLElement>(name: string): E {
    const part = this.querySelector<E>(`[data-part="${name}"]`);
    if (!part) throw new Error(`The form has no part ${name}.`);
    return part;
  }
}

function readKept(): string | null {
  try {
    return localStorage.getItem(storeName);
  } catch {
    return null;
  }
}

function keep(text: string): void {
  try {
    localStorage.setItem(storeName, text);
  } catch {
    // Where nothing can be kept, the form still works until the page is left.
  }
}

customElements.define('contribute-form', ContributeForm);
