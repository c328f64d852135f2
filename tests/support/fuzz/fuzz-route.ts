import type { AddressInfo } from 'node:net';
import { createServer, type Server } from 'node:http';
import type { Express } from 'express';
import fc from 'fast-check';
import type { RouteDescription } from '../../../server/contract/route-description.ts';
import { answerFaults } from './answer-faults.ts';
import type { FuzzWorld } from './fuzz-world.ts';
import { fuzzedRequests } from './fuzzed-request.ts';
import { sentRequest } from './sent-request.ts';

const READING = ['GET', 'HEAD', 'OPTIONS'];

/** How many requests a route is sent, and from which seed they are drawn. */
export interface FuzzRun {
  readonly seed: number;
  readonly requests: number;
}

/** How a route answered: how often with which status. */
export type Statuses = ReadonlyMap<number, number>;

/** What came of asking one route. */
export interface FuzzOutcome {
  readonly statuses: Statuses;
  /** Was anything accepted that may have changed what is stored: then the next route needs a world of its own. */
  readonly hasChanged: boolean;
}

/**
 * Send one route what it may and may not be sent.
 *
 * @throws {Error} with seed, request and fault, at the first answer that is not as promised: 5xx, none, one that the
 *   contract does not describe, a refusal without code, a missing header, a trace of the inside.
 */
export async function fuzzRoute(
  port: number,
  route: RouteDescription,
  world: FuzzWorld,
  { seed, requests }: FuzzRun,
): Promise<FuzzOutcome> {
  const statuses = new Map<number, number>();
  let hasChanged = false;
  const property = fc.asyncProperty(fuzzedRequests(route, world), async (sent) => {
    const answer = await sentRequest(port, sent);
    statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
    hasChanged ||= !READING.includes(sent.method) && answer.status < 400;
    const faults = answerFaults(sent, answer);
    if (faults.length > 0)
      throw new Error(`${sent.method} ${sent.target.slice(0, 200)}: ${faults.join('; ')}`);
  });
  await fc.assert(property, { seed, numRuns: requests });
  return { statuses, hasChanged };
}

/** Listen on any free port. */
export async function listening(app: Express): Promise<{ readonly server: Server; readonly port: number }> {
  const server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, port: (server.address() as AddressInfo).port };
}
