import { beginHistory, dealBoard, replayMoves } from '../../analysis/sorting/index.ts';
import type { AppendDraftRequest, AppendDraftResponse, Draft, LoggedMove } from '../contract/draft.ts';
import { AppError } from '../errors.ts';
import { secretHash } from '../secrets.ts';
import type { Services } from '../services.ts';
import type { Queryable } from '../stores/database.ts';
import { draftOf, draftStore, type StandingDraft } from '../stores/draft.store.ts';
import { participationStore } from '../stores/participation.store.ts';
import { qSortStore, type QSortKey } from '../stores/q-sort.store.ts';
import type { StudyVersion } from '../stores/study-version.store.ts';
import { dealtStatements } from './dealt-statements.ts';
import { storedMoment } from './anonymity.ts';
import { keepPageApart, shownDraft, wholePage } from './draft-page.ts';
import { followDraft } from './follow-draft.ts';
import {
  conditionOf,
  findParticipation,
  FIRST_OCCASION,
  noSuchSort,
  versionOf,
} from './find-participation.ts';

/** Moves in one branch: a hundred times what a whole sort takes. */
const MOST_MOVES = 5000;
/** How often a device's log may be chosen over the server's. */
const MOST_BRANCHES = 100;

const NOTHING_YET: StandingDraft = { branch: 0, revision: 0, page: null, updatedAt: null };

/**
 * A participant's device sends what was done since the last time. Every move is made again on the server's board, so
 * that what is stored can always be rebuilt; what arrives twice is stored once; what does not follow the server's log
 * is answered with that log. A study that has closed still takes it: closing ends the handing in, and nobody's work is
 * thrown away for it.
 *
 * @returns where the draft stands; or the server's draft, if it went on elsewhere.
 * @throws {AppError} `not-found`; `already-submitted`; `draft-invalid`, `field` naming the move or the reason.
 */
export async function appendDraft(
  { database, now }: Services,
  participationToken: string,
  request: AppendDraftRequest,
): Promise<AppendDraftResponse | { readonly stale: Draft }> {
  return database.transaction((db) => appendToDraft(db, participationToken, request, now()));
}

/** The same within a transaction. */
export async function appendToDraft(
  db: Queryable,
  participationToken: string,
  request: AppendDraftRequest,
  updatedAt: Date,
): Promise<AppendDraftResponse | { readonly stale: Draft }> {
  const participation = await findParticipation(db, participationToken);
  const { participationId } = participation;
  if (!(await participationStore(db).lockByToken(secretHash(participationToken)))) throw noSuchSort();
  const version = await versionOf(db, participation);
  const { conditionId, occasion } = request;
  refuseForeign(request, version);
  const key: QSortKey = { participationId, conditionId, occasion };
  if (await qSortStore(db).find(key)) {
    throw new AppError('already-submitted', 'the Q-sort was handed in; it stands');
  }
  const drafts = draftStore(db);
  const standing = (await drafts.findState(key)) ?? NOTHING_YET;
  const state = { ...standing, page: await wholePage(db, participation, version, standing.page) };
  const stored = await drafts.movesOf(key, state.branch);
  const next = followDraft({ state, stored }, request);
  if (next === null) return { stale: shownDraft(version, draftOf(state, stored)) };

  const from = next.isNewBranch ? 0 : stored.length;
  refuseIllegal({ ...next, sent: request.moves.length }, version, participationId);
  const moves = next.moves.slice(from).map((line) => timed(line, version));
  const { branch } = next;
  const page = await keepPageApart(db, participation, version, next.page);
  const revision = next.moves.length;
  await drafts.save(
    key,
    { branch, revision, page },
    { from, moves, updatedAt: storedMoment(version, updatedAt) },
  );
  return { branch, revision };
}

/** A time nobody was told a purpose for is not stored. */
function timed(line: LoggedMove, { moveTimesPurpose }: StudyVersion): LoggedMove {
  return moveTimesPurpose === '' ? { ...line, atMs: null } : line;
}

function refuseForeign({ conditionId, occasion, branch, page }: AppendDraftRequest, version: StudyVersion) {
  if (conditionId !== conditionOf(version).conditionId || occasion !== FIRST_OCCASION) {
    throw new AppError('draft-invalid', 'this study asks no such question', 'conditionId');
  }
  if (branch >= MOST_BRANCHES) {
    throw new AppError('draft-invalid', `the draft was replaced more than ${MOST_BRANCHES} times`, 'branch');
  }
  const known = new Set(version.statements.map(({ statementId }) => statementId));
  const stranger = Object.keys(page?.reasons ?? {}).find((statementId) => !known.has(statementId));
  if (stranger !== undefined) {
    const field = `page.reasons.${stranger}`;
    throw new AppError('draft-invalid', `statement ${stranger} is not one of this study`, field);
  }
}

/** Make every move of the branch again; the last `sent` ones are the request's. */
function refuseIllegal(
  { moves, sent }: { readonly moves: readonly LoggedMove[]; readonly sent: number },
  version: StudyVersion,
  participationId: string,
): void {
  if (moves.length > MOST_MOVES) {
    throw new AppError('draft-invalid', `the draft has more than ${MOST_MOVES} moves`, 'moves');
  }
  if (new Set(moves.map(({ moveId }) => moveId)).size < moves.length) {
    throw new AppError('draft-invalid', 'two moves have the same moveId', 'moves');
  }
  const dealt = dealtStatements(participationId, version.statements).map(({ statementId }) => statementId);
  const start = beginHistory(dealBoard(version, dealt));
  const { replayed } = replayMoves(
    start,
    moves.map(({ move }) => move),
  );
  const refused = moves[replayed];
  if (refused === undefined) return;
  const words = `move ${replayed + 1} (${refused.move.kind}) cannot be made on this board`;
  throw new AppError('draft-invalid', words, `moves.${replayed - (moves.length - sent)}`);
}
