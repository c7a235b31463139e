/** The dossier as the device keeps it. Every change begins with what is kept now: two open pages do not undo each other. */
import { emptyDossier, readStored, stored, type Dossier } from '#dossier/selection.ts';

const name = 'registry-dossier';

let inMemory: string | null = null;
const listeners = new Set<() => void>();

/** Whether the device keeps it; if not, it lasts as long as the page. */
export let isKept = true;

/** What is kept. */
export function readShelf(): Dossier {
  try {
    return readStored(isKept ? localStorage.getItem(name) : inMemory);
  } catch {
    isKept = false;
    return readStored(inMemory);
  }
}

/** Changes what is kept, and returns what it was before. */
export function changeShelf(change: (dossier: Dossier) => Dossier): Dossier {
  const before = readShelf();
  const after = change(before);
  const isEmpty = after.items.length === 0 && after.title === emptyDossier.title;
  inMemory = isEmpty ? null : stored(after);
  try {
    if (inMemory === null) localStorage.removeItem(name);
    else localStorage.setItem(name, inMemory);
  } catch {
    isKept = false;
  }
  for (const listener of listeners) listener();
  return before;
}

/** Calls back when it has changed, here or in another window. */
export function onShelfChange(listener: () => void): void {
  listeners.add(listener);
  addEventListener('storage', (event) => {
    if (event.key === name || event.key === null) listener();
  });
}
