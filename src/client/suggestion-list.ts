/**
 * Suggestions under the search field: a combobox with a list (WAI-ARIA Authoring Practices, combobox with list
 * autocomplete). The field keeps focus; arrow keys choose, Enter takes, Escape closes.
 */
import type { Translate } from '#i18n/translate.ts';
import type { Collection } from '#registry/facts.ts';
import { directionOf, type Locale } from '#registry/locale.ts';
import type { Suggestion } from '#search/port.ts';
import { make } from './make.ts';
import { forget, recentSearches } from './recent-searches.ts';

/** What the list asks of the page. */
export interface SuggestionActions {
  suggest: (prefix: string) => Promise<readonly Suggestion[]>;
  /** Takes a suggestion; a recent search has kind `recent`. */
  take: (suggestion: Suggestion | { kind: 'recent'; text: string }) => void;
}

interface Choice {
  element: HTMLLIElement;
  take: () => void;
}

/** The list. */
export class SuggestionList {
  readonly #field: HTMLInputElement;
  readonly #t: Translate;
  readonly #locale: Locale;
  readonly #actions: SuggestionActions;
  readonly #list: HTMLUListElement;
  readonly #said: HTMLElement;
  #choices: Choice[] = [];
  #at = -1;
  #asked = 0;

  constructor(field: HTMLInputElement, locale: Locale, t: Translate, actions: SuggestionActions) {
    this.#field = field;
    this.#t = t;
    this.#locale = locale;
    this.#actions = actions;
    const name = t('search.suggestions');
    this.#list = make('ul', { id: 'suggestions', role: 'listbox', 'aria-label': name, hidden: '' });
    this.#said = make('p', { class: 'sr-only', role: 'status' });
    field.after(this.#list, this.#said);
    for (const [key, value] of Object.entries({
      role: 'combobox',
      'aria-autocomplete': 'list',
      'aria-controls': 'suggestions',
      'aria-expanded': 'false',
    })) {
      field.setAttribute(key, value);
    }
    field.addEventListener('keydown', (event) => {
      this.#key(event);
    });
    field.addEventListener('blur', () => {
      this.close();
    });
    // A press would take focus from the field, and close the list before the click.
    this.#list.addEventListener('pointerdown', (event) => {
      event.preventDefault();
    });
  }

  /** Shows what fits the field: recent searches while it is empty, suggestions while one types. */
  async update(): Promise<void> {
    const text = this.#field.value.trim();
    const asked = ++this.#asked;
    if (text === '') {
      this.#show(this.#recent());
      return;
    }
    const suggestions = await this.#actions.suggest(text);
    if (asked !== this.#asked || document.activeElement !== this.#field) return;
    this.#show(suggestions.map((suggestion) => this.#choice(suggestion)));
    this.#said.textContent = this.#t('search.suggested', { count: suggestions.length });
  }

  /** Closes the list; an answer on its way no longer opens it. */
  close(): void {
    this.#asked++;
    this.#at = -1;
    this.#list.hidden = true;
    this.#field.setAttribute('aria-expanded', 'false');
    this.#field.removeAttribute('aria-activedescendant');
  }

  #recent(): Choice[] {
    const choices = recentSearches().map((text) =>
      this.#item([make('bdi', {}, text)], this.#t('search.recent'), () => {
        this.#actions.take({ kind: 'recent', text });
      }),
    );
    if (choices.length === 0) return [];
    const clear = this.#item([this.#t('search.forget')], '', () => {
      forget();
      this.close();
    });
    return [...choices, clear];
  }

  #choice(suggestion: Suggestion): Choice {
    const { text, kind, id, language } = suggestion;
    const isForeign = language && language !== this.#locale;
    const foreign = isForeign ? { lang: language, dir: directionOf(language) } : {};
    const take = (): void => {
      this.#actions.take(suggestion);
    };
    return this.#item([make('span', foreign, text)], this.#nameOf(kind, id), take);
  }

  #nameOf(kind: Suggestion['kind'], id: string): string {
    if (kind === 'glossary') return this.#t('search.glossary');
    if (kind === 'entry') return this.#t(`kind.${id.split('/')[0] as Collection}`);
    return this.#t(`facet.${kind}`);
  }

  #item(content: (Node | string)[], kind: string, take: () => void): Choice {
    const element = make('li', { role: 'option', 'aria-selected': 'false' }, ...content);
    if (kind) element.append(' ', make('span', { class: 'muted' }, kind));
    element.addEventListener('click', () => {
      this.close();
      take();
    });
    return { element, take };
  }

  #show(choices: Choice[]): void {
    this.#choices = choices;
    this.#at = -1;
    choices.forEach(({ element }, at) => {
      element.id = `suggestion-${at}`;
    });
    this.#list.replaceChildren(...choices.map(({ element }) => element));
    this.#list.hidden = choices.length === 0;
    this.#field.setAttribute('aria-expanded', String(choices.length > 0));
    this.#field.removeAttribute('aria-activedescendant');
  }

  #key(event: KeyboardEvent): void {
    if (event.isComposing) return;
    if (event.key === 'Escape' && !this.#list.hidden) {
      event.preventDefault();
      this.close();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (this.#list.hidden) {
        void this.update();
        return;
      }
      event.preventDefault();
      this.#move(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Enter') {
      const choice = this.#choices[this.#at];
      const isOpen = !this.#list.hidden;
      this.close();
      if (!choice || !isOpen) return;
      event.preventDefault();
      choice.take();
    }
  }

  #move(step: number): void {
    const { length } = this.#choices;
    if (length === 0) return;
    // One place before the first is the field itself.
    this.#at = ((this.#at + 1 + step + length + 1) % (length + 1)) - 1;
    this.#choices.forEach(({ element }, at) => {
      element.setAttribute('aria-selected', String(at === this.#at));
    });
    const current = this.#choices[this.#at]?.element;
    if (current) {
      this.#field.setAttribute('aria-activedescendant', current.id);
      current.scrollIntoView({ block: 'nearest' });
    } else this.#field.removeAttribute('aria-activedescendant');
  }
}
