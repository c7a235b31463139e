/**
 * <registry-list>: filters a list of entries in place. The list is whole without script; the filters and what they need
 * are fetched when a reader asks for them, or when the address has a choice already. Where they cannot be had, the button
 * stays, to try again, and says so.
 */
class RegistryList extends HTMLElement {
  connectedCallback(): void {
    const opener = this.querySelector<HTMLButtonElement>('[data-filter-list]');
    if (!opener) return;
    const said = this.querySelector<HTMLElement>('[data-filter-failure]');
    const start = async (): Promise<void> => {
      if (opener.ariaBusy === 'true') return;
      opener.ariaBusy = 'true';
      if (said) said.hidden = true;
      const hadFocus = document.activeElement === opener;
      try {
        const { startListFilter } = await import('./list-filter.ts');
        await startListFilter(this);
        opener.remove();
        // Where the button stood is now the first of the filters.
        if (hadFocus) focusFirst(this.querySelector('[data-list-filters]'));
      } catch {
        opener.ariaBusy = 'false';
        if (said) said.hidden = false;
      }
    };
    opener.hidden = false;
    opener.addEventListener('click', () => void start());
    if (location.search !== '') void start();
  }
}

function focusFirst(place: Element | null): void {
  const all = place?.querySelectorAll<HTMLElement>('.sheet-opener, summary') ?? [];
  [...all].find((one) => one.checkVisibility())?.focus();
}

customElements.define('registry-list', RegistryList);
