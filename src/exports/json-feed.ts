/** A feed as JSON Feed 1.1 (jsonfeed.org). */
import type { Feed } from './feeds.ts';
import { addressIn, type Imprint } from './imprint.ts';

/** The document. */
export function jsonFeed(feed: Feed, imprint: Imprint): string {
  const document = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    description: feed.description,
    home_page_url: feed.page,
    feed_url: addressIn(imprint, `${feed.path}.json`),
    language: feed.locale,
    authors: [{ name: 'MIEUX (ICMPD)' }],
    items: feed.items.map(({ id, url, title, summary, language, updated, tags }) => ({
      id,
      url,
      title,
      content_text: summary,
      summary,
      language,
      date_modified: updated,
      tags,
    })),
  };
  return `${JSON.stringify(document)}\n`;
}
