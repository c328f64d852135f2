import { StopResponse, stopPath } from '../../server/contract/participation.ts';
import { Problem } from '../../server/contract/problem.ts';
import { ask, isBusy, personalPath } from './ask.ts';

/** What became of one try to have everything erased. Anything but `gone`: nothing was. */
export type StopResult = 'gone' | 'received' | 'busy' | 'unreachable';

/** Ask the server to erase everything under a personal link. What it does not know is gone already. Never throws. */
export async function stopSort(participationToken: string): Promise<StopResult> {
  const answer = await ask(personalPath(stopPath, participationToken), { json: '{}' });
  if (answer === null) return 'unreachable';
  if (StopResponse.safeParse(answer.body).success) return 'gone';
  const problem = Problem.safeParse(answer.body);
  if (!problem.success) return isBusy(answer) ? 'busy' : 'unreachable';
  const { code } = problem.data.error;
  if (code === 'not-found') return 'gone';
  return code === 'already-submitted' ? 'received' : 'busy';
}
