import { randomUUID } from 'node:crypto';
import type { Express } from 'express';
import request from 'supertest';
import type { AppendDraftRequest, DraftMove, LoggedMove } from '../../server/contract/draft.ts';
import { ParticipationView } from '../../server/contract/participation.ts';
import type { SubmitQSortRequest } from '../../server/contract/q-sort.ts';
import type { StoredStudy } from '../../server/stores/study.store.ts';
import { nineCardGrid } from './a-study.ts';

/** The nine cells of the grid, lowest value first. */
export const nineCells = nineCardGrid.flatMap(({ value, capacity }) =>
  new Array<number>(capacity).fill(value),
);

/** Somebody who agreed to take part in a study of nine cards, what their page is told, and the Q-sort they would hand in. */
export interface Sorter {
  readonly token: string;
  /** The personal link. */
  readonly link: string;
  readonly view: ParticipationView;
  /** Every card in the order dealt, one reason. */
  readonly body: SubmitQSortRequest;
}

/** Agree to take part, through the form, as a browser does. `answers` are further fields of the form. */
export async function aSorter(
  app: Express,
  study: StoredStudy,
  answers: Readonly<Record<string, string>> = {},
): Promise<Sorter> {
  const begun = await request(app)
    .post(`/s/${study.slug}`)
    .set('Sec-Fetch-Site', 'same-origin')
    .type('form')
    .send({ answer: 'agree', studyVersionId: study.studyVersionId, ...answers });
  const link = String(begun.headers['location']);
  const token = link.split('/').at(-1)!;
  const view = await viewOf(app, token);
  const body: SubmitQSortRequest = {
    conditionId: view.condition.conditionId,
    occasion: 1,
    placements: view.statements.map(({ statementId }, index) => ({ statementId, value: nineCells[index]! })),
    reasons: [{ statementId: view.statements[0]!.statementId, text: 'It rains on me.' }],
    sortingMs: 61_234,
  };
  return { token, link, view, body };
}

/** What the sorting page is told now. */
export async function viewOf(app: Express, token: string): Promise<ParticipationView> {
  return ParticipationView.parse((await request(app).get(`/api/participations/${token}`)).body);
}

/** A line of the log, with an id of its own. */
export function aLine(move: DraftMove): LoggedMove {
  return { moveId: randomUUID(), move, by: 'click', isGuided: false, atMs: null };
}

/** What a device sends that knows `revision` lines of the first branch. */
export function aBatch(
  { view }: Sorter,
  moves: readonly LoggedMove[],
  changes: Partial<AppendDraftRequest> = {},
): AppendDraftRequest {
  return {
    conditionId: view.condition.conditionId,
    occasion: 1,
    branch: 0,
    revision: 0,
    moves: [...moves],
    page: null,
    isReplacing: false,
    ...changes,
  };
}
