import type { Quotation, QuotationsResponse } from '../contract/quotation.ts';
import { AppError } from '../errors.ts';
import type { Asker } from '../policies/may.ts';
import { isForReaders, mayBeQuoted } from '../policies/quotation.ts';
import { definersOf, learntOf } from '../policies/readers-report.ts';
import type { Services } from '../services.ts';
import type { Queryable } from '../stores/database.ts';
import { quotationStore } from '../stores/quotation.store.ts';
import type { SolutionRow } from '../stores/solution.store.ts';
import { reportSources } from './report-sources.ts';
import { changeableSolution } from './readable-solution.ts';
import { speakerStore } from '../stores/speaker.store.ts';

/**
 * The quotations chosen for a solution, and who in it may be quoted: for those who write its viewpoints.
 *
 * @throws {AppError} `sign-in-needed`, `not-found`, `solution-read-only`.
 */
export async function readQuotations(
  services: Services,
  asker: NonNullable<Asker>,
  solutionId: string,
): Promise<QuotationsResponse> {
  const { database } = services;
  const { solution } = await changeableSolution(services, asker, solutionId);
  const sources = await reportSources(database, solution);
  if (!sources) throw new AppError('not-found', `there is no solution ${solutionId}`);
  const inSolution = new Set(sources.figures.sorts);
  const speakers = await speakerStore(database).speakersOf(solution.studyId);
  return {
    quotations: await chosenQuotations(database, solution),
    readers: learntOf(sources).map(({ shows, withheldBecause }, factor) => ({
      shows,
      withheldBecause,
      agreedCount: definersOf(sources.figures, factor).filter((name) => sources.recognisable.has(name))
        .length,
    })),
    mayBeQuoted: Object.fromEntries(
      speakers
        .filter(({ participant }) => inSolution.has(participant))
        .map((speaker) => [speaker.participant, mayBeQuoted(speaker)]),
    ),
  };
}

/** Every quotation chosen for a solution, and whether readers would get it now; in the order they were chosen. */
export async function chosenQuotations(database: Queryable, solution: SolutionRow): Promise<Quotation[]> {
  const sources = await reportSources(database, solution);
  if (!sources) return [];
  const { figures } = sources;
  const learnt = learntOf(sources);
  const shown = {
    definers: learnt.map((_, factor) => definersOf(figures, factor)),
    showsWords: learnt.map(({ shows }) => shows !== 'nothing'),
  };
  const stored = await quotationStore(database).quotationsOf(solution.solutionId);
  return stored.map((quotation) => ({
    quotationId: quotation.quotationId,
    factorIndex: quotation.factorIndex,
    participant: quotation.participant,
    position: quotation.position,
    words: quotation.words,
    isComposed: quotation.origin === 'simulated',
    consentStatement: quotation.consentStatement,
    chosenBy: quotation.chosenBy,
    chosenAt: quotation.chosenAt.toISOString(),
    clearedBy: quotation.clearedBy,
    clearedAt: quotation.clearedAt?.toISOString() ?? null,
    isForReaders: isForReaders(quotation, shown),
  }));
}
