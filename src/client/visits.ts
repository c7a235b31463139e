/** What a device remembers of its visits: which version of each entry it saw. Pure: storage and page are others' work. */

/** What was seen: the version of the whole, the day, and the digest of each entry by key. */
export interface Seen {
  version: string;
  date: string;
  entries: Record<string, string>;
}

/** A row of the list of versions: key, digest, title, language of the title. */
export type VersionRow = readonly [key: string, digest: string, title: string, language: string];

/** An entry that is not as it was seen. */
export interface News {
  key: string;
  title: string;
  language: string;
  kind: 'added' | 'changed';
}

/** What is new or has changed since, new ones first; what has gone is not news. */
export function newsSince(seen: Seen, rows: readonly VersionRow[]): News[] {
  const news = rows
    .filter(([key, digest]) => seen.entries[key] !== digest)
    .map(([key, , title, language]): News => ({
      key,
      title,
      language,
      kind: key in seen.entries ? 'changed' : 'added',
    }));
  return [
    ...news.filter(({ kind }) => kind === 'added'),
    ...news.filter(({ kind }) => kind === 'changed'),
  ];
}

/** What is seen when these rows are. */
export const seenNow = (version: string, date: string, rows: readonly VersionRow[]): Seen => ({
  version,
  date,
  entries: Object.fromEntries(rows.map(([key, digest]) => [key, digest])),
});

/** Reads what was remembered; anything else that lies there counts as nothing. */
export function readSeen(text: string | null): Seen | undefined {
  try {
    const found = JSON.parse(text ?? 'null') as Partial<Seen> | null;
    const whole = found?.version && found.date && typeof found.entries === 'object';
    return whole ? (found as Seen) : undefined;
  } catch {
    return undefined;
  }
}
