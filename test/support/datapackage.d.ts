/** What the tests use of the reader of data packages by the people of Frictionless, which has no types of its own. */
declare module 'datapackage' {
  export interface Resource {
    name: string;
    read: (options: { keyed: true }) => Promise<object[]>;
  }
  export class Package {
    static load(descriptor: string, options?: { basePath?: string }): Promise<Package>;
    valid: boolean;
    errors: Error[];
    resources: Resource[];
  }
}
