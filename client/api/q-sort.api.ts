import { participationPath, ParticipationView } from '../../server/contract/participation.ts';
import { Problem } from '../../server/contract/problem.ts';
import {
  submitQSortPath,
  SubmitQSortResponse,
  type SubmitQSortRequest,
} from '../../server/contract/q-sort.ts';

/** What became of one try to hand in a Q-sort. */
export type SubmitResult =
  | { readonly kind: 'received'; readonly receipt: SubmitQSortResponse }
  /** The server said no and will say it again; trying once more is of no use. */
  | { readonly kind: 'refused'; readonly code: string }
  /** No answer, or one that is not the server's (a café's sign-in page): try again. */
  | { readonly kind: 'unreachable' }
  /** The server asks to come back later. */
  | { readonly kind: 'busy'; readonly retryAfterSeconds: number };

/** After that long a try counts as lost. The next one sends the same, so that nothing can be stored twice. */
const PATIENCE_MS = 45_000;

const COME_BACK_LATER: ReadonlySet<number> = new Set([408, 425, 429]);

/** Try once to hand in a Q-sort. Never throws. */
export async function submitQSort(
  participationToken: string,
  request: SubmitQSortRequest,
): Promise<SubmitResult> {
  const answer = await ask(pathOf(submitQSortPath, participationToken), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(request),
  });
  if (answer === null) return { kind: 'unreachable' };
  if (answer.status >= 500 || COME_BACK_LATER.has(answer.status)) {
    return { kind: 'busy', retryAfterSeconds: answer.retryAfterSeconds };
  }
  const received = SubmitQSortResponse.safeParse(answer.body);
  if (received.success) return { kind: 'received', receipt: received.data };
  const problem = Problem.safeParse(answer.body);
  if (!problem.success) return { kind: 'unreachable' };
  const { code } = problem.data.error;
  return code === 'already-submitted' ? receiptOf(participationToken) : { kind: 'refused', code };
}

/** Another sort had been handed in under this link before: its receipt is the one that stands. */
async function receiptOf(participationToken: string): Promise<SubmitResult> {
  const answer = await ask(pathOf(participationPath, participationToken), {});
  const view = ParticipationView.safeParse(answer?.body);
  const receipt = view.success ? view.data.receipt : null;
  return receipt === null ? { kind: 'unreachable' } : { kind: 'received', receipt };
}

interface Answer {
  readonly status: number;
  readonly body: unknown;
  /** 0 if the server named no time. */
  readonly retryAfterSeconds: number;
}

async function ask(path: string, init: RequestInit): Promise<Answer | null> {
  const patience = new AbortController();
  const timer = setTimeout(() => {
    patience.abort();
  }, PATIENCE_MS);
  try {
    const res = await fetch(path, { ...init, signal: patience.signal, credentials: 'same-origin' });
    const retryAfterSeconds = Number(res.headers.get('retry-after') ?? 0) || 0;
    const body: unknown = await res.json().catch(() => null);
    return { status: res.status, body, retryAfterSeconds };
  } catch {
    return null;
  } finally {
    clearTimeout(timer);
  }
}

function pathOf(path: string, participationToken: string): string {
  return path.replace(':participationToken', encodeURIComponent(participationToken));
}
