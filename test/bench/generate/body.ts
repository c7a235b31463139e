/** The text of an edition: 500 to 600 words under three or four headings, with a list, a table, a link and a Callout. */
import { chanceOf } from './chance.ts';
import type { Material } from './facts.ts';
import type { Plan } from './plan.ts';
import { madeUpName, type Words } from './words.ts';

/** The body of an entry in the language of `words`. Its parts are the same in every language. */
export function bodyOf({ registry, plans, seed }: Material, plan: Plan, words: Words): string {
  const shape = chanceOf(`${seed} shape ${plan.index}`);
  const chance = chanceOf(`${seed} body ${plan.index} ${words.locale}`);
  const processes = [...registry.vocabularies.processes.terms.keys()];
  const titles = shape.some(processes, shape.between(3, 4));
  const [first = '', ...others] = titles.map((id) => `## ${words.label('processes', id)}`);
  const linked = shape.pick(plans);
  // List, table, Callout and link hold about 150 words, and a paragraph runs over by half a sentence.
  const left = shape.between(270, 350);
  const paragraph = (): string => words.sentences(chance, left / (2 * titles.length + 1));
  const list = Array.from({ length: 4 }, () => `- ${words.sentence(chance)}`).join('\n');
  const link = `[${words.label('themes', linked.theme.id)}](entry:${linked.key})`;
  const parts = [
    paragraph(),
    [first, paragraph(), list, paragraph()],
    ...others.map((heading, index) => [
      heading,
      paragraph(),
      ...(index === 0 ? [tableOf()] : []),
      ...(index === 1 ? [`<Callout tone="note">\n${words.sentence(chance)}\n</Callout>`] : []),
      paragraph(),
    ]),
    `${words.sentence(chance)} ${link}.`,
  ];
  return parts.flat().join('\n\n');

  function tableOf(): string {
    const head = [words.label('countries', plan.country.id), 2018, 2019];
    const rows = Array.from({ length: 4 }, () => [
      madeUpName(chance),
      shape.between(10, 900),
      shape.between(10, 900),
    ]);
    const lines = [head, ['---', '---:', '---:'], ...rows];
    return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
  }
}
