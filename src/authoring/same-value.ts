/**
 * Whether two readings of a value say the same. Form fields hold text where YAML may have read a number (a year, a page),
 * and nothing where YAML read an empty value: both count as equal, so that what nobody touched is not written anew.
 */
export function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (isNothing(a) || isNothing(b)) return isNothing(a) && isNothing(b);
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item, index) => sameValue(item, b[index]));
  }
  if (isRecord(a) && isRecord(b)) {
    const names = new Set([...Object.keys(a), ...Object.keys(b)]);
    return [...names].every((name) => sameValue(a[name], b[name]));
  }
  if (typeof a === 'object' || typeof b === 'object') return false;
  return String(a as unknown as string).trim() === String(b as unknown as string).trim();
}

const isNothing = (value: unknown): boolean => value === undefined || value === null;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
