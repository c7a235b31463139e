/**
 * The last touch to a page, whoever wrote its words: spaces that French typography wants unbroken, the apostrophe of print,
 * and no white space where a browser shows none. What authors wrote stays as it is in `content/`; only pages say it so.
 */

const noBreak = '\u00a0';

/** Elements around whose tags white space shows nothing; lists that stand in a line of text begin after a space. */
const blocks = [
  'article|aside|blockquote|body|caption|dd|details|div|dl|dt|figcaption|figure|footer|form|h[1-6]|head|header|html',
  'link|li|main|meta|nav|ol|p|section|summary|table|tbody|td|tfoot|thead|th|title|tr|ul',
].join('|');
const beforeBlock = new RegExp(`\\s+(?!<[uo]l)(?=</?(?:${blocks})[\\s>])`, 'g');
const afterBlock = new RegExp(`(</?(?:${blocks})(?: [^<>]*)?>)\\s+`, 'g');

/** What stands alone in a line: white space inside its tags begins or ends that line. */
const first = new RegExp(`(<(?:${blocks})(?: [^<>]*)?><(?:a|b|bdi|span)(?: [^<>]*)?>)\\s+`, 'g');
const last = new RegExp(`\\s+(?=</(?:a|b|bdi|span)></(?:${blocks})>)`, 'g');

/** Of two spaces with a tag between them one shows: in a name of other direction, it must be the outer one. */
const innerEnd = /\s+(?=<\/(?:a|b|bdi|span)>\s)/g;
const innerStart = /(\s<(?:a|b|bdi|span)(?: [^<>]*)?>)\s+(?![\s:;?!»])/g;

/** Text without white space that shows nothing. */
const tight = (html: string): string =>
  html
    .replaceAll(beforeBlock, '')
    .replaceAll(afterBlock, '$1')
    .replaceAll(first, '$1')
    .replaceAll(last, '')
    .replaceAll(innerEnd, '')
    .replaceAll(innerStart, '$1');

/** Keeps together what French sets with a space: « a », b : c ? 5 % — only French writes spaces there. */
const unbroken = (html: string): string =>
  html
    .replaceAll(/ (?=[:;?!»](?:[\s<,.)"]|$))|(?<=\d) (?=[%€])|(?<=[ (>]p\.) (?=\d)/g, noBreak)
    .replaceAll('« ', `«${noBreak}`)
    .replaceAll(/(?<=\p{L})&#39;(?=\p{L})/gu, '’');

/**
 * What is copied, shown with its white space, or read by machines: it is served as it was written. Words that a script of
 * the page shows later are set like those it has.
 */
const asWritten =
  /<(code|pre|textarea)[\s>].*?<\/\1>|<script type="application\/ld\+json".*?<\/script>/gs;

/** A page as it is served. */
export function pageText(html: string): string {
  let text = '';
  let from = 0;
  for (const { 0: kept, index } of html.matchAll(asWritten)) {
    text += unbroken(tight(html.slice(from, index))) + kept;
    from = index + kept.length;
  }
  return text + unbroken(tight(html.slice(from)));
}
