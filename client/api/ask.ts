/** What came back, whatever it is. */
export interface Answered {
  readonly status: number;
  /** Null where it was no JSON. */
  readonly body: unknown;
  /** 0 if the server named no time. */
  readonly retryAfterSeconds: number;
}

interface Asking {
  /** Posted, where there is something to post. */
  readonly json?: string;
  /** The page may be closed before the answer comes; only for less than 64 kB. */
  readonly isLeaving?: boolean;
}

/** After that long a try counts as lost. The next one sends the same, so that nothing can be stored twice. */
const PATIENCE_MS = 45_000;

const COME_BACK_LATER: ReadonlySet<number> = new Set([408, 425, 429]);

/** Ask the server once, patiently. @returns null where no answer came. Never throws. */
export async function ask(path: string, { json, isLeaving = false }: Asking = {}): Promise<Answered | null> {
  const patience = new AbortController();
  const timer = setTimeout(() => {
    patience.abort();
  }, PATIENCE_MS);
  const posted: RequestInit =
    json === undefined
      ? {}
      : { method: 'POST', headers: { 'content-type': 'application/json' }, body: json, keepalive: isLeaving };
  try {
    const res = await fetch(path, { ...posted, signal: patience.signal, credentials: 'same-origin' });
    const retryAfterSeconds = Number(res.headers.get('retry-after') ?? 0) || 0;
    const body: unknown = await res.json().catch(() => null);
    return { status: res.status, body, retryAfterSeconds };
  } catch {
    return null;
  } finally {
    clearTimeout(timer);
  }
}

/** Does the server ask to come back later. */
export function isBusy({ status }: Answered): boolean {
  return status >= 500 || COME_BACK_LATER.has(status);
}

/** A path of the contract for the holder of a personal link. */
export function personalPath(path: string, participationToken: string): string {
  return path.replace(':participationToken', encodeURIComponent(participationToken));
}
