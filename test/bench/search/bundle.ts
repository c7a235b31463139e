/** Makes two bundles of a rival's module: the half that a build runs under Node, and the half that a page loads. */
import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type BuildOptions, type Plugin } from 'esbuild';
import type { Locale } from '#registry/locale.ts';
import type { RivalModule } from './rival.ts';

/** What to bundle. */
export interface Bundled {
  /** Path of the rival's module. */
  module: string;
  locale: Locale;
  /** The folder with its library in node_modules. */
  installed: string;
}

/** Loads the half for the build. It is written beside the installed packages, where Node finds them. */
export async function loadIndexer(bundled: Bundled): Promise<Pick<RivalModule, 'indexOf'>> {
  const { module, locale, installed } = bundled;
  const outfile = join(installed, `${basename(module, '.ts')}.${locale}.mjs`);
  await build({
    ...halfOf('indexOf', bundled),
    outfile,
    platform: 'node',
    packages: 'external',
  });
  return (await import(pathToFileURL(outfile).href)) as RivalModule;
}

/** Writes the half for the page, with the library in it. */
export async function bundleSearch(bundled: Bundled, outfile: string): Promise<void> {
  await build({
    ...halfOf('search', bundled),
    outfile,
    minify: true,
    nodePaths: [join(bundled.installed, 'node_modules')],
    // Only the half for the build imports it; pages load what it wrote.
    external: ['pagefind'],
    plugins: [lunrInModules],
  });
}

/** One export of a module; a page has one language, so others are left out of its bundle. */
const halfOf = (name: keyof RivalModule, { module, locale }: Bundled): BuildOptions => ({
  stdin: {
    contents: `export { ${name} } from './${basename(module)}'`,
    resolveDir: dirname(module),
  },
  bundle: true,
  format: 'esm',
  target: 'esnext',
  minifySyntax: true,
  define: { PAGE_LOCALE: JSON.stringify(locale) },
  logLevel: 'error',
});

/** The Arabic of lunr-languages expects `this` of a plain function to be the window, which in a module it is not. */
const lunrInModules: Plugin = {
  name: 'lunr-in-modules',
  setup: (bundler) => {
    bundler.onLoad({ filter: /\blunr\.ar\.js$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replace('var self = this;', 'var self = {};'),
    }));
  },
};
