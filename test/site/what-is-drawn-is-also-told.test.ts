/** Maps, charts, reports and matrices: everything drawn can be read, its numbers are true, and it stays light. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { loadRegistry } from '#build/load-registry.ts';
import { formatNumber } from '#i18n/format.ts';
import { computedFor } from '#registry/computed-figures.ts';
import { locales } from '#registry/locale.ts';
import { labelOf, publicRegistry } from '#registry/registry.ts';
import { itemsOf } from '#registry/statistics.ts';
import { programmeYears, yearOf } from '#registry/year.ts';
import { facetTermsOf, type FacetKey } from '#search/facets.ts';
import { brotliBytes } from '../bench/page-weight.ts';
import { addressesOf, pageAt, textAt } from '../support/html.ts';
import { registrySite as site } from '../support/sites.ts';

const registry = publicRegistry(loadRegistry('content').registry);

/** Bytes of HTML and CSS that a page may take, and of its drawings. */
const budget = 14_336;
const drawing = 8 * 1024;

const weigh = (text: string): number => brotliCompressSync(text).length;

/** The style sheets that a page waits for; what only paper needs is not among them. */
const stylesOf = (html: string): string[] =>
  [...html.matchAll(/<link [^>]*href="(\/_astro\/[^"]+\.css)"[^>]*>/g)]
    .filter(([link]) => !link.includes('media="print"'))
    .map(([, path = '']) => readFileSync(join(site.folder, path), 'utf8'));

/** How many entries have all of these terms. */
function counted(query: URLSearchParams): number {
  return [...registry.entries.values()].filter((entry) => {
    const terms = facetTermsOf(entry);
    return [...query].every(([facet, id]) => terms[facet as FacetKey].includes(id));
  }).length;
}

const hrefs = (elements: Iterable<Element>): string[] =>
  [...elements].map((element) => element.getAttribute('href') ?? '');

describe('maps', () => {
  const pages = [
    '',
    'regions/asia/',
    'themes/diaspora-affairs/',
    'pillars/horizontal/',
    'gcm/gcm-7/',
  ];

  test.each(pages)('/%s: the list beside has every link of the map', (path) => {
    for (const locale of ['en', 'ar']) {
      const box = pageAt(site, `/${locale}/${path}`).querySelector('.map-box');
      const drawn = hrefs(box?.querySelectorAll('svg a') ?? []);
      const listed = hrefs(box?.querySelectorAll('.terms a') ?? []);
      expect(drawn.length).toBeGreaterThan(3);
      expect([...drawn].sort()).toEqual([...listed].sort());
      expect(box?.querySelector('svg')?.getAttribute('aria-hidden')).toBe('true');
      expect([...(box?.querySelectorAll('svg a:not([tabindex="-1"])') ?? [])]).toEqual([]);
    }
  });

  test.each(locales)(
    'in %s one weighs at most 6 kB compressed, with the countries as links',
    (locale) => {
      for (const path of pages) {
        const [map = ''] = /<svg viewBox.*?<\/svg>/s.exec(textAt(site, `/${locale}/${path}`)) ?? [];
        expect(weigh(map)).toBeLessThanOrEqual(6 * 1024);
      }
    },
  );

  test('every one says that it takes no side on borders', () => {
    const words = registry.strings.fr['map.disclaimer'];
    expect(pageAt(site, '/fr/').querySelector('.map figcaption')?.textContent).toContain(words);
  });
});

describe('coverage', () => {
  const addresses = addressesOf(site).filter((address) => /^\/en\/coverage\//.test(address));

  test('has a page of its own for every region with countries', () => {
    expect(addresses.length).toBe(6);
  });

  test('every number is what its search finds, and every other cell is a gap that says so', () => {
    for (const address of addresses) {
      const cells = [...pageAt(site, address).querySelectorAll('.matrix td')];
      expect(cells.length).toBeGreaterThan(50);
      for (const table of pageAt(site, address).querySelectorAll('.matrix')) {
        const gaps = table.querySelectorAll('.gap').length;
        const said = table.closest('section')?.querySelector('.muted')?.textContent;
        expect(said).toMatch(new RegExp(`^${gaps} of ${table.querySelectorAll('td').length} `));
      }
      for (const cell of cells) {
        const link = cell.querySelector('a');
        if (!link) {
          expect([cell.className, cell.textContent.trim()]).toEqual(['gap', 'none']);
          continue;
        }
        const { searchParams } = new URL(link.getAttribute('href') ?? '', 'http://localhost');
        expect([link.textContent, String(searchParams)]).toEqual([
          String(counted(searchParams)),
          String(searchParams),
        ]);
      }
    }
  });
});

describe('annual reports', () => {
  test.each(locales)('in %s: every year has its page, and 2018 its published numbers', (locale) => {
    for (const year of programmeYears) {
      expect(existsSync(join(site.folder, locale, 'reports', String(year), 'index.html'))).toBe(
        true,
      );
    }
    const text = pageAt(site, `/${locale}/reports/2018/`).querySelector('main')?.textContent ?? '';
    for (const value of [1277, 61, 58, 649, 26])
      expect(text).toContain(formatNumber(value, locale));
  });

  test('the five regions of 2018 are told, each with its lists beside the registry', () => {
    const page = pageAt(site, '/en/reports/2018/');
    const regions = [...page.querySelectorAll('.region-year')];
    const five = [
      'west-africa',
      'central-east-southern-africa',
      'asia',
      'european-neighbourhood',
      'latin-america-caribbean',
    ];
    expect(regions.map(({ id }) => id)).toEqual(expect.arrayContaining(five));
    const lists = ['Types of activity', 'Countries', 'Main achievements', 'Key themes'];
    for (const region of regions.filter(({ id }) => five.includes(id))) {
      const names = [...region.querySelectorAll('dt')].map(({ textContent }) => textContent.trim());
      expect(names).toEqual(expect.arrayContaining(lists));
      const own = pageAt(site, `/en/reports/2018/${region.id}/`);
      expect(hrefs(region.querySelectorAll('a'))).toContain(`/en/reports/2018/${region.id}/`);
      const captions = [...own.querySelectorAll('caption')].map(({ textContent }) =>
        textContent.trim(),
      );
      expect(captions).toEqual(expect.arrayContaining(lists));
    }
  });

  test.each(locales)(
    'in %s every list a region has in the report stands there in full',
    (locale) => {
      const page = pageAt(site, `/${locale}/reports/2018/`);
      const told = (region: string): string[] =>
        [...(page.getElementById(region)?.querySelectorAll('dd li, dd b') ?? [])].map(
          ({ textContent }) => textContent.trim(),
        );
      const vocabularies = [
        ['activity-types', 'activity-types', 'activityType'],
        ['countries-with-activities-list', 'countries', 'country'],
      ] as const;
      const ofYear = yearOf(registry, 2018).figures.filter(({ scope }) => scope.region);
      expect(ofYear.length).toBeGreaterThan(20);
      for (const figure of ofYear) {
        const items = told(figure.scope.region ?? '');
        const [, vocabulary, key] = vocabularies.find(([metric]) => metric === figure.metric) ?? [];
        const ids = vocabulary ? (figure.listed ?? []).flatMap((one) => one[key] ?? []) : [];
        const themes = (figure.listed ?? []).flatMap((one) => one.themes ?? []);
        const listed = [
          ...ids.map((id) => labelOf(registry, vocabulary ?? 'themes', id, locale)),
          ...themes.map((id) => labelOf(registry, 'themes', id, locale)),
          ...(figure.metric === 'main-achievements' ? itemsOf(figure, locale) : []),
          ...(figure.metric === 'countries-with-activities'
            ? [formatNumber(Number(figure.value), locale)]
            : []),
        ];
        // Pages have the apostrophe and the spaces of print.
        const plain = (text: string): string => text.replaceAll('’', "'").replaceAll(/\s/g, ' ');
        expect(items.map(plain)).toEqual(expect.arrayContaining(listed.map(plain)));
      }
    },
  );

  test('the four round tables have their published numbers beside the entry’s', () => {
    const text = pageAt(site, '/en/reports/2018/').querySelector('main')?.textContent ?? '';
    const said = text.replaceAll(/\s+/g, ' ');
    const counted = registry.figures.flatMap((figure) => {
      if (!/round-table-\w+-2018$/.test(figure.scope.entry ?? '')) return [];
      const computed = computedFor(registry, figure, (region) => yearOf(registry, 2018, region));
      return computed ? [`${Number(figure.value)} In the registry: ${computed.value} `] : [];
    });
    expect(counted.length).toBeGreaterThan(5);
    for (const numbers of counted) expect(said).toContain(numbers);
  });

  test('a difference is explained: every count leads to how it was counted', () => {
    const page = pageAt(site, '/en/reports/2018/');
    const hows = hrefs(page.querySelectorAll('a[href^="#how-"]'));
    expect(hows.length).toBeGreaterThan(10);
    for (const how of hows) expect(page.querySelector(`[id="${how.slice(1)}"]`)).not.toBeNull();
  });
});

describe('the memory of events', () => {
  test('shows every recommendation with its event, and back from what followed', () => {
    const page = pageAt(site, '/en/follow-up/');
    const byStatus = page.querySelector('#by-status')?.textContent ?? '';
    const byEntry = hrefs(page.querySelectorAll('#by-entry a'));
    for (const { facts, editions, original, id } of registry.entries.values()) {
      const told = (editions.en ?? editions[original])?.values.recommendations ?? [];
      for (const { text } of told) expect(byStatus).toContain(text);
      for (const { followedBy } of facts.recommendations ?? []) {
        if (!followedBy) continue;
        expect(byEntry).toContain(`/en/${followedBy}/`);
        expect(byEntry).toContain(`#${id}`);
      }
    }
  });
});

describe('drawings', () => {
  const kinds = ['', 'reports/', 'reports/2018/', 'coverage/', 'countries/cr/', 'follow-up/'];

  test('the numbers behind each can be downloaded', () => {
    for (const kind of ['', 'reports/', 'reports/2018/', 'coverage/']) {
      const links = hrefs(pageAt(site, `/ru/${kind}`).querySelectorAll('a[download]'));
      expect(links.length).toBeGreaterThan(0);
      for (const link of links) {
        const lines = readFileSync(join(site.folder, link), 'utf8').trim().split('\r\n');
        expect(lines.length).toBeGreaterThan(1);
      }
    }
  });

  test.each(kinds)('/%s waits for one style sheet beside the common one', (kind) => {
    for (const locale of locales) {
      expect(stylesOf(textAt(site, `/${locale}/${kind}`)).length).toBeLessThanOrEqual(2);
    }
  });

  test('every page of every language fits into 14 kB without its drawings', () => {
    const styles = new Map<string, number>();
    const pages = addressesOf(site).filter((address) => address.endsWith('/'));
    const heavy = pages.flatMap((address) => {
      const html = textAt(site, address);
      const links = stylesOf(html).map((text) => {
        const weight = styles.get(text) ?? weigh(text);
        styles.set(text, weight);
        return weight;
      });
      const beside = links.reduce((sum, weight) => sum + weight, 0);
      // With its drawings a page weighs more: most need not be weighed without them.
      const whole = brotliBytes(join(site.folder, address, 'index.html')) + beside;
      if (whole <= budget) return [];
      const told = weigh(html.replaceAll(/<svg[^]*?<\/svg>/g, '')) + beside;
      return told > budget || whole > budget + drawing ? [`${address}: ${told} of ${whole}`] : [];
    });
    expect(heavy).toEqual([]);
  }, 60_000);

  test('every page of an entry fits into 14 kB from a host that knows gzip alone', () => {
    const styles = new Map<string, number>();
    const gzipped = (text: string): number => gzipSync(text).length;
    const heavy = addressesOf(site)
      .filter((address) => textAt(site, address).includes('<article data-entry='))
      .flatMap((address) => {
        const html = textAt(site, address);
        const beside = stylesOf(html).map((text) => {
          const weight = styles.get(text) ?? gzipped(text);
          styles.set(text, weight);
          return weight;
        });
        const whole = beside.reduce((sum, weight) => sum + weight, gzipped(html));
        return whole > budget ? [`${address}: ${whole}`] : [];
      });
    expect(heavy).toEqual([]);
  }, 60_000);
});
