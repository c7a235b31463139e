/** All pages from one template. */
import { pageOf } from '../page.mjs';

export const data = {
  pagination: { data: 'pages', size: 1, alias: 'shown' },
  permalink: ({ shown }) => `/${shown.locale}/${shown.entry.key}/index.html`,
  eleventyExcludeFromCollections: true,
};

export const render = ({ shown, material }) => pageOf({ ...shown, material });
