import { EditionsResponse, editionsPath } from '../../server/contract/edition.ts';
import { call, pathOf } from './call.ts';

/** The editions of a solution, and what has changed since the newest. */
export function readEditions(solutionId: string): Promise<EditionsResponse> {
  return call({ path: pathOf(editionsPath, { solutionId }), answer: EditionsResponse });
}

/** Give readers what has changed since the newest edition. */
export function publishEdition(solutionId: string, note: string): Promise<EditionsResponse> {
  return call({
    method: 'POST',
    path: pathOf(editionsPath, { solutionId }),
    body: { note },
    answer: EditionsResponse,
  });
}
