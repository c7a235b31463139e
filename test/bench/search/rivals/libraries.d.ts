/** What the rivals use of their libraries, which the project itself has not installed. */

declare module 'minisearch' {
  interface Options {
    idField: string;
    fields: string[];
    searchOptions: { boost: Record<string, number>; fuzzy: number };
  }
  export default class MiniSearch {
    constructor(options: Options);
    static loadJSON(json: string, options: Options): MiniSearch;
    addAll(documents: readonly object[]): void;
    search(text: string): { id: string }[];
  }
}

declare module 'flexsearch' {
  export class Document {
    constructor(options: { document: { id: string; index: string[] } });
    add(document: object): void;
    export(handler: (key: string, data: string) => void): Promise<void>;
    import(key: string, data: string): void;
    search(query: { query: string; suggest: true; merge: true }): { id: number }[];
  }
}

declare module 'lunr' {
  interface Builder {
    use(language: unknown): void;
    ref(name: string): void;
    field(name: string, options?: { boost: number }): void;
    add(document: object): void;
  }
  interface Index {
    search(text: string): { ref: string }[];
  }
  interface Lunr {
    (build: (this: Builder) => void): Index;
    Index: { load: (stored: object) => Index };
    [language: string]: unknown;
  }
  const lunr: Lunr;
  export default lunr;
}

declare module 'lunr-languages/*' {
  import type lunr from 'lunr';
  const register: (to: typeof lunr) => void;
  export default register;
}

declare module '@orama/orama' {
  type Database = object;
  type Fields<T> = Record<string, T>;
  interface Tokenizer {
    language: string;
    stemming: true;
    stemmer: unknown;
  }
  export function create(options: {
    schema: Fields<'string'>;
    components: { tokenizer: Tokenizer };
  }): Database;
  export function insertMultiple(database: Database, documents: object[]): Promise<unknown>;
  export function save(database: Database): object;
  export function load(database: Database, stored: object): void;
  export function search(
    database: Database,
    query: { term: string; boost: Fields<number> },
  ): Promise<{ hits: { id: string }[] }>;
}

declare module '@orama/stemmers/*' {
  export const stemmer: unknown;
  export const language: string;
}

declare module 'fuse.js' {
  interface Key {
    name: string;
    weight: number;
  }
  type Index = object;
  export default class Fuse<T> {
    constructor(list: readonly T[], options: { keys: Key[]; useTokenSearch: true }, index?: Index);
    static createIndex(keys: Key[], list: readonly object[]): Index;
    static parseIndex(stored: object): Index;
    search(text: string): { item: T }[];
  }
}
