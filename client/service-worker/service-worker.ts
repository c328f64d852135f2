/**
 * Lets a sort that was opened once be opened again without a network. Kept here: the hashed files and, for each
 * study, its page without the data of whoever opened it. What a person sorted, and receipts, never pass into it.
 */

/** As much of a service worker's world as is used; the types of both worlds do not go together in one program. */
interface WorkerEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface WorkerFetchEvent extends WorkerEvent {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}
interface WorkerMessage extends WorkerEvent {
  readonly data: Keeping;
  /** Where whoever asks waits for the answer: is everything kept. */
  readonly ports: readonly MessagePort[];
}
interface WorkerScope {
  readonly location: Location;
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', handle: (event: WorkerEvent) => void): void;
  addEventListener(type: 'fetch', handle: (event: WorkerFetchEvent) => void): void;
  addEventListener(type: 'message', handle: (event: WorkerMessage) => void): void;
}

/** What a page asks to be kept for it. */
interface Keeping {
  /** Its path. */
  readonly page: string;
  /** Paths of the files it was made of. */
  readonly assets: readonly string[];
}

const CACHE = 'standpoint-offline';
const SORT_PAGE = /^(\/s\/[^/]+)\/p\/[^/]+$/;
/** Where one person after the other sorts. */
const LAB_PAGE = /^\/s\/[^/]+\/lab$/;
const PERSONAL_DATA = /<script id="page-data"[^>]*>[\s\S]*?<\/script>/g;

const scope = globalThis as unknown as WorkerScope;

scope.addEventListener('install', (event) => {
  event.waitUntil(scope.skipWaiting());
});
scope.addEventListener('activate', (event) => {
  event.waitUntil(scope.clients.claim());
});
scope.addEventListener('message', (event) => {
  event.waitUntil(keepAndAnswer(event));
});
scope.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== scope.location.origin) return;
  if (request.mode === 'navigate' && (SORT_PAGE.test(pathname) || LAB_PAGE.test(pathname)))
    event.respondWith(pageOrShell(request, pathname));
  else if (pathname.startsWith('/assets/')) event.respondWith(keptOrFetched(request));
});

async function keepAndAnswer({ data, ports }: WorkerMessage): Promise<void> {
  const isKept = await keep(data).then(
    () => true,
    () => false,
  );
  ports[0]?.postMessage(isKept);
}

async function pageOrShell(request: Request, pathname: string): Promise<Response> {
  try {
    const answer = await fetch(request);
    return answer.status < 502 ? answer : ((await shellOf(pathname)) ?? answer);
  } catch {
    return (await shellOf(pathname)) ?? Response.error();
  }
}

async function keptOrFetched(request: Request): Promise<Response> {
  return (await caches.match(request.url)) ?? fetch(request);
}

async function keep({ page, assets }: Keeping): Promise<void> {
  const cache = await caches.open(CACHE);
  const kept = (await cache.keys()).map(({ url }) => new URL(url).pathname);
  await cache.addAll(assets.filter((path) => !kept.includes(path)));
  const outdated = kept.filter(
    (path) => !assets.includes(path) && assets.some((asset) => stem(asset) === stem(path)),
  );
  await Promise.all(outdated.map((path) => cache.delete(path)));
  const shell = await (await shellOf(page))?.text();
  if (shell !== undefined && assets.every((path) => !isEntry(path) || shell.includes(path))) return;
  await keepShell(cache, page);
}

async function keepShell(cache: Cache, page: string): Promise<void> {
  const answer = await fetch(page, { credentials: 'same-origin', cache: 'no-store' });
  if (!answer.ok || answer.redirected) return;
  const html = (await answer.text()).replace(PERSONAL_DATA, '');
  const headers = new Headers();
  for (const name of ['content-type', 'content-security-policy', 'referrer-policy']) {
    const value = answer.headers.get(name);
    if (value !== null) headers.set(name, value);
  }
  await cache.put(shellPath(page), new Response(html, { headers }));
}

async function shellOf(page: string): Promise<Response | undefined> {
  return caches.match(shellPath(page));
}

/** One a study, whoever opened it; and one for its lab page. */
function shellPath(page: string): string {
  if (LAB_PAGE.test(page)) return `${page}/offline`;
  return `${SORT_PAGE.exec(page)?.[1] ?? '/s'}/offline`;
}

/** `/assets/participant` of `/assets/participant-DsrGZH_Z.js`. */
function stem(path: string): string {
  return path.replace(/-.{8}\.js$/, '');
}

/** The file that a page names itself. */
function isEntry(path: string): boolean {
  return stem(path).endsWith('/participant');
}
