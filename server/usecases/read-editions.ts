import type { EditionsResponse } from '../contract/edition.ts';
import { AppError } from '../errors.ts';
import type { Asker } from '../policies/may.ts';
import type { Services } from '../services.ts';
import { editionStore } from '../stores/edition.store.ts';
import { changesSinceNewest, reportNow } from './freeze-edition.ts';
import { readableSolution } from './readable-solution.ts';
import { releaseObstacle } from './release-obstacle.ts';

/**
 * A researcher sees which editions of a solution there are, what the next would change, and what stands in its way.
 *
 * @throws {AppError} as `readableSolution`.
 */
export async function readEditions(
  services: Services,
  asker: Asker,
  solutionId: string,
): Promise<EditionsResponse> {
  const { database, now } = services;
  const { solution } = await readableSolution(services, asker, solutionId);
  const content = await reportNow(database, solution);
  if (!content) throw new AppError('not-found', `there is no solution ${solutionId}`);
  const editions = await editionStore(database).editionsOf(solutionId);
  return {
    editions: editions.map(({ number, publishedAt, publishedBy, note }) => ({
      ...{ number, publishedBy, note },
      publishedAt: publishedAt.toISOString(),
    })),
    changes: (await changesSinceNewest(database, solutionId, { content, at: now() })) ?? [],
    obstacle: await releaseObstacle(database, solution),
  };
}
