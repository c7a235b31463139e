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
  select: (selection: Selection) => void,
): Node[] {
  const all = facetKeys.flatMap((facet) => chipLabels(facet, selection[facet] ?? [], catalogue, t));
  const chips = all.map(({ facet, ids, label }) => {
    const name = t('search.remove', { filter: label });
    const button = make('button', { type: 'button', 'aria-label': name }, label);
    button.addEventListener('click', () => {
      const left = (selection[facet] ?? []).filter((id) => !ids.includes(id));
      select({ ...selection, [facet]: left });
    });
    return make('li', {}, button);
  });
  if (chips.length < 2) return chips;
  const button = make('button', { type: 'button' }, t('search.clear'));
  button.addEventListener('click', () => {
    select({});
  });
  return [...chips, make('li', {}, button)];
}

/** What the filters of a facet are called: each by its label, neighbouring years as one. */
export function chipLabels(
  facet: FacetKey,
  ids: readonly string[],
  catalogue: Catalogue,
  t: Translate,
): Chip[] {
  if (facet === 'year') return yearChips(ids, t);
  return ids.map((id) => ({ facet, ids: [id], label: catalogue.labelOf(facet, id) ?? id }));
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
