/**
 * Fetches what a device lacks of an edition and keeps it. Everything that arrives is compared with its digest: the page of
 * a hotel's network, or a file of a later build, is never kept in a page's place. What has arrived stays, so that a save
 * that broke off goes on where it was.
 */
import type { Locale } from '#registry/locale.ts';
import {
  digestOf,
  filesOf,
  fromSite,
  listPath,
  type EditionList,
  type KeptFile,
  type Packed,
} from './edition.ts';
import { bytesOf, fetchings, type Fetching } from './plan.ts';
import { begin, end, keepEdition, keepFile, keptDigests, type Saved } from './store.ts';

/** Requests at the same time. */
const atOnce = 4;

/** Milliseconds before a request that failed is made again. */
const pauses = [500, 2000];

/** What arrived is not what the list names. */
export class UnexpectedFile extends Error {
  override name = 'UnexpectedFile';
}

/** How far a save is. */
export type OnProgress = (done: number, total: number) => void;

/** The list of a locale as it is published now. */
export async function fetchList(locale: Locale, signal?: AbortSignal): Promise<EditionList> {
  const response = await answer(listPath(locale), signal);
  return (await response.json()) as EditionList;
}

/**
 * Saves an edition. When this resolves, the edition is what the device serves; when it rejects, what was served before
 * still is.
 * @param record the record, but for what the list says
 * @param list the edition, fetched before
 */
export async function saveEdition(
  list: EditionList,
  record: Pick<Saved, 'saved' | 'lines' | 'kept'>,
  onProgress: OnProgress,
  signal?: AbortSignal,
): Promise<void> {
  await begin(list.locale, { version: list.version });
  const kept = await keptDigests();
  const open = fetchings(list, (digest) => kept.has(digest));
  const total = bytesOf(open);
  let done = 0;
  onProgress(done, total);
  const faults: unknown[] = [];
  const next = async (): Promise<void> => {
    const request = open.shift();
    // When one fails, the others end what they are about, so that nothing is written behind the reader's back.
    if (!request || faults.length > 0) return;
    try {
      await bring(request, kept, signal);
    } catch (error) {
      faults.push(error);
      return;
    }
    done += request.bytes;
    onProgress(done, total);
    await next();
  };
  await Promise.all(Array.from({ length: atOnce }, next));
  if (faults.length > 0) throw faults[0];
  const files = Object.fromEntries(filesOf(list).map(([address, digest]) => [address, digest]));
  const { locale, version, date } = list;
  await keepEdition({ ...record, locale, version, date, files });
  await end(locale);
}

async function bring(
  request: Fetching,
  kept: ReadonlySet<string>,
  signal: AbortSignal | undefined,
): Promise<void> {
  const response = await answer(request.address, signal);
  if (!request.isPart) {
    const [file] = request.files;
    if (file) await keep(file, new Uint8Array(await response.arrayBuffer()));
    return;
  }
  const contents = (await response.json()) as Packed[];
  await Promise.all(
    request.files.map(async (file, at) => {
      if (kept.has(file[1])) return;
      await keep(file, unpacked(contents[at] ?? ''));
    }),
  );
}

async function keep([address, digest]: KeptFile, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  if ((await digestOf(bytes)) !== digest) throw new UnexpectedFile(address);
  await keepFile(address, digest, bytes);
}

function unpacked(packed: Packed): Uint8Array<ArrayBuffer> {
  if (typeof packed === 'string') return new TextEncoder().encode(packed);
  return Uint8Array.from(atob(packed[0]), (letter) => letter.charCodeAt(0));
}

/** The answer to a request, asked for again after a pause where there was none. */
async function answer(address: string, signal: AbortSignal | undefined): Promise<Response> {
  for (const pause of [...pauses, undefined]) {
    try {
      const response = await fetch(address, { ...fromSite, signal: signal ?? null });
      if (response.ok) return response;
      if (response.status < 500) throw new UnexpectedFile(`${address}: ${response.status}`);
    } catch (error) {
      if (signal?.aborted || error instanceof UnexpectedFile) throw error;
    }
    if (pause === undefined) break;
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  throw new TypeError(`${address} could not be fetched.`);
}
