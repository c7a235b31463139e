/**
 * The service worker, served as /sw.js. Only a reader who saves a language for offline gets one, and with the last saved
 * language it goes.
 */
import { answerTo, forgetEditions, isOurs, lookForNewer } from './answer.ts';

/** What a service worker is to this file; TypeScript knows either pages or workers. */
interface WorkerScope {
  addEventListener: <N extends keyof WorkerEvents>(
    name: N,
    listener: (event: WorkerEvents[N]) => void,
  ) => void;
  skipWaiting: () => Promise<void>;
  clients: { claim: () => Promise<void> };
}

interface Lasting {
  waitUntil: (work: Promise<unknown>) => void;
}

interface WorkerEvents {
  install: Lasting;
  activate: Lasting;
  message: unknown;
  fetch: Lasting & { request: Request; respondWith: (answer: Promise<Response>) => void };
}

const worker = self as unknown as WorkerScope;

worker.addEventListener('install', (event) => {
  event.waitUntil(worker.skipWaiting());
});
worker.addEventListener('activate', (event) => {
  event.waitUntil(worker.clients.claim());
});
worker.addEventListener('message', forgetEditions);
worker.addEventListener('fetch', (event) => {
  const { request } = event;
  if (!isOurs(request, location.origin)) return;
  event.respondWith(answerTo(request));
  if (request.mode === 'navigate') event.waitUntil(lookForNewer().catch(() => undefined));
});
