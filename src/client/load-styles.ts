/** Styles that a page does without until script needs them. */
import { make } from './make.ts';

/** Fetches a style sheet; done when it is there, or when it failed: what script shows works without its looks. */
export function loadStyles(href: string): Promise<void> {
  const link = make('link', { rel: 'stylesheet', href });
  return new Promise((resolve) => {
    const done = (): void => {
      resolve();
    };
    link.addEventListener('load', done);
    link.addEventListener('error', done);
    document.head.append(link);
  });
}
