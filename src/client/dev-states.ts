/** States that readers bring about, for the page of all components: filters ticked and counted, a form with faults. */
import type { FacetKey } from '#search/facets.ts';
import { intlTag, isLocale } from '#registry/locale.ts';
import type { Strings } from '#registry/strings.ts';
import { translator } from '#i18n/translate.ts';
import { FacetGroup } from './facet-group.ts';

/** A facet to show: its options with the count of each, and what is ticked. */
interface Shown {
  facet: FacetKey;
  options: [string, string, number][];
  chosen: string[];
  every: boolean;
  isShut?: boolean;
}

const room = document.querySelector<HTMLElement>('[data-dev-facets]');
const words = document.querySelector('[data-dev-words]')?.textContent;
const { lang } = document.documentElement;

if (room && words && isLocale(lang)) {
  const t = translator(JSON.parse(words) as Strings, lang);
  const number = new Intl.NumberFormat(intlTag(lang));
  const nothing = (): void => undefined;
  for (const shown of JSON.parse(room.dataset['devFacets'] ?? '[]') as Shown[]) {
    const terms = shown.options.map(([id, label]): [string, string] => [id, label]);
    const actions = { toggle: nothing, setEvery: nothing };
    const group = new FacetGroup(shown.facet, terms, t, actions, !shown.isShut);
    const counts = new Map(shown.options.map(([id, , count]) => [id, count]));
    group.update(counts, shown.chosen, shown.every, (count) => number.format(count));
    room.append(group.element);
  }
}

// An empty form that was sent: what is missing is listed, and each field says so.
const form = document.querySelector<HTMLFormElement>('contribute-form form');
const { scrollX, scrollY } = globalThis;
form?.requestSubmit();
if (form && document.activeElement instanceof HTMLElement) document.activeElement.blur();
globalThis.scrollTo(scrollX, scrollY);
