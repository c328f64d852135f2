import type { Solution } from '../../analysis/index.ts';
import type { ReaderCounts } from '../contract/reader-counts.ts';

/**
 * What readers are told of numbers, from figures that nobody's row has left. Kept with the solution when the first one
 * does: counted again without the person, a number would fall by one and tell which kind of sort was withdrawn.
 */
export function readerCounts({
  sorts,
  flags,
  loadings,
  characteristics,
}: Pick<Solution, 'sorts' | 'flags' | 'loadings' | 'characteristics'>): ReaderCounts {
  return {
    qSortCount: sorts.length,
    undefinedCount: flags.filter((row) => row.filter(Boolean).length !== 1).length,
    opposedCounts: characteristics.definingCount.map(
      (_, factor) => flags.filter((row, sort) => row[factor] && loadings[sort]![factor]! < 0).length,
    ),
  };
}
