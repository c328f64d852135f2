import type { ChooseQuotationRequest, Quotation } from '../contract/quotation.ts';
import { AppError } from '../errors.ts';
import { isContainedIn, mayBeQuoted } from '../policies/quotation.ts';
import { definersOf } from '../policies/readers-report.ts';
import type { Services } from '../services.ts';
import type { Queryable } from '../stores/database.ts';
import { auditStore } from '../stores/audit.store.ts';
import { quotationStore } from '../stores/quotation.store.ts';
import type { Researcher } from '../stores/researcher.store.ts';
import { solutionStore, type SolutionRow } from '../stores/solution.store.ts';
import { chosenQuotations } from './read-quotations.ts';
import { changeableSolution } from './readable-solution.ts';
import { speakerStore, type Speaking } from '../stores/speaker.store.ts';

/**
 * A researcher chooses words of somebody who defines a viewpoint, whole or shortened. Readers get them only once a person
 * has cleared them.
 *
 * @throws {AppError} `sign-in-needed`, `not-found`, `solution-read-only`; `quotation-not-defining` if the person does not
 *   define the viewpoint; `quotation-without-consent`; `quotation-not-said` if the words do not stand in what they said.
 */
export async function chooseQuotation(
  services: Services,
  researcher: Researcher,
  solutionId: string,
  request: ChooseQuotationRequest,
): Promise<Quotation> {
  const { database, now } = services;
  const { solution, study } = await changeableSolution(services, researcher, solutionId);
  const speaker = await definingSpeaker(database, solution, request);
  const consentStatement = consentStatementFor(speaker, request);
  const said = await speakerStore(database).saidBy(speaker.participationId, request.position);
  if (!said || !isContainedIn(request.words, said.words)) {
    throw new AppError(
      'quotation-not-said',
      `${request.participant} did not say this ${request.position === null ? 'in the interview' : `about statement ${request.position}`}: choose from the words as they stand, and put … where you leave some out`,
      'words',
    );
  }
  const chosen = {
    solutionId,
    factorIndex: request.factorIndex,
    participationId: speaker.participationId,
    statementId: said.statementId,
    words: request.words,
    consentStatement,
    chosenBy: researcher.researcherId,
    chosenByName: researcher.name,
    chosenAt: now(),
  };
  const quotationId = await database.transaction(async (db) => {
    const inserted = await quotationStore(db).insertQuotation(chosen);
    await auditStore(db).append({
      ...{ studyId: study.studyId, role: study.role, at: now(), actorId: researcher.researcherId },
      act: 'quotation-chosen',
      details: { quotationId: inserted },
    });
    return inserted;
  });
  return (await chosenQuotations(database, solution)).find((each) => each.quotationId === quotationId)!;
}

async function definingSpeaker(
  database: Queryable,
  solution: SolutionRow,
  { factorIndex, participant }: ChooseQuotationRequest,
): Promise<Speaking> {
  const saved = await solutionStore(database).figuresOf(solution.solutionId);
  const isDefining = saved && definersOf(saved.figures, factorIndex).includes(participant);
  const speakers = isDefining ? await speakerStore(database).speakersOf(solution.studyId) : [];
  const speaker = speakers.find((each) => each.participant === participant);
  if (speaker) return speaker;
  const message = `${JSON.stringify(participant)} does not define this viewpoint: quote somebody who does`;
  throw new AppError('quotation-not-defining', message, 'participant');
}

/** What the researcher said about an imported person's consent; null for everybody else. */
function consentStatementFor(speaker: Speaking, request: ChooseQuotationRequest): string | null {
  const may = mayBeQuoted(speaker);
  if (may === 'yes') return null;
  if (may === 'needs-statement' && request.consentStatement !== undefined) return request.consentStatement;
  const message =
    may === 'no'
      ? `${speaker.participant} ${speaker.agreed === false ? 'did not agree' : 'was not asked whether they agree'} to be quoted`
      : `say how ${speaker.participant}, who came with an imported file, agreed to be quoted`;
  throw new AppError('quotation-without-consent', message, may === 'no' ? 'participant' : 'consentStatement');
}
