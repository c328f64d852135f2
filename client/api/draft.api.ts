import {
  AppendDraftResponse,
  draftPath,
  StaleDraftResponse,
  type AppendDraftRequest,
  type Draft,
} from '../../server/contract/draft.ts';
import { Problem } from '../../server/contract/problem.ts';
import { ask, isBusy, personalPath } from './ask.ts';

/** What became of one try to send moves. */
export type AppendResult =
  | { readonly kind: 'stored'; readonly branch: number; readonly revision: number }
  /** It went on elsewhere: this is how. */
  | { readonly kind: 'stale'; readonly draft: Draft }
  /** A code of docs/errors.md, such as `already-submitted`; the same again would get the same answer. */
  | { readonly kind: 'refused'; readonly code: string }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'busy'; readonly retryAfterSeconds: number };

/** What a browser still sends for a page that is gone. */
const MOST_KEPT_ALIVE = 60_000;

/** Try once to add moves to the draft. Never throws. */
export async function appendDraft(
  participationToken: string,
  request: AppendDraftRequest,
): Promise<AppendResult> {
  const json = JSON.stringify(request);
  const isLeaving = new Blob([json]).size < MOST_KEPT_ALIVE;
  const answer = await ask(personalPath(draftPath, participationToken), { json, isLeaving });
  if (answer === null) return { kind: 'unreachable' };
  if (isBusy(answer)) return { kind: 'busy', retryAfterSeconds: answer.retryAfterSeconds };
  const stored = AppendDraftResponse.safeParse(answer.body);
  if (stored.success) return { kind: 'stored', ...stored.data };
  const stale = StaleDraftResponse.safeParse(answer.body);
  if (stale.success) return { kind: 'stale', draft: stale.data.draft };
  const problem = Problem.safeParse(answer.body);
  return problem.success ? { kind: 'refused', code: problem.data.error.code } : { kind: 'unreachable' };
}
