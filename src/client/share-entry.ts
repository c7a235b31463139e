/**
 * <share-entry>: copies an entry's permanent address, or hands it to the device's own way of sharing, where there is one,
 * and gives the mail its subject.
 */
class ShareEntry extends HTMLElement {
  connectedCallback(): void {
    const { address: url = '', title = '' } = this.dataset;
    const mail = this.querySelector<HTMLAnchorElement>('[data-mail]');
    if (mail) mail.href += `&subject=${encodeURIComponent(title)}`;
    const status = this.querySelector<HTMLElement>('[role="status"]');
    // Absent on pages that do not come over https, and in some browsers.
    const clipboard = navigator.clipboard as Clipboard | undefined;
    if (clipboard) {
      this.#offer('[data-copy]', async () => {
        await clipboard.writeText(url);
        if (status) status.textContent = status.dataset['copied'] ?? '';
      });
    }
    if ('share' in navigator) {
      this.#offer('[data-device]', () => navigator.share({ title, url }));
    }
  }

  #offer(selector: string, act: () => Promise<void>): void {
    const button = this.querySelector<HTMLElement>(selector);
    if (!button) return;
    button.hidden = false;
    // Somebody who closes the device's dialog has changed their mind: nothing has gone wrong.
    button.addEventListener('click', () => void act().catch(() => undefined));
  }
}

customElements.define('share-entry', ShareEntry);
