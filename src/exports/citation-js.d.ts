/** What the exports use of Citation.js, which has no types of its own. */
declare module '@citation-js/core' {
  interface Engine {
    updateItems(ids: string[]): void;
    makeBibliography(): [unknown, string[]];
  }
  interface CslConfig {
    locales: {
      has(tag: string): boolean;
      get(tag: string): string;
      add(tag: string, xml: string): void;
    };
    engine(data: readonly object[], style: string, locale: string, format: 'html' | 'text'): Engine;
  }
  interface BibtexConfig {
    format: { asciiOnly: boolean; useIdAsLabel: boolean; checkLabel: boolean };
  }
  export const plugins: {
    config: { get(name: '@csl'): CslConfig; get(name: '@bibtex'): BibtexConfig };
    input: { chain(data: string, options?: object): Record<string, unknown>[] };
    output: { format(name: string, data: readonly object[], options?: object): string };
  };
}
declare module '@citation-js/plugin-csl';
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
