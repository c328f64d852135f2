import type { ParticipationView } from '../contract/participation.ts';
import { handInUntil, takesSortsBegun } from '../policies/hand-in-until.ts';
import type { Services } from '../services.ts';
import { draftStore } from '../stores/draft.store.ts';
import { qSortStore } from '../stores/q-sort.store.ts';
import { dealtStatements } from './dealt-statements.ts';
import { shownDraft, wholePage } from './draft-page.ts';
import { conditionOf, findParticipation, FIRST_OCCASION, versionOf } from './find-participation.ts';
import { receiptOf } from './receipt.ts';
import { languagesOf, studyWords } from './study-words.ts';

/**
 * Everything the sorting page needs, for whoever holds the personal link; with the receipt once it is handed in.
 *
 * @param allowedHosts where studies may send people to.
 * @throws {AppError} `not-found`.
 */
export async function viewParticipation(
  { database, now }: Services,
  participationToken: string,
  allowedHosts: readonly string[],
): Promise<ParticipationView> {
  const participation = await findParticipation(database, participationToken);
  const version = await versionOf(database, participation);
  const { participationId, study } = participation;
  const words = studyWords(version, study.title, participation.language);
  const { instruction, disagreePole, agreePole } = words;
  const { conditionId } = conditionOf(version);
  const occasion = FIRST_OCCASION;
  const key = { participationId, conditionId, occasion };
  const draft = await draftStore(database).findDraft(key);
  const handedIn = await qSortStore(database).find(key);
  const until = handInUntil(study);
  return {
    studySlug: study.slug,
    studyTitle: words.title,
    isDemo: study.isDemo,
    language: words.language,
    languages: languagesOf(version),
    isOpen: takesSortsBegun(study, now()),
    ...(until !== null && { handInUntil: until.toISOString() }),
    participationId,
    condition: { conditionId, instruction, disagreePole, agreePole },
    occasion,
    distribution: version.distribution.map(({ value, capacity }) => ({ value, capacity })),
    isForced: version.isForced,
    statements: dealtStatements(participationId, version.statements).map(({ statementId, position }) => ({
      statementId,
      text: words.statementTexts[position - 1]!,
    })),
    reasonsAskedFor: [...version.reasonsAskedFor],
    hasPiles: version.hasPiles,
    hasTryOut: version.hasTryOut,
    questions: [...words.questions],
    keepsMoveTimes: version.moveTimesPurpose !== '',
    draft:
      handedIn === null && draft !== null
        ? shownDraft(version, {
            ...draft,
            page: await wholePage(database, participation, version, draft.page),
          })
        : null,
    receipt:
      handedIn &&
      receiptOf({ participationToken, participation, version, ...key, ...handedIn }, allowedHosts),
  };
}
