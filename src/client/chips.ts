/** The active filters, each removable; neighbouring years make one. */
import type { Translate } from '#i18n/translate.ts';
import type { Catalogue } from '#search/catalogue.ts';
import { facetKeys, type FacetKey } from '#search/facets.ts';
import type { Selection } from '#search/port.ts';
import { make } from './make.ts';

interface Chip {
  facet: FacetKey;
  ids: readonly string[];
  label: string;
}

/** The chips of a selection. */
export function chipsOf(
  selection: Selection,
  catalogue: Catalogue,
  t: Translate,
  remove: (facet: FacetKey, ids: readonly string[]) => void,
  clear: () => void,
): Node[] {
  const all = facetKeys.flatMap((facet): Chip[] =>
    facet === 'year'
      ? yearChips(selection.year ?? [], t)
      : (selection[facet] ?? []).map((id) => ({
          facet,
          ids: [id],
          label: catalogue.labelOf(facet, id) ?? id,
        })),
  );
  const chips = all.map(({ facet, ids, label }) => {
    const name = t('search.remove', { filter: label });
    const button = make('button', { type: 'button', 'aria-label': name }, label);
    button.addEventListener('click', () => {
      remove(facet, ids);
    });
    return make('li', {}, button);
  });
  if (chips.length < 2) return chips;
  const button = make('button', { type: 'button' }, t('search.clear'));
  button.addEventListener('click', clear);
  return [...chips, make('li', {}, button)];
}

function yearChips(years: readonly string[], t: Translate): Chip[] {
  const runs: string[][] = [];
  for (const year of [...years].sort()) {
    const last = runs.at(-1);
    if (last && Number(year) === Number(last.at(-1)) + 1) last.push(year);
    else runs.push([year]);
  }
  return runs.map((ids) => {
    const [from = ''] = ids;
    const to = ids.at(-1) ?? '';
    return { facet: 'year', ids, label: ids.length === 1 ? from : t('search.years', { from, to }) };
  });
}
