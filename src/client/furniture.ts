/** What stands around the results of a search and comes after the first of them. */
export { FacetPanel } from './facet-panel.ts';
export { FilterSheet } from './filter-sheet.ts';
export { resultTools } from './result-tools.ts';
export { SuggestionList } from './suggestion-list.ts';
