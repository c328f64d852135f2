import type { Logger } from 'pino';
import type { Assets } from './pages.ts';

/** What the web server needs beside the services. */
export interface HttpSettings {
  readonly assets: Assets;
  readonly logger: Logger;
  /** The origin that people's browsers name; null takes the address they asked for. */
  readonly publicOrigin: string | null;
  /** Where the source code of this installation can be had; null: pages carry no link to it. */
  readonly sourceUrl: string | null;
  /** How many proxies in front are believed about the visitor's address and scheme. */
  readonly trustedProxies: number;
  readonly sessionLifetimeMs: number;
  /** Hosts that studies may send participants to when they are done. */
  readonly completionHosts: readonly string[];
}
