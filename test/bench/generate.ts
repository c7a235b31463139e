/**
 * Writes a content folder of any size for measuring: the registry's own vocabularies, glossary, words, figures and pages,
 * and so many entries made from them. English originals; each other locale has a translation of one entry in five.
 */
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadRegistry } from '#build/load-registry.ts';
import { contentRoot } from '#corpus/read.ts';
import { locales, type Locale } from '#registry/locale.ts';
import { bodyOf } from './generate/body.ts';
import { chanceOf } from './generate/chance.ts';
import { valuesOf, type Material } from './generate/facts.ts';
import { mdxOf } from './generate/mdx.ts';
import { planEntries } from './generate/plan.ts';
import { translationOf } from './generate/translation.ts';
import { wordsOf } from './generate/words.ts';

/** What is copied as it is; generated entries take the place of all others. */
const copied = ['vocabularies', 'glossary', 'strings', 'statistics', 'pages'];

/** Of how many entries one has an edition in a further locale. */
const translatedOnceIn = 5;

/** What was written. */
export interface Generated {
  /** The entries, `collection/id`. */
  keys: string[];
  /** MDX files in all. */
  editions: number;
}

/** Writes a content tree of `count` entries into `folder`. The same seed and the same registry give the same files. */
export function generateContent(folder: string, count: number, seed = 'registry'): Generated {
  const { registry } = loadRegistry(contentRoot());
  for (const name of copied) {
    cpSync(join(contentRoot(), name), join(folder, name), { recursive: true });
  }
  unlinkEntries(join(folder, 'pages'));
  const plans = planEntries(registry, count, seed);
  const material: Material = { registry, plans, seed };
  const words = wordsOf(registry);
  let editions = 0;
  for (const plan of plans) {
    const target = join(folder, plan.key);
    mkdirSync(target, { recursive: true });
    const original = {
      values: valuesOf(material, plan, words.en),
      body: bodyOf(material, plan, words.en),
    };
    write(target, 'en', mdxOf(original.values, original.body));
    for (const locale of locales) {
      const chance = chanceOf(`${seed} translated ${plan.index} ${locale}`);
      if (locale === 'en' || !chance.once(translatedOnceIn)) continue;
      const values = valuesOf(material, plan, words[locale]);
      const texts = translationOf(plan.collection, values, original);
      write(target, locale, mdxOf(texts, bodyOf(material, plan, words[locale])));
    }
  }
  return { keys: plans.map(({ key }) => key), editions };

  function write(target: string, locale: Locale, mdx: string): void {
    writeFileSync(join(target, `index.${locale}.mdx`), mdx);
    editions++;
  }
}

/** Pages link to entries of the registry, which are not here: their links become text. */
function unlinkEntries(pages: string): void {
  const links = /\[([^\]]*)\]\(entry:(?!pages\/)[^)]*\)/g;
  for (const name of readdirSync(pages, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.mdx')) continue;
    const text = readFileSync(join(pages, name), 'utf8');
    writeFileSync(join(pages, name), text.replaceAll(links, '$1'));
  }
}
