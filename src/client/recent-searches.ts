/** The last searches of a reader, kept on this device alone and only while the browser allows it. */
const place = 'recent-searches';

/** Searches kept. */
const kept = 8;

/** The last searches, newest first. */
export function recentSearches(): string[] {
  try {
    const read: unknown = JSON.parse(localStorage.getItem(place) ?? '[]');
    return Array.isArray(read) ? read.filter((one) => typeof one === 'string') : [];
  } catch {
    return [];
  }
}

/** Remembers a search. */
export function remember(text: string): void {
  if (text === '') return;
  const others = recentSearches().filter((one) => one !== text);
  write([text, ...others].slice(0, kept));
}

/** Forgets them all. */
export function forget(): void {
  try {
    localStorage.removeItem(place);
  } catch {
    // Where nothing may be kept, nothing is.
  }
}

function write(texts: readonly string[]): void {
  try {
    localStorage.setItem(place, JSON.stringify(texts));
  } catch {
    // Where nothing may be kept, nothing is.
  }
}
