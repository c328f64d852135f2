import type { StudyResponse } from '../../../server/contract/study.ts';

/**
 * Names of Q-sorts that put every statement into one column, as a free distribution allows. They tell no statement from
 * another, so no correlation with them exists; the analysis begins without them.
 */
export function flatQSorts({ qSorts }: StudyResponse): string[] {
  return qSorts.filter(({ values }) => new Set(values).size < 2).map(({ name }) => name);
}
