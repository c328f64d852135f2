import { createServer, type RequestListener, type Server } from 'node:http';

/** How long a visitor may take, in milliseconds. */
export interface TimeLimits {
  /** Until the head of a request has arrived. */
  readonly headersMs: number;
  /** Until all of it has. */
  readonly requestMs: number;
  /** Between two requests on one connection; longer than proxies keep theirs. */
  readonly keepAliveMs: number;
  /** How often connections are looked at; until then nothing of the above happens. */
  readonly checkMs: number;
}

/** Of a running server. */
export const TIME_LIMITS: TimeLimits = {
  headersMs: 15_000,
  requestMs: 30_000,
  keepAliveMs: 65_000,
  // Node's own is 30 s, which makes 45 s of the 15.
  checkMs: 3000,
};

/** A server that lets nobody hold a connection by sending slowly: who takes too long is answered 408 and cut off. */
export function limitedServer(listener: RequestListener, limits: TimeLimits): Server {
  return createServer(
    {
      headersTimeout: limits.headersMs,
      requestTimeout: limits.requestMs,
      keepAliveTimeout: limits.keepAliveMs,
      connectionsCheckingInterval: limits.checkMs,
    },
    listener,
  );
}
