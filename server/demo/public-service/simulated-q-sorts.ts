import type { QSort, StudyData } from '../../../analysis/index.ts';
import { simulateQSorts } from '../../../analysis/simulation/index.ts';
import { PARTICIPANTS } from './participants.ts';
import { PLANTED_VIEWPOINTS } from './planted-viewpoints.ts';
import { DISTRIBUTION, STATEMENTS } from './statements.ts';

/** The first seed there is: none other was tried for the demo (docs/simulation.md). */
export const SEED = 1;

/** The middle of what real students show: a Q-sort correlates about .8 with its viewpoint. */
export const NOISE = 0.75;

/** The 48 Q-sorts of the demo, the same on every machine. */
export function simulatedQSorts(): QSort[] {
  return simulateQSorts({
    viewpoints: PLANTED_VIEWPOINTS,
    sorters: PARTICIPANTS.map(({ code, holds }) => ({ name: code, holds })),
    distribution: DISTRIBUTION,
    noise: NOISE,
    seed: SEED,
  }).map(({ name, values }) => ({ name, values }));
}

/** What the saved solution is computed from. */
export function publicServiceInput(): StudyData {
  return {
    statements: STATEMENTS.map(({ text }, index) => ({ id: String(index + 1), text })),
    qSorts: simulatedQSorts(),
    distribution: DISTRIBUTION,
  };
}
