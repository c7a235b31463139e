/** What Chromium tells a screen reader about a page. */
import type { Page } from 'playwright-core';

/** Something that is told: what it is, what it is called, and what is told inside it. */
export interface Told {
  role: string;
  name: string;
  parts: Told[];
}

interface Node {
  nodeId: string;
  ignored: boolean;
  role?: { value: string };
  name?: { value: string };
  childIds?: string[];
}

/** All that is told of a page, what is hidden from screen readers left out. */
export async function toldOf(page: Page): Promise<Told> {
  const session = await page.context().newCDPSession(page);
  await session.send('Accessibility.enable');
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as { nodes: Node[] };
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const read = (id: string): Told[] => {
    const node = byId.get(id);
    if (!node) return [];
    const parts = (node.childIds ?? []).flatMap(read);
    if (node.ignored) return parts;
    return [{ role: node.role?.value ?? '', name: node.name?.value ?? '', parts }];
  };
  const [whole] = read(nodes[0]?.nodeId ?? '');
  if (!whole) throw new Error('The page tells nothing.');
  return whole;
}

/** Everything of a role inside, in the order it is told. */
export const allOf = (told: Told, role: string): Told[] => [
  ...(told.role === role ? [told] : []),
  ...told.parts.flatMap((part) => allOf(part, role)),
];

/** The words inside, as they are read out. */
export const wordsOf = (told: Told): string =>
  allOf(told, 'StaticText')
    .map(({ name }) => name.trim())
    .join(' ');
