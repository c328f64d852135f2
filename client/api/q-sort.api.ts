import { participationPath, ParticipationView } from '../../server/contract/participation.ts';
import { Problem } from '../../server/contract/problem.ts';
import {
  submitQSortPath,
  SubmitQSortResponse,
  type SubmitQSortRequest,
} from '../../server/contract/q-sort.ts';
import { ask, isBusy, personalPath } from './ask.ts';

/** What became of one try to hand in a Q-sort. */
export type SubmitResult =
  | { readonly kind: 'received'; readonly receipt: SubmitQSortResponse }
  /** The server said no and will say it again; trying once more is of no use. */
  | { readonly kind: 'refused'; readonly code: string }
  /** No answer, or one that is not the server's (a café's sign-in page): try again. */
  | { readonly kind: 'unreachable' }
  /** The server asks to come back later. */
  | { readonly kind: 'busy'; readonly retryAfterSeconds: number };

/** Try once to hand in a Q-sort. Never throws. */
export async function submitQSort(
  participationToken: string,
  request: SubmitQSortRequest,
): Promise<SubmitResult> {
  const answer = await ask(personalPath(submitQSortPath, participationToken), {
    json: JSON.stringify(request),
  });
  if (answer === null) return { kind: 'unreachable' };
  if (isBusy(answer)) return { kind: 'busy', retryAfterSeconds: answer.retryAfterSeconds };
  const received = SubmitQSortResponse.safeParse(answer.body);
  if (received.success) return { kind: 'received', receipt: received.data };
  const problem = Problem.safeParse(answer.body);
  if (!problem.success) return { kind: 'unreachable' };
  const { code } = problem.data.error;
  return code === 'already-submitted' ? receiptOf(participationToken) : { kind: 'refused', code };
}

/** Another sort had been handed in under this link before: its receipt is the one that stands. */
async function receiptOf(participationToken: string): Promise<SubmitResult> {
  const view = await readParticipation(participationToken);
  const receipt = view?.receipt ?? null;
  return receipt === null ? { kind: 'unreachable' } : { kind: 'received', receipt };
}

/** Does the server have a sort under this personal link; null where it cannot be asked now. Never throws. */
export async function isKnownLink(participationToken: string): Promise<boolean | null> {
  const answer = await ask(personalPath(participationPath, participationToken));
  if (ParticipationView.safeParse(answer?.body).success) return true;
  const problem = Problem.safeParse(answer?.body);
  return problem.data?.error.code === 'not-found' ? false : null;
}

/** The sort under a personal link, as the server has it now; null if it cannot be had now. */
export async function readParticipation(participationToken: string): Promise<ParticipationView | null> {
  const answer = await ask(personalPath(participationPath, participationToken));
  const view = ParticipationView.safeParse(answer?.body);
  return view.success ? view.data : null;
}
