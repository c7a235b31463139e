/**
 * What an entry's body may contain: the one list that the check, the build and the editor's buttons read.
 * Everything else in MDX (imports, exports, expressions, other components and HTML) is refused.
 */

/** An attribute of a component: free text, or one of a few words. */
export interface AttributeRule {
  required: boolean;
  values?: readonly string[];
}

/** Components authors may use, with their attributes. */
export const components: Readonly<Record<string, Readonly<Record<string, AttributeRule>>>> = {
  Callout: { tone: { required: false, values: ['note', 'caution'] } },
  Figure: {
    src: { required: true },
    alt: { required: true },
    caption: { required: false },
  },
};

/** HTML elements that may be written as tags, with their attributes. */
export const htmlElements: Readonly<Record<string, Readonly<Record<string, AttributeRule>>>> = {
  br: {},
  sub: {},
  sup: {},
  abbr: { title: { required: true } },
};

/** Schemes and forms a link may have. */
const linkForms = ['https:', 'http:', 'mailto:', '/', '#', 'entry:', 'term:'] as const;

/** Control characters, spaces and backslashes: browsers drop or turn them before they read a scheme. */
// eslint-disable-next-line no-control-regex -- refusing control characters is the point
const deceptive = /[\u0000-\u0020\\]/;

/** True for a link an author may write. Protocol-relative and backslash forms are refused: browsers read them as hosts. */
export function isAllowedLink(address: string): boolean {
  if (deceptive.test(address) || address.startsWith('//')) return false;
  return linkForms.some((form) => address.toLowerCase().startsWith(form));
}

/** True for a picture an author may show: a file of this site or beside the text. */
export function isAllowedPicture(address: string): boolean {
  if (deceptive.test(address) || address.includes(':') || address.startsWith('//')) return false;
  return !address.split('/').includes('..');
}
