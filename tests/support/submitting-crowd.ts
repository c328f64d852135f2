import { setTimeout as wait } from 'node:timers/promises';
import type { RandomSource } from '../../analysis/uncertainty/random.ts';
import type { SubmitQSortRequest, SubmitQSortResponse } from '../../server/contract/q-sort.ts';
import type { ParticipationView } from '../../server/contract/participation.ts';

/** Where the server is; pending while it is down. */
type Address = () => Promise<string>;

/** A simulated participant with a finished Q-sort, and every receipt they were given for it. */
export interface CrowdMember {
  readonly token: string;
  readonly request: SubmitQSortRequest;
  readonly receipts: string[];
}

/** What members of a crowd met on their way. */
export interface CrowdReport {
  /** Requests that ended without an answer: the connection broke, or there was nobody. */
  readonly broken: number;
  /** Requests that had no answer after 20 s: a server that hangs is a server that fails. */
  readonly hung: number;
  /** Answers of 500 and above, by status. */
  readonly refusals: ReadonlyMap<number, number>;
  /** From a submission's first try to its receipt, ms, one a participant. */
  readonly waits: readonly number[];
}

/** A participant's patience between two tries, as a browser has it. */
const PAUSE_MS = 40;
const ANSWER_WITHIN_MS = 20_000;
/** How many work at the same time. */
const AT_ONCE = 8;

/**
 * Simulated participants agree, read their statements and lay them out by chance; nothing is handed in yet.
 *
 * @param origin of a server at peace.
 * @param slug of an open study.
 */
export async function gatherCrowd(
  origin: string,
  slug: string,
  { size, random }: { readonly size: number; readonly random: RandomSource },
): Promise<CrowdMember[]> {
  const members: CrowdMember[] = [];
  await inTurns(Array.from({ length: size }), async () => {
    const token = await agree(origin, slug);
    const view = (await (await fetch(`${origin}/api/participations/${token}`)).json()) as ParticipationView;
    members.push({ token, request: laidOut(view, random), receipts: [] });
  });
  return members;
}

/** @returns the token of the personal link. */
async function agree(origin: string, slug: string): Promise<string> {
  const page = await (await fetch(`${origin}/s/${slug}`)).text();
  const hidden = [...page.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)];
  const fields = hidden.map(([, name, value]) => [name!, value!]);
  const answer = await fetch(`${origin}/s/${slug}`, {
    method: 'POST',
    headers: { Origin: origin },
    body: new URLSearchParams([...fields, ['answer', 'agree']]),
    redirect: 'manual',
  });
  const token = /\/p\/([\w-]+)/.exec(answer.headers.get('location') ?? '')?.[1];
  if (token === undefined) throw new Error(`agreeing was answered ${answer.status}: ${await answer.text()}`);
  return token;
}

/** The statements in an order of chance, dealt over the columns. */
function laidOut(view: ParticipationView, random: RandomSource): SubmitQSortRequest {
  const values = view.distribution.flatMap(({ value, capacity }) => new Array<number>(capacity).fill(value));
  const shuffled = view.statements
    .map(({ statementId }) => ({ statementId, key: random() }))
    .sort((one, other) => one.key - other.key);
  return {
    conditionId: view.condition.conditionId,
    occasion: view.occasion,
    placements: shuffled.map(({ statementId }, index) => ({ statementId, value: values[index]! })),
    reasons: [{ statementId: shuffled[0]!.statementId, text: `Because of ${random()}.` }],
    sortingMs: 60_000,
  };
}

/**
 * Everybody hands in their Q-sort, each again and again until it is answered, as a page does. The receipts are added to
 * the members.
 *
 * @param restMs how long each of those who work at the same time rests before the next one hands in.
 * @throws {Error} on an answer nobody should get whatever happens to the server: a refusal below 500.
 */
export async function handInAll(
  members: readonly CrowdMember[],
  address: Address,
  restMs = 0,
): Promise<CrowdReport> {
  const tally = { broken: 0, hung: 0, refusals: new Map<number, number>(), waits: [] as number[] };
  await inTurns(members, async (member) => {
    if (restMs > 0) await wait(restMs);
    const before = performance.now();
    member.receipts.push(await handIn(member, address, tally));
    tally.waits.push(performance.now() - before);
  });
  return tally;
}

interface Tally {
  broken: number;
  hung: number;
  readonly refusals: Map<number, number>;
}

async function handIn({ token, request }: CrowdMember, address: Address, tally: Tally): Promise<string> {
  for (;;) {
    const origin = await address();
    try {
      const answer = await post(origin, token, request);
      const body = await answer.text();
      if (answer.ok) return (JSON.parse(body) as SubmitQSortResponse).receiptCode;
      if (answer.status < 500) throw new Refused(`${answer.status}: ${body}`);
      tally.refusals.set(answer.status, (tally.refusals.get(answer.status) ?? 0) + 1);
    } catch (error) {
      if (error instanceof Refused) throw error;
      if (error instanceof Error && error.name === 'TimeoutError') tally.hung += 1;
      else tally.broken += 1;
    }
    await wait(PAUSE_MS);
  }
}

/** Hand in with one try only. @returns the receipt; null if there was nobody, or nobody any more. */
export async function handInOnce({ token, request }: CrowdMember, origin: string): Promise<string | null> {
  const answer = await post(origin, token, request).catch(() => null);
  if (answer === null || answer.status === 503) return null;
  if (!answer.ok) throw new Error(`a submission was answered ${answer.status}: ${await answer.text()}`);
  return ((await answer.json()) as SubmitQSortResponse).receiptCode;
}

function post(origin: string, token: string, request: SubmitQSortRequest): Promise<Response> {
  return fetch(`${origin}/api/participations/${token}/q-sorts`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(request),
    signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
  });
}

class Refused extends Error {}

async function inTurns<Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
  let next = 0;
  const worker = async () => {
    while (next < items.length) await work(items[next++]!);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}
