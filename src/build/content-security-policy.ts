/**
 * What a page may load: its own files, nothing else. Astro adds the hashes of its scripts and styles.
 * The search page adds 'wasm-unsafe-eval' for Pagefind, and only that page. A host should also send
 * `frame-ancestors 'none'`, which a meta element cannot carry; scripts/serve.ts does.
 */
export const contentSecurityPolicy = {
  directives: [
    "default-src 'none'",
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
  ] as `img-src${string}`[],
  scriptDirective: { resources: ["'self'"] },
  styleDirective: { resources: ["'self'"] },
};
