/**
 * Fits the web editor to the registry while it is bundled. What it carries and the registry never uses is left out:
 * colours for 242 programming languages, maps, image decoders with their WebAssembly, 250 files in the built site. What
 * the page's policy would refuse is left out: three fonts and a status page on other servers, the base address of its
 * preview. And its keeping of unsaved drafts is repaired. An edition of the editor that has none of these places is
 * refused, since it has to be looked at anew.
 */
const unused = /@shikijs\/(?:langs|themes)\/|terra-draw|leaflet|heic-|webp_enc|svgo/;

/** Places in the editor's code, and what takes their place. */
const changes: readonly (readonly [place: RegExp, text: string | ((found: string) => string)])[] = [
  [/import\(`[^`]+`\)/g, (found) => (unused.test(found) ? 'Promise.resolve({default:[]})' : found)],
  [/<base href="\$\{[^}]*\}" target="_blank">/g, ''],
  [/https:\/\/www\.githubstatus\.com\/api\/v2\/status\.json/g, 'data:application/json,{}'],
  [/https:\/\/cdn\.jsdelivr\.net\/fontsource\/[^)"'`\s]+/g, 'data:,'],
  // The store of drafts was dropped again when signing in ran its effect a second time.
  [
    /if\((\w+)&&!(\w+)\)\{let\{databaseName:(\w+)\}=\1\.repository\?\?\{\};if\(\3\)\{\2=new (\w+)\(\3,`draft-backups`/g,
    'if($1&&$2)return;if($1){let{databaseName:$3}=$1.repository??{};if($3){$2=new $4($3,`draft-backups`',
  ],
];

/** The plug-in of Vite. */
export const fittedEditor = {
  name: 'fitted-editor',
  enforce: 'pre' as const,
  transform(code: string, id: string): { code: string; map: null } | undefined {
    if (!/@sveltia\/cms\/npm\/index\.js/.test(id)) return undefined;
    return { code: fitted(code), map: null };
  },
};

/** The editor's code, fitted. Throws where a place is missing. */
export function fitted(code: string): string {
  return changes.reduce((text, [place, put]) => {
    if (text.search(place) === -1) throw new Error(`The web editor has no place ${place.source}.`);
    return typeof put === 'string' ? text.replaceAll(place, put) : text.replaceAll(place, put);
  }, code);
}
