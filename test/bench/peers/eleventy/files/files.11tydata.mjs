/** Every Markdown file below is a page. */
export default {
  layout: 'entry.11ty.mjs',
  permalink: ({ shown }) => `/${shown.locale}/${shown.entry.key}/index.html`,
  eleventyExcludeFromCollections: true,
};
