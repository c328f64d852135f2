import type { Browser, CDPSession, Page } from '@playwright/test';

/** Lighthouse's Slow 4G: ms a request, and kbit/s (of 1,024 bits). */
const SLOW_4G = { latencyMs: 562.5, downKbps: 1474.56, upKbps: 675 };
export const CPU_SLOWDOWN = 4;

/** A fresh browser window with an empty cache, and everything it fetches. */
export interface MeasuredPage {
  readonly page: Page;
  /** All requests that went to a server, in order. */
  readonly requests: readonly { readonly url: string }[];
  /** Packed bytes so far. */
  readonly wireBytes: () => number;
  /** Slow down network and processor from now on, or both no more. */
  readonly throttle: (how: { readonly network: boolean; readonly processor: boolean }) => Promise<void>;
  /** What the page noted about itself since it was last asked. */
  readonly notes: () => Promise<PageNotes>;
  readonly close: () => Promise<void>;
}

/** Kept by a script that runs in every document before its own; times in ms. */
export interface PageNotes {
  /** Wall clock at which the first document was asked for. */
  readonly askedAt: number;
  /** Wall clock at which the consent form could be seen and pressed. */
  readonly usableAt: number | null;
  /** Wall clock of the frame in which the first statement was drawn. */
  readonly statementAt: number | null;
  /** Wall clock at which it could be put on a pile. */
  readonly answerableAt: number | null;
  /** Wall clock of the frame in which the second one was drawn; hurried, that is after the first was put on a pile. */
  readonly secondAt: number | null;
  /** Main-thread tasks over 50 ms, by their length. */
  readonly longTasks: readonly number[];
  /** Input events by their time from input to the next frame, at least 16. */
  readonly events: readonly { readonly name: string; readonly durationMs: number }[];
  /** From each key to the frame after it. */
  readonly keyToPaint: readonly number[];
  /** From each frame to the next. */
  readonly frames: readonly number[];
  /** Bytes of each write into this browser's storage, as JSON. */
  readonly writes: readonly number[];
}

interface MeasuredWindow {
  readonly width: number;
  readonly height: number;
  /** A phone's. */
  readonly hasTouch?: boolean;
  /** Agree, begin and put the first statement on a pile as soon as each can be done, from within the page: no slowness of a test's own. */
  readonly isHurried?: boolean;
}

/** Open a window of this size. */
export async function openMeasuredPage(browser: Browser, window: MeasuredWindow): Promise<MeasuredPage> {
  const { width, height, hasTouch = false, isHurried = false } = window;
  const context = await browser.newContext({ viewport: { width, height }, hasTouch, isMobile: hasTouch });
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  // tsx marks functions with a name keeper that the browser does not have.
  await page.addInitScript('globalThis.__name = (named) => named');
  await page.addInitScript(noteEverything, isHurried);
  const requests: { url: string }[] = [];
  let wireBytes = 0;
  await cdp.send('Network.enable');
  cdp.on('Network.requestWillBeSent', ({ request, redirectResponse }) => {
    wireBytes += redirectResponse?.encodedDataLength ?? 0;
    if (request.url.startsWith('http')) requests.push({ url: request.url });
  });
  cdp.on('Network.loadingFinished', ({ encodedDataLength }) => (wireBytes += encodedDataLength));
  return {
    page,
    requests,
    wireBytes: () => wireBytes,
    throttle: (how) => throttle(cdp, how),
    notes: () => page.evaluate(() => (globalThis as unknown as { takeNotes: () => PageNotes }).takeNotes()),
    close: () => context.close(),
  };
}

async function throttle(
  cdp: CDPSession,
  { network, processor }: { readonly network: boolean; readonly processor: boolean },
): Promise<void> {
  const bytes = (kbps: number) => (network ? (kbps * 1024) / 8 : -1);
  await cdp.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: network ? SLOW_4G.latencyMs : 0,
    downloadThroughput: bytes(SLOW_4G.downKbps),
    uploadThroughput: bytes(SLOW_4G.upKbps),
  });
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: processor ? CPU_SLOWDOWN : 1 });
}

/** Runs in the browser, in every document before its own scripts; it may use nothing from outside itself. */
function noteEverything(isHurried: boolean): void {
  interface Notes {
    askedAt: number;
    usableAt: number | null;
    statementAt: number | null;
    answerableAt: number | null;
    secondAt: number | null;
    longTasks: number[];
    events: { name: string; durationMs: number }[];
    keyToPaint: number[];
    frames: number[];
    writes: number[];
  }
  const kept = sessionStorage.getItem('measured');
  const first = kept === null ? null : (JSON.parse(kept) as { askedAt: number; usableAt: number | null });
  const fresh = (): Notes => ({
    askedAt: first?.askedAt ?? performance.timeOrigin,
    usableAt: first?.usableAt ?? null,
    ...{ statementAt: null, answerableAt: null, secondAt: null },
    ...{ longTasks: [], events: [], keyToPaint: [], frames: [], writes: [] },
  });
  let notes = fresh();
  const wall = () => performance.timeOrigin + performance.now();
  /** After the next frame has been drawn. */
  const afterFrame = (then: () => void) => {
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = then;
      channel.port2.postMessage(null);
    });
  };
  const keep = () => {
    sessionStorage.setItem('measured', JSON.stringify({ askedAt: notes.askedAt, usableAt: notes.usableAt }));
  };

  addEventListener('DOMContentLoaded', () => {
    const agree = document.querySelector<HTMLButtonElement>('button[value="agree"]');
    if (!agree || notes.usableAt !== null) return;
    afterFrame(() => {
      notes.usableAt = wall();
      keep();
      if (isHurried) agree.click();
    });
  });
  const shown = (selector: string, words: RegExp) =>
    [...document.querySelectorAll<HTMLElement>(`#participant ${selector}`)].find(
      (element) => words.test(element.textContent.trim()) && element.checkVisibility(),
    );
  let hasBegun = false;
  const seekPile = () => {
    const pile = shown('label', /^Agree/) ?? shown('button', /^Agree/);
    if (!pile) return;
    notes.answerableAt = wall();
    afterFrame(() => {
      notes.answerableAt = wall();
      if (isHurried) pile.click();
    });
  };
  const seek = () => {
    if (isHurried && !hasBegun) {
      const begin = shown('a', /^Begin$/);
      begin?.click();
      hasBegun = begin !== undefined;
    }
    if (notes.statementAt === null && shown('p', /^Statement 1 of \d+$/)) {
      afterFrame(() => (notes.statementAt ??= wall()));
    }
    if (notes.answerableAt === null) seekPile();
    const isDone = isHurried ? shown('p', /^Statement 2 of \d+$/) : notes.answerableAt;
    if (!isDone) requestAnimationFrame(seek);
    else if (isHurried) afterFrame(() => (notes.secondAt = wall()));
  };
  if (location.pathname.includes('/p/')) requestAnimationFrame(seek);

  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) notes.longTasks.push(duration);
  }).observe({ type: 'longtask', buffered: true });
  new PerformanceObserver((list) => {
    for (const { name, duration } of list.getEntries()) notes.events.push({ name, durationMs: duration });
  }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
  addEventListener(
    'keydown',
    ({ timeStamp }) => afterFrame(() => notes.keyToPaint.push(performance.now() - timeStamp)),
    { capture: true },
  );

  let last = 0;
  const frame = (at: number) => {
    if (last > 0) notes.frames.push(at - last);
    last = at;
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);

  for (const name of ['add', 'put'] as const) {
    const write = Reflect.get(IDBObjectStore.prototype, name) as (
      this: IDBObjectStore,
      ...parameters: [value: unknown, key?: IDBValidKey | undefined]
    ) => IDBRequest<IDBValidKey>;
    IDBObjectStore.prototype[name] = function (...parameters) {
      notes.writes.push(new Blob([JSON.stringify(parameters[0])]).size);
      return write.apply(this, parameters);
    };
  }
  (globalThis as unknown as { takeNotes: () => Notes }).takeNotes = () => {
    const taken = notes;
    notes = {
      ...fresh(),
      usableAt: taken.usableAt,
      statementAt: taken.statementAt,
      answerableAt: taken.answerableAt,
      secondAt: taken.secondAt,
    };
    return taken;
  };
}
