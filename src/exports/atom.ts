/** A feed as Atom (RFC 4287). */
import type { Feed, FeedItem } from './feeds.ts';
import { addressIn, licence, type Imprint } from './imprint.ts';
import { element, escaped } from './xml.ts';

/** The document. */
export function atom(feed: Feed, imprint: Imprint): string {
  const self = addressIn(imprint, `${feed.path}.xml`);
  return `${[
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${feed.locale}">`,
    element('id', self),
    element('title', feed.title),
    element('subtitle', feed.description),
    element('updated', feed.updated),
    `<link rel="self" type="application/atom+xml" href="${escaped(self)}"/>`,
    `<link rel="alternate" type="text/html" hreflang="${feed.locale}" href="${escaped(feed.page)}"/>`,
    '<author><name>MIEUX (ICMPD)</name></author>',
    element('rights', `${licence.title} (${licence.url})`),
    ...feed.items.map((item) => entryOf(item, feed)),
    '</feed>',
  ].join('\n')}\n`;
}

/** An entry; a text in another language than the feed's says so. */
function entryOf(item: FeedItem, { locale }: Feed): string {
  const language = item.language === locale ? '' : ` xml:lang="${item.language}"`;
  return [
    `<entry${language}>`,
    element('id', item.id),
    element('title', item.title),
    `<link rel="alternate" type="text/html" hreflang="${locale}" href="${escaped(item.url)}"/>`,
    element('updated', item.updated),
    element('summary', item.summary),
    ...item.tags.map((tag) => `<category term="${escaped(tag)}"/>`),
    '</entry>',
  ].join('');
}
