/**
 * <registry-list>: filters a list of entries in place. The list is whole without script; the filters and what they need
 * are fetched when a reader asks for them, or when the address has a choice already.
 */
class RegistryList extends HTMLElement {
  connectedCallback(): void {
    const opener = this.querySelector<HTMLButtonElement>('[data-filter-list]');
    if (!opener) return;
    const start = (): void => {
      opener.remove();
      void import('./list-filter.ts').then(({ startListFilter }) => startListFilter(this));
    };
    opener.hidden = false;
    opener.addEventListener('click', start, { once: true });
    if (location.search !== '') start();
  }
}

customElements.define('registry-list', RegistryList);
