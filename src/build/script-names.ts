/** Names of the pages' scripts: the file they stand in and a hash, without what Astro adds, which every page would carry. */

/** The name of a script's file, as the bundler asks for it. */
export const scriptName = ({ name }: { name: string }): string =>
  `_astro/${name.replace(/_astro_type_script.*$/, '').replaceAll(/[^\w.-]/g, '_')}.[hash].js`;
