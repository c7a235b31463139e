/** Typography of pages: what authors wrote stays as it is, and is shown as French prints it. */
import { describe, expect, it } from 'vitest';
import { locales } from '#registry/locale.ts';
import { pageText } from '#site/page-text.ts';
import { addressesOf, pageAt, textAt } from '../support/html.ts';
import { registrySite as site } from '../support/sites.ts';

const french = addressesOf(site).filter((address) => address.startsWith('/fr/'));

describe('a page', () => {
  it('keeps together what French sets with a space', () => {
    expect(pageText('<p>Mali : « oui » ? Non ; 5 % (p. 13)</p>')).toBe(
      '<p>Mali\u00a0: «\u00a0oui\u00a0»\u00a0? Non\u00a0; 5\u00a0% (p.\u00a013)</p>',
    );
    expect(pageText('<p>« <a href="/">oui</a> » : <b>5</b></p>')).toBe(
      '<p>«\u00a0<a href="/">oui</a>\u00a0»\u00a0: <b>5</b></p>',
    );
    expect(pageText('<p>l&#39;Ouest</p>')).toBe('<p>l’Ouest</p>');
  });

  it('leaves addresses, code and other languages alone', () => {
    const kept =
      '<p><a href="https://example.org/a?b=1;c:d">Kenya: 5, why? «да»; "x" 10:30</a> <code>a:b</code></p>';
    expect(pageText(kept)).toBe(kept);
    // Whoever copies a line of code wants the spaces that the machine wants.
    const code =
      '<pre>title: "Mali : « oui »"\n  place: p. 21</pre><p><code>a ? l&#39;b : p. 2</code></p>' +
      '<script type="application/ld+json">{"name":"Kenya : « oui »"}</script>';
    expect(pageText(code)).toBe(code);
    expect(pageText('<script type="application/json">{"year":"Année : {year}"}</script>')).toBe(
      '<script type="application/json">{"year":"Année\u00a0: {year}"}</script>',
    );
  });

  it('has no white space that shows nothing, and all that shows something', () => {
    expect(pageText('<ul>\n  <li> <a href="/">One</a> <b>two</b> </li> <li>Three</li> </ul>')).toBe(
      '<ul><li><a href="/">One</a> <b>two</b></li><li>Three</li></ul>',
    );
    expect(pageText('<p><a href="/"> One </a></p> <p>One<a href="/"> two </a>three</p>')).toBe(
      '<p><a href="/">One</a></p><p>One<a href="/"> two </a>three</p>',
    );
    // Of two spaces the outer one stays: the inner one would be on the far side of a name of other direction.
    expect(pageText('<p><bdi dir="ltr"><a href="/">One</a> </bdi> <span> اثنان</span></p>')).toBe(
      '<p><bdi dir="ltr"><a href="/">One</a></bdi> <span>اثنان</span></p>',
    );
    expect(pageText('<dd><b>6</b> <ul><li>a</li></ul></dd>')).toBe(
      '<dd><b>6</b> <ul><li>a</li></ul></dd>',
    );
    expect(pageText('<p> a </p> <pre>  <b> c </b>\n</pre> <p> d </p>')).toBe(
      '<p>a</p><pre>  <b> c </b>\n</pre><p>d</p>',
    );
  });

  it('in French never ends a line before a colon or after an opening quotation mark', () => {
    const faults = french.flatMap((address) => {
      const main = pageAt(site, address).querySelector('main');
      for (const code of main?.querySelectorAll('code, pre') ?? []) code.remove();
      const text = main?.textContent ?? '';
      return [...text.matchAll(/.{0,20}(?: [:;?!»](?=\s|$)|« ).{0,10}/g)].map(
        ([words]) => `${address}: ${words}`,
      );
    });
    expect(french.length).toBeGreaterThan(300);
    expect(faults).toEqual([]);
  });
});

describe('a large figure', () => {
  it.each(locales)('in %s stands alone, what qualifies it is small', (locale) => {
    const figures = [...pageAt(site, `/${locale}/`).querySelectorAll('.figures b')];
    const notes = figures.flatMap((figure) => figure.querySelector('small')?.textContent ?? []);
    expect(notes).toHaveLength(2);
    for (const figure of figures) {
      figure.querySelector('small')?.remove();
      expect(figure.textContent.trim()).toMatch(/^[\d.,\s\u00a0\u202f]+$/);
    }
  });
});

describe('entries that share a title', () => {
  it('are told apart by their kind in the names of links', () => {
    const links = [...pageAt(site, '/en/countries/ke/').querySelectorAll('main h3 a')];
    const names = links.map((link) => link.getAttribute('aria-label') ?? link.textContent.trim());
    expect(names).toContain(
      'Kenya: standard operating procedures for migration data (Publication)',
    );
    expect(new Set(names).size).toBe(names.length);
    // A name that differs from what is seen begins with it, for those who speak to their machine.
    for (const link of links) {
      const name = link.getAttribute('aria-label');
      if (name) expect(name.startsWith(link.textContent.trim())).toBe(true);
    }
  });
});

describe('a page without lists', () => {
  it('does not wait for the styles of lists', () => {
    const page = textAt(site, '/en/actions/kenya-ii-data-collection-sops/');
    for (const [, path = ''] of page.matchAll(/rel="stylesheet" href="([^"]+)"/g)) {
      expect(textAt(site, path)).not.toContain('.cards');
    }
  });
});
