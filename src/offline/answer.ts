/**
 * What the service worker answers. A page that is saved is answered from the device at once, with a line that says so and
 * when it was saved: over a slow connection every page of the network would cost seconds, and an edition has to be served
 * whole, since its search files and styles belong together. Once a day the device asks whether there is a newer edition,
 * and says so in that line; fetching it is the reader's choice. All that is not saved goes to the network.
 */
import { locales } from '#registry/locale.ts';
import {
  fromSite,
  isKeepable,
  offlinePath,
  overviewPath,
  pastWorker,
  type Overview,
} from './edition.ts';
import { keepLook, keptFile, lastLook, savedEditions, type Saved } from './store.ts';

/** Milliseconds between two questions for a newer edition, and after one that had no answer. */
const day = 20 * 60 * 60 * 1000;
const pause = 5 * 60 * 1000;

/** Milliseconds that the page about offline reading may take to come from the site. */
const patience = 4000;

/** Headers that a static host sends with pages. */
const pageHeaders = {
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy': "frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
};

let editions: Promise<readonly Saved[]> | undefined;
let tried = 0;

/** Has the records read anew: a page has changed them. */
export function forgetEditions(): void {
  editions = undefined;
}

/** Whether a request is any business of the service worker. */
export function isOurs({ method, url, headers }: Request, origin: string): boolean {
  const { origin: asked, pathname } = new URL(url);
  return method === 'GET' && asked === origin && isKeepable(pathname) && !headers.has(pastWorker);
}

/** The answer to a request: from the device, else from the network, else a page that says that there is neither. */
export async function answerTo(request: Request): Promise<Response> {
  const { pathname, search } = new URL(request.url);
  const isPage = request.mode === 'navigate';
  const saved = await savedAt(pathname);
  // The page that saves and updates comes from the site where it can, so that nobody is left with one that no longer does.
  if (saved && isPage && pathname === offlinePath(saved.edition.locale)) {
    const fresh = await inTime(fetch(request));
    if (fresh?.ok) return fresh;
  }
  if (saved) return isPage ? page(saved.response, await lineOf(saved.edition)) : saved.response;
  if (isPage && !/\/$|\.\w+$/.test(pathname) && (await savedAt(`${pathname}/`))) {
    return Response.redirect(`${pathname}/${search}`, 301);
  }
  try {
    return await fetch(request);
  } catch (error) {
    const otherwise = isPage ? await unsaved(pathname) : undefined;
    if (otherwise) return otherwise;
    throw error;
  }
}

/** What comes in time. */
function inTime<T>(coming: Promise<T>): Promise<T | undefined> {
  const late = new Promise<undefined>((resolve) => {
    setTimeout(() => {
      resolve(undefined);
    }, patience);
  });
  return Promise.race([coming.catch(() => undefined), late]);
}

/** Asks, once a day, whether there are newer editions than those on the device. */
export async function lookForNewer(): Promise<void> {
  const now = Date.now();
  if (now - tried < pause) return;
  tried = now;
  const saved = await read();
  const before = await lastLook();
  if (saved.length === 0 || (before && now - before.at < day)) return;
  const response = await fetch(overviewPath, fromSite);
  if (!response.ok) return;
  const overview = (await response.json()) as Overview;
  const newer = saved
    .filter(({ locale, version }) => overview[locale].version !== version)
    .map(({ locale }) => locale);
  await keepLook({ at: now, newer });
}

const read = (): Promise<readonly Saved[]> => (editions ??= savedEditions(locales));

/** What is kept for an address; the edition of its own language goes before others that share the file. */
async function savedAt(
  path: string,
  isSecondTry = false,
): Promise<{ response: Response; edition: Saved } | undefined> {
  const own = path.slice(1, 3);
  const all = [...(await read())].sort((a, b) => +(b.locale === own) - +(a.locale === own));
  const named = all.filter(({ files }) => path in files);
  for (const edition of named) {
    const response = await keptFile(edition.files[path] ?? '');
    if (response) return { response, edition };
  }
  if (named.length === 0 || isSecondTry) return undefined;
  // Another page has just put a newer edition in the place of this one.
  forgetEditions();
  return savedAt(path, true);
}

async function lineOf({ locale, lines }: Saved): Promise<string> {
  const isNewer = (await lastLook())?.newer.includes(locale) ?? false;
  return isNewer ? lines.newer : lines.saved;
}

/** The page about offline reading, which says that the one asked for is not saved; a permanent address leads on. */
async function unsaved(path: string): Promise<Response | undefined> {
  const all = await read();
  const edition = all.find(({ locale }) => path.startsWith(`/${locale}/`)) ?? all[0];
  if (!edition) return undefined;
  const meant = /^\/id\/(.+\/)$/.exec(path)?.[1];
  const lead = meant && `/${edition.locale}/${meant}`;
  if (lead && lead in edition.files) return Response.redirect(lead, 302);
  const about = await savedAt(offlinePath(edition.locale));
  return about && page(about.response, edition.lines.missing, 503);
}

async function page(response: Response, line: string, status = 200): Promise<Response> {
  const html = await response.text();
  const text = html.replace(/<main\b[^>]*>/, (main) => main + line);
  return new Response(text, { status, headers: pageHeaders });
}
