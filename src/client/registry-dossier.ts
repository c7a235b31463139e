/**
 * <registry-dossier>: the reader's own dossier, or one that came with the address; its list, its briefing, its files.
 * A dossier from an address never takes the place of the reader's own unasked.
 */
import { composed, type Briefing, type TermRow } from '#dossier/briefing.ts';
import type { BriefingWords } from '#dossier/briefing-words.ts';
import {
  annotated,
  emptyDossier,
  fragmentOf,
  isSame,
  joined,
  moved,
  readFragment,
  withoutEntry,
  type Dossier,
} from '#dossier/selection.ts';
import { withCommas } from '#i18n/format.ts';
import { translator, type Translate } from '#i18n/translate.ts';
import { isLocale, type Locale } from '#registry/locale.ts';
import type { Strings } from '#registry/strings.ts';
import { download, fileForms, type FileForm } from './dossier/downloads.ts';
import { ChapterStore } from './dossier/fetch-chapters.ts';
import { fetchTerms } from './dossier/fetch-terms.ts';
import { ItemList } from './dossier/item-list.ts';
import { offerStyles } from './dossier/offer-styles.ts';
import { changeShelf, isKept, onShelfChange, readShelf } from './dossier/shelf.ts';
import { briefingElement } from './dossier/show-briefing.ts';
import { wordsOf } from './dossier/words-of-briefing.ts';
import { make } from './make.ts';

/** How long a note rests before the briefing below takes it in. */
const pause = 400;

class RegistryDossier extends HTMLElement {
  #locale: Locale = 'en';
  #t!: Translate;
  #store!: ChapterStore;
  #list!: ItemList;
  #glossary: readonly TermRow[] = [];
  #received: Dossier | undefined;
  #briefing: Briefing | undefined;
  #rest: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    const { locale, words = '{}' } = this.dataset;
    if (!isLocale(locale)) return;
    this.#locale = locale;
    this.#t = translator(JSON.parse(words) as Strings, locale);
    this.#store = new ChapterStore(locale);
    this.#list = new ItemList(this.#part('list'), locale, this.#t, {
      move: (key, by) => {
        changeShelf((dossier) => moved(dossier, key, by));
        const at = readShelf().items.findIndex((item) => item.key === key) + 1;
        this.#say(this.#t('dossier.moved', { title: this.#titleOf(key), number: at }));
      },
      remove: (key) => {
        const before = changeShelf((dossier) => withoutEntry(dossier, key));
        this.#say(this.#t('dossier.removed', { title: this.#titleOf(key) }), before);
      },
      annotate: (key, note) => {
        changeShelf((dossier) => annotated(dossier, key, note));
      },
    });
    this.#listen();
    this.#receive();
    onShelfChange(() => {
      this.#show();
    });
    addEventListener('hashchange', () => {
      this.#receive();
      this.#show();
    });
    void fetchTerms(this.dataset['terms'] ?? '').then((terms) => {
      this.#glossary = terms;
      this.#compose();
    });
    this.#show();
  }

  /** What is on screen: a dossier that was received, or the reader's own. */
  get #dossier(): Dossier {
    return this.#received ?? readShelf();
  }

  /** Takes up what came with the address: as the reader's own where there is none yet, else beside it. */
  #receive(): void {
    const received = readFragment(location.hash);
    const own = readShelf();
    if (!received) return;
    const isOwn = isSame(received, own);
    if (own.items.length === 0 || isOwn) {
      if (!isOwn) {
        changeShelf(() => received);
        this.#say(this.#t('dossier.adopted'));
      }
      this.#mine();
    } else this.#received = received;
  }

  /** Back to the reader's own dossier; the address no longer says another. */
  #mine(): void {
    this.#received = undefined;
    history.replaceState(null, '', location.pathname);
  }

  #listen(): void {
    const title = this.#part<HTMLInputElement>('title');
    title.addEventListener('input', () => {
      changeShelf((dossier) => ({ ...dossier, title: title.value }));
    });
    this.#on('print', () => {
      window.print();
    });
    this.#on('clear', () => {
      this.#say(
        this.#t('dossier.cleared'),
        changeShelf(() => emptyDossier),
      );
    });
    this.#on('retry', () => {
      this.#store.forgetFailed();
      this.#show();
    });
    this.#on(
      'style',
      () => {
        this.#compose();
      },
      'change',
    );
    this.#on('mine', () => {
      this.#mine();
      this.#show();
    });
    for (const [name, take] of [
      ['join', joined],
      ['replace', (_: Dossier, other: Dossier) => other],
    ] as const) {
      this.#on(name, () => {
        const received = this.#received ?? emptyDossier;
        this.#mine();
        const before = changeShelf((own) => take(own, received));
        this.#say(this.#t('dossier.adopted'), before);
        this.#show();
      });
    }
    const { clipboard } = navigator as { clipboard?: Clipboard };
    this.#part('copy').hidden = !clipboard;
    this.#on('copy', () => {
      clipboard?.writeText(this.#address()).then(
        () => {
          this.#say(this.#t('dossier.copied'));
        },
        // Where the browser refuses, the field beside has the address.
        () => {
          this.#part<HTMLInputElement>('address').select();
        },
      );
    });
    const files = Object.entries(fileForms).map(([form, name]) => {
      const button = make('button', { type: 'button', 'data-form': form }, name);
      button.addEventListener('click', () => {
        void this.#save(form as FileForm);
      });
      return make('li', {}, button);
    });
    this.#part('files').replaceChildren(...files);
  }

  #show(): void {
    const dossier = this.#dossier;
    const { items } = dossier;
    const isEmpty = items.length === 0;
    const isOwn = !this.#received;
    this.#part('empty').hidden = !isEmpty;
    this.#part('edit').hidden = isEmpty || !isOwn;
    this.#part('tools').hidden = isEmpty;
    this.#part('briefing').hidden = isEmpty;
    this.#part('unkept').hidden = isKept;
    this.#part('received').hidden = isOwn;
    if (!isOwn) {
      const count = readShelf().items.length;
      this.#part('received-about').textContent = this.#t('dossier.received', { count });
    }
    const title = this.#part<HTMLInputElement>('title');
    if (title !== document.activeElement) title.value = dossier.title;
    const address = this.#address();
    this.#part<HTMLInputElement>('address').value = address;
    this.#part<HTMLAnchorElement>('mail').href =
      `mailto:?subject=${encodeURIComponent(this.#title())}&body=${encodeURIComponent(address)}`;
    for (const link of document.querySelectorAll<HTMLAnchorElement>('.languages a')) {
      link.hash = isOwn ? '' : fragmentOf(dossier);
    }
    this.#list.show(isOwn ? items : [], (key) => this.#store.get(key));
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => {
      this.#compose();
    }, pause);
    void this.#fetch();
  }

  async #fetch(): Promise<void> {
    const keys = this.#dossier.items.map(({ key }) => key);
    const known = (): number => keys.filter((key) => this.#store.get(key) !== undefined).length;
    const progress = this.#part('progress');
    const isNew = await this.#store.complete(keys, () => {
      progress.textContent = this.#t('dossier.fetching', { done: known(), all: keys.length });
      if (!this.#received) this.#list.show(readShelf().items, (key) => this.#store.get(key));
    });
    if (known() < keys.length) return;
    const missing = keys.filter((key) => typeof this.#store.get(key) !== 'object');
    const said =
      missing.length > 0
        ? this.#t('dossier.lacking', { entries: withCommas(missing, this.#locale) })
        : this.#t('dossier.ready');
    if (progress.textContent !== said) progress.textContent = said;
    this.#part('retry').hidden = !missing.some((key) => this.#store.get(key) === 'failed');
    if (isNew) this.#compose();
  }

  #compose(): void {
    const chapters = this.#dossier.items.flatMap(({ key, note }) => {
      const chapter = this.#store.get(key);
      return typeof chapter === 'object' ? [{ chapter, note }] : [];
    });
    this.#part('styles').hidden = !offerStyles(this.#part<HTMLSelectElement>('style'), chapters);
    this.#briefing = composed({
      locale: this.#locale,
      title: this.#title(),
      date: new Date().toISOString().slice(0, 10),
      style: this.#part<HTMLSelectElement>('style').value,
      chapters,
      glossary: this.#glossary,
    });
    this.#part('briefing').replaceChildren(
      ...(chapters.length > 0 ? [briefingElement(this.#briefing, this.#words())] : []),
    );
  }

  async #save(form: FileForm): Promise<void> {
    await this.#fetch();
    this.#compose();
    if (!this.#briefing) return;
    try {
      await download(form, this.#briefing, this.#words(), this.#dossier.items);
      this.#say(this.#t('dossier.saved', { file: fileForms[form] }));
    } catch {
      this.#say(this.#t('dossier.unsaved', { file: fileForms[form] }));
    }
  }

  #words(): BriefingWords {
    return wordsOf(this.#briefing, this.#locale, this.#t);
  }

  /** Says what happened, and offers to take it back. */
  #say(text: string, before?: Dossier): void {
    const place = this.#part('said');
    place.replaceChildren(text);
    if (!before) return;
    const undo = make('button', { type: 'button' }, this.#t('dossier.undo'));
    undo.addEventListener('click', () => {
      changeShelf(() => before);
      place.replaceChildren();
    });
    place.append(' ', undo);
  }

  #title(): string {
    return this.#dossier.title.trim() || this.#t('dossier.untitled');
  }

  #titleOf(key: string): string {
    const chapter = this.#store.get(key);
    return typeof chapter === 'object' ? chapter.title.text : key;
  }

  #address(): string {
    const { origin, pathname } = location;
    return `${origin}${pathname}#${fragmentOf(this.#dossier)}`;
  }

  #part<E extends HTMLElement = HTMLElement>(name: string): E {
    const part = this.querySelector<E>(`[data-part="${name}"]`);
    if (!part) throw new Error(`The dossier page has no part ${name}.`);
    return part;
  }

  #on(name: string, act: () => void, event = 'click'): void {
    this.#part(name).addEventListener(event, act);
  }
}

customElements.define('registry-dossier', RegistryDossier);
