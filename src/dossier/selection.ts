/**
 * A reader's dossier: entries chosen, in the reader's order, each with the reader's note. It is kept on the device as JSON
 * and travels in the part of an address that browsers do not send to servers. Pure: storage and page are others' work.
 */

/** An entry chosen. */
export interface Item {
  /** `collection/id`. */
  key: string;
  note: string;
}

/** What a reader has put together. */
export interface Dossier {
  title: string;
  items: readonly Item[];
}

/** Nothing chosen. */
export const emptyDossier: Dossier = { title: '', items: [] };

/** More entries than a briefing can hold; addresses and storage that name more are cut here. */
export const mostItems = 200;

const keyForm = /^[a-z-]+\/[a-z0-9-]+$/;

/** Whether an entry is in it. */
export const holds = ({ items }: Dossier, key: string): boolean =>
  items.some((item) => item.key === key);

/** With an entry at its end, where it is not in it yet. */
export const withEntry = (dossier: Dossier, key: string): Dossier =>
  holds(dossier, key) ? dossier : { ...dossier, items: [...dossier.items, { key, note: '' }] };

/** Without an entry. */
export const withoutEntry = (dossier: Dossier, key: string): Dossier => ({
  ...dossier,
  items: dossier.items.filter((item) => item.key !== key),
});

/** With an entry moved by some places; at either end it stays. */
export function moved(dossier: Dossier, key: string, by: number): Dossier {
  const items = [...dossier.items];
  const from = items.findIndex((item) => item.key === key);
  const [item] = items.splice(from, from < 0 ? 0 : 1);
  if (!item) return dossier;
  items.splice(Math.min(items.length, Math.max(0, from + by)), 0, item);
  return { ...dossier, items };
}

/** With another note on an entry. */
export const annotated = (dossier: Dossier, key: string, note: string): Dossier => ({
  ...dossier,
  items: dossier.items.map((item) => (item.key === key ? { key, note } : item)),
});

/** Both: the entries of the first as they are, then those that only the second has. A note on either is kept. */
export function joined(first: Dossier, second: Dossier): Dossier {
  const notes = new Map(second.items.map(({ key, note }) => [key, note]));
  const kept = first.items.map(({ key, note }) => {
    const other = notes.get(key) ?? '';
    const both = other && !note.includes(other) ? [note, other].filter(Boolean).join('\n') : note;
    return { key, note: both };
  });
  const added = second.items.filter(({ key }) => !holds(first, key));
  return { title: first.title || second.title, items: [...kept, ...added] };
}

/** Whether two say the same. */
export const isSame = (a: Dossier, b: Dossier): boolean => stored(a) === stored(b);

/** As it is kept on the device. */
export const stored = ({ title, items }: Dossier): string =>
  JSON.stringify({ title, items: items.map(({ key, note }) => ({ key, note })) });

/** Reads what was kept; whatever else lies there counts as nothing. */
export function readStored(text: string | null): Dossier {
  try {
    const found = JSON.parse(text ?? 'null') as Partial<Dossier> | null;
    if (!Array.isArray(found?.items)) return emptyDossier;
    const items = (found.items as Partial<Item>[]).map(({ key, note }) => ({
      key: String(key),
      note: typeof note === 'string' ? note : '',
    }));
    return sound(typeof found.title === 'string' ? found.title : '', items);
  } catch {
    return emptyDossier;
  }
}

/** The part of an address after `#`: `t` the title, then for each entry `e` and, where there is one, its note `n`. */
export function fragmentOf({ title, items }: Dossier): string {
  const parameters = new URLSearchParams();
  if (title) parameters.append('t', title);
  for (const { key, note } of items) {
    parameters.append('e', key);
    if (note) parameters.append('n', note);
  }
  return parameters.toString().replaceAll('%2F', '/');
}

/** Reads that part, with or without `#`; undefined where it names no entry. */
export function readFragment(fragment: string): Dossier | undefined {
  const items: Item[] = [];
  let title = '';
  for (const [name, value] of new URLSearchParams(fragment.replace(/^#/, ''))) {
    const last = items.at(-1);
    if (name === 't') title = value;
    if (name === 'e') items.push({ key: value, note: '' });
    if (name === 'n' && last) last.note = value;
  }
  const dossier = sound(title, items);
  return dossier.items.length > 0 ? dossier : undefined;
}

/** Each entry once, by a name an entry can have. */
function sound(title: string, items: readonly Item[]): Dossier {
  const byKey = new Map<string, Item>();
  for (const item of items) {
    if (keyForm.test(item.key) && !byKey.has(item.key)) byKey.set(item.key, item);
  }
  return { title, items: [...byKey.values()].slice(0, mostItems) };
}
