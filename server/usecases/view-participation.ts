import { createHash } from 'node:crypto';
import type { ParticipationView } from '../contract/participation.ts';
import { receiptCode } from '../receipt-code.ts';
import type { Services } from '../services.ts';
import { qSortStore } from '../stores/q-sort.store.ts';
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
  const handedIn = await qSortStore(database).find({ participationId, conditionId, occasion });
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
    statements: dealt(participationId, version.statements).map(({ statementId, text }) => ({
      statementId,
      text,
    })),
    reasonsAskedFor: [...version.reasonsAskedFor],
    hasPiles: true,
    hasTryOut: false,
    questions: [],
    keepsMoveTimes: false,
    draft: null,
    receipt: handedIn && {
      receiptCode: receiptCode(participationToken, conditionId, occasion),
      submittedAt: handedIn.submittedAt.toISOString(),
    },
  };
}

/**
 * The statements in the order they are dealt to one participant: sorted by SHA-256(participation, statement), which
 * is a shuffle of its own for everybody, the same one at every reload, and known for good from the two keys.
 */
function dealt<Dealt extends { readonly statementId: string }>(
  participationId: string,
  statements: readonly Dealt[],
): Dealt[] {
  const keyed = statements.map((statement) => ({
    statement,
    key: createHash('sha256').update(`${participationId}:${statement.statementId}`).digest('hex'),
  }));
  return keyed.sort((one, other) => (one.key < other.key ? -1 : 1)).map(({ statement }) => statement);
}
