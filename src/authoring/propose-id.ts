/** Proposes an entry's id from its title: small Latin letters, figures and single hyphens, cut at a word. */
const longest = 60;

/** Short words that say nothing in an address. */
const small = new Set(
  'a an and de del des do du e el en et la le les los of os the to y'.split(' '),
);

/** What a title gives that has no Latin letters to make an id from. */
export const noId = 'new-entry';

/** The id; `new-entry` where the title has no Latin letters to make one from. */
export function proposeId(title: string): string {
  const words = title
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '' && !small.has(word) && word.length > 1);
  let id = '';
  for (const word of words) {
    if (id !== '' && id.length + word.length >= longest) break;
    id += `${id && '-'}${word}`;
  }
  return id || noId;
}

/** Whether a text can be an id. */
export const isId = (text: string): boolean => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text);
