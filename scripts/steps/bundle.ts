/** Bundles a script of the house with all it imports into one classic script, for places that know no modules. */
import { rolldown, type Plugin } from 'rolldown';

/** What Vite puts in place in pages: a script that stands alone asks no server. */
const transform = { define: { 'import.meta.env.HAS_SEARCH_SERVER': 'false' } };

/**
 * The script's text.
 * @param plugins what a bundle puts in the place of some of its modules
 */
export async function bundle(entry: string, plugins: Plugin[] = []): Promise<string> {
  const made = await rolldown({ input: entry, plugins, platform: 'browser', transform });
  const { output } = await made.generate({
    format: 'iife',
    minify: true,
    codeSplitting: false,
  });
  await made.close();
  const [script, ...others] = output;
  if (others.length > 0) throw new Error(`${entry} was bundled into more than one file.`);
  return script.code;
}
