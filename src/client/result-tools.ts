/** Share and download: the address copied, the results as a file. Nothing is sent anywhere. */
import type { Translate } from '#i18n/translate.ts';
import type { Catalogue } from '#search/catalogue.ts';
import type { ResultPage } from '#search/port.ts';
import { downloadFormats, downloadOf, mediaTypes } from '#search/result-downloads.ts';
import { make } from './make.ts';
import { place as searchPlace } from './search-place.ts';

/**
 * Fills the tools.
 * @param current the results on screen
 */
export function resultTools(
  place: HTMLElement,
  catalogue: Catalogue,
  t: Translate,
  current: () => ResultPage | undefined,
): void {
  const downloads = downloadFormats.map((format) => {
    const button = make(
      'button',
      { type: 'button', class: 'text-button' },
      t(`search.download.${format}`),
    );
    button.addEventListener('click', () => {
      void current()
        ?.all()
        .then((cards) => {
          const text = downloadOf(format, cards, catalogue, searchPlace.origin());
          save(text, mediaTypes[format], `mieux.${format}`);
        });
    });
    return make('li', {}, button);
  });
  const menu = make(
    'details',
    { class: 'downloads' },
    make('summary', {}, t('search.download')),
    make('ul', { class: 'bare' }, ...downloads),
  );
  place.append(...shareButton(t), menu);
}

/** Absent where the page may not write to the clipboard. */
function shareButton(t: Translate): Node[] {
  const { clipboard } = navigator as { clipboard?: Clipboard };
  if (!clipboard) return [];
  const said = make('span', { role: 'status', class: 'muted' });
  const button = make('button', { type: 'button', class: 'text-button' }, t('search.share'));
  button.addEventListener('click', () => {
    clipboard.writeText(location.href).then(
      () => {
        said.textContent = t('search.shared');
      },
      () => {
        // Where the browser refuses, the address bar still has the address.
        button.remove();
      },
    );
  });
  return [make('span', { class: 'share' }, button, ' ', said)];
}

function save(text: string, type: string, name: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = make('a', { href: address, download: name });
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 1000);
}
