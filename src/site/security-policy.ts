/**
 * What a page may load: its own files, nothing else. No script and no style stands in a page itself, so there is nothing
 * to hash: the words of the policy are all it takes, and they are a page's own few bytes. A host should also send
 * `frame-ancestors 'none'`, which a meta element cannot carry; scripts/serve.ts does.
 */
const own: Readonly<Record<string, string>> = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self'",
  'connect-src': "'self'",
  'worker-src': "'self'",
  'form-action': "'self'",
  'base-uri': "'none'",
};

/** The policy of a page, with what that page needs more, by directive: `{ 'script-src': "'wasm-unsafe-eval'" }`. */
export function securityPolicy(more: Readonly<Record<string, string>> = {}): string {
  const names = [...new Set([...Object.keys(own), ...Object.keys(more)])];
  return names
    .map((name) => [name, own[name] ?? "'self'", more[name]].filter(Boolean).join(' '))
    .join(';');
}
