import type { Permission } from '../contract/study-role.ts';
import { AppError } from '../errors.ts';
import {
  may,
  mayChangeSolution,
  mayPublishSolution,
  mayReadSolution,
  permissionsIn,
  type Asker,
} from '../policies/may.ts';
import type { Services } from '../services.ts';
import { solutionStore, type SolutionRow } from '../stores/solution.store.ts';
import { studyStore, type StudyRow } from '../stores/study.store.ts';
import { refused } from './find-study.ts';

/** A solution this visitor may see, with its study. */
export interface ReadableSolution {
  readonly solution: SolutionRow;
  readonly study: StudyRow;
}

/**
 * The solution, if this visitor may see it.
 *
 * @throws {AppError} `not-found` for an unknown one, and for one of a study in which the asker has no part;
 *   `role-not-allowed`.
 */
export async function readableSolution(
  services: Pick<Services, 'database' | 'now'>,
  asker: Asker,
  solutionId: string,
): Promise<ReadableSolution> {
  const { database } = services;
  const solution = await solutionStore(database).findSolution(solutionId);
  const study = solution && (await studyStore(database).findStudy(solution.studyId, asker));
  if (!solution || !study || permissionsIn(asker, study).length === 0) throw noSuchSolution(solutionId);
  if (!may(asker, 'read-solutions', study)) throw await refused(services, asker, study, 'read-solutions');
  if (!mayReadSolution(asker, study, solution)) throw noSuchSolution(solutionId);
  return { solution, study };
}

/**
 * The solution, if this researcher may save and write in it.
 *
 * @throws {AppError} as `readableSolution`; `solution-read-only` for a demo's own.
 */
export function changeableSolution(
  services: Pick<Services, 'database' | 'now'>,
  asker: NonNullable<Asker>,
  solutionId: string,
): Promise<ReadableSolution> {
  return solutionFor(services, asker, solutionId, { permission: 'save-solutions', rule: mayChangeSolution });
}

/**
 * The solution, if this researcher may say who reads it.
 *
 * @throws {AppError} as `readableSolution`; `solution-read-only` for a demo's own.
 */
export function publishableSolution(
  services: Pick<Services, 'database' | 'now'>,
  asker: NonNullable<Asker>,
  solutionId: string,
): Promise<ReadableSolution> {
  return solutionFor(services, asker, solutionId, { permission: 'publish', rule: mayPublishSolution });
}

async function solutionFor(
  services: Pick<Services, 'database' | 'now'>,
  asker: NonNullable<Asker>,
  solutionId: string,
  wanted: { readonly permission: Permission; readonly rule: typeof mayChangeSolution },
): Promise<ReadableSolution> {
  const found = await readableSolution(services, asker, solutionId);
  if (wanted.rule(asker, found.study, found.solution)) return found;
  if (!found.study.isDemo) throw await refused(services, asker, found.study, wanted.permission);
  throw new AppError(
    'solution-read-only',
    'the demo keeps its own solution: save one of yours and edit that',
  );
}

function noSuchSolution(solutionId: string): AppError {
  return new AppError('not-found', `there is no solution ${solutionId}`);
}
