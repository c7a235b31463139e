/** Ways to hand a contribution over that need no server: a letter, or an issue at a git host. */

/** Mail programs and servers cut addresses that are longer. */
const longest = 7000;
const longestMail = 1900;

/** An address that fills in what was written; without the text where it would not fit. */
export interface HandOver {
  address: string;
  isWhole: boolean;
}

/** A letter to whoever runs the site. */
export function mailTo(contact: string, subject: string, text: string): HandOver {
  const begin = `mailto:${contact}?subject=${encodeURIComponent(subject)}`;
  const whole = `${begin}&body=${encodeURIComponent(text.replaceAll('\n', '\r\n'))}`;
  const isWhole = whole.length <= longestMail;
  return { address: isWhole ? whole : begin, isWhole };
}

/**
 * A new issue at a git host.
 * @param form the address of its form for new issues; GitLab's ends in /-/issues/new and names its fields in its own way
 */
export function issueAt(form: string, title: string, text: string): HandOver {
  const isGitLab = new URL(form).pathname.includes('/-/issues');
  const [titleName, textName] = isGitLab
    ? ['issue[title]', 'issue[description]']
    : ['title', 'body'];
  const address = new URL(form);
  address.searchParams.set(titleName, title);
  const begin = address.href;
  address.searchParams.set(textName, text);
  const isWhole = address.href.length <= longest;
  return { address: isWhole ? address.href : begin, isWhole };
}
