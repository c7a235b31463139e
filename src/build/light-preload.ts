/**
 * The bundler's helper for parts of a script that are loaded on demand: it fetches beforehand what the part imports, so
 * that nothing is fetched in turn. The bundler's own also waits for styles, which no part of a script here brings along,
 * and would be 0.7 kB in front of the first results of a search.
 */
const helper = `
export const __vitePreload = (load, parts = []) => {
  for (const part of parts) {
    const link = document.createElement('link');
    link.rel = 'modulepreload';
    link.href = '/' + part;
    document.head.append(link);
  }
  return load();
};`;

/** The plug-in of Vite. */
export const lightPreload = {
  name: 'light-preload',
  enforce: 'pre' as const,
  load(id: string): string | undefined {
    return id.endsWith('vite/preload-helper.js') ? helper : undefined;
  },
};
