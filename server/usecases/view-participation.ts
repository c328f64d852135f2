import type { ParticipationView } from '../contract/participation.ts';
import { receiptCode } from '../receipt-code.ts';
import type { Services } from '../services.ts';
import { draftStore } from '../stores/draft.store.ts';
import { qSortStore } from '../stores/q-sort.store.ts';
import { dealtStatements } from './dealt-statements.ts';
import { conditionOf, findParticipation, FIRST_OCCASION, versionOf } from './find-participation.ts';

/**
 * Everything the sorting page needs, for whoever holds the personal link; with the receipt once it is handed in.
 *
 * @throws {AppError} `not-found`.
 */
export async function viewParticipation(
  { database }: Services,
  participationToken: string,
): Promise<ParticipationView> {
  const participation = await findParticipation(database, participationToken);
  const version = await versionOf(database, participation);
  const { participationId, study } = participation;
  const condition = conditionOf(version);
  const { conditionId } = condition;
  const occasion = FIRST_OCCASION;
  const key = { participationId, conditionId, occasion };
  const draft = await draftStore(database).findDraft(key);
  const handedIn = await qSortStore(database).find(key);
  return {
    studySlug: study.slug,
    studyTitle: study.title,
    isDemo: study.isDemo,
    language: version.language,
    languages: [],
    isOpen: study.isOpen,
    participationId,
    condition,
    occasion,
    distribution: version.distribution.map(({ value, capacity }) => ({ value, capacity })),
    statements: dealtStatements(participationId, version.statements).map(({ statementId, text }) => ({
      statementId,
      text,
    })),
    reasonsAskedFor: [...version.reasonsAskedFor],
    hasPiles: true,
    hasTryOut: false,
    questions: [],
    keepsMoveTimes: false,
    draft: handedIn === null ? draft : null,
    receipt: handedIn && {
      receiptCode: receiptCode(participationToken, conditionId, occasion),
      submittedAt: handedIn.submittedAt.toISOString(),
    },
  };
}
