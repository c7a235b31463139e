/** Reads a chapter of a briefing from the page of an entry: the page is the one place that says what a locale shows. */
import type { Block, Chapter, Run } from '#dossier/briefing.ts';
import { blocksOf, pairsOf, runsOf, type Reading } from './read-runs.ts';

/** The chapter on a page; undefined where the page is not that of a public entry. */
export function readEntry(page: Document, address: string): Chapter | undefined {
  const article = page.querySelector('article[data-entry]');
  const key = article?.getAttribute('data-entry');
  const title = article?.querySelector('h1');
  if (!article || !key || !title) return undefined;
  const reading: Reading = { address, language: page.documentElement.lang, terms: new Set() };
  const whole = (element: Element | null | undefined): Run => {
    if (!element) return { text: '' };
    const text = element.textContent.replaceAll(/\s+/g, ' ').trim();
    const lang = element.closest('[lang]')?.getAttribute('lang');
    return lang && lang !== reading.language ? { text, lang } : { text };
  };
  const facts = article.querySelector('.facts dl');
  const main = [...article.querySelectorAll('.main > *')].filter(
    (part) => !part.matches('#sources, #cite'),
  );
  const blocks = main.flatMap((part): Block[] => blocksOf(part, reading));
  return {
    key,
    kicker: whole(article.querySelector('.kicker')).text,
    title: whole(title),
    summary: whole(article.querySelector('.lead')),
    notices: [...article.querySelectorAll('header .notice')].map(statement),
    facts: facts ? pairsOf(facts, reading) : undefined,
    blocks,
    terms: [...reading.terms],
    citations: citationsOf(article, reading),
    sources: sourcesOf(article, reading),
  };
}

/** What a notice says, without the links that only lead on from the page. */
function statement(notice: Element): string {
  const own = notice.cloneNode(true) as Element;
  for (const link of own.querySelectorAll('a')) link.remove();
  return own.textContent.replaceAll(/\s+/g, ' ').trim();
}

/** The citation in each style the page gives, or in the only one. */
function citationsOf(article: Element, reading: Reading): Chapter['citations'] {
  const place = article.querySelector('#cite');
  const styles = [...(place?.querySelectorAll('.citations > dt') ?? [])].map((name) => ({
    style: name.textContent.trim(),
    runs: name.nextElementSibling ? runsOf(name.nextElementSibling, reading) : [],
  }));
  const only = place?.querySelector('.citation');
  return only ? [{ style: '', runs: runsOf(only, reading) }, ...styles] : styles;
}

function sourcesOf(article: Element, reading: Reading): Chapter['sources'] {
  return [...article.querySelectorAll('#sources li')].map((item, index) => ({
    id: /^source-(.+)$/.exec(item.id)?.[1] ?? String(index),
    runs: runsOf(item, reading),
  }));
}
