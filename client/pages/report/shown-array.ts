import type { PublishedResponse, PublishedViewpoint } from '../../../server/contract/published-viewpoints.ts';

export type Statement = PublishedResponse['statements'][number];

/** A statement with the places that viewpoints give it, in grid values. */
export interface PlacedStatement {
  readonly statement: Statement;
  /** Here. */
  readonly value: number;
  readonly lowestOther: number;
  readonly highestOther: number;
}

/** One viewpoint whose array is shown. */
export interface ShownViewpoint {
  readonly letter: string;
  readonly factorIndex: number;
  readonly array: readonly number[];
}

/** The viewpoints whose arrays readers are shown, in order. */
export function shownViewpoints(viewpoints: readonly PublishedViewpoint[]): ShownViewpoint[] {
  return viewpoints.flatMap(({ letter, array }, factorIndex) =>
    array ? [{ letter, factorIndex, array }] : [],
  );
}

/** Statements at the given positions, with their place here and the span of the others'. */
export function placedStatements(
  report: PublishedResponse,
  viewpoint: PublishedViewpoint,
  positions: readonly number[],
): PlacedStatement[] {
  const own = viewpoint.array;
  if (!own) return [];
  const others = shownViewpoints(report.viewpoints).filter(({ letter }) => letter !== viewpoint.letter);
  return positions.map((position) => {
    const elsewhere = others.map(({ array }) => array[position - 1]!);
    return {
      statement: report.statements[position - 1]!,
      value: own[position - 1]!,
      lowestOther: Math.min(...elsewhere),
      highestOther: Math.max(...elsewhere),
    };
  });
}

/** The statements in one column of an array. */
export function statementsAt(
  report: PublishedResponse,
  array: readonly number[],
  value: number,
): readonly Statement[] {
  return report.statements.filter((_, index) => array[index] === value);
}

/** Viewpoints on fewer sorts scatter most by chance: they do not choose what the comparison shows. */
const STEADY_FROM = 3;

/** The statements that the viewpoints place furthest apart, widest first; those of one or two people have no say. */
export function furthestApart(report: PublishedResponse, count: number): readonly Statement[] {
  const shown = shownViewpoints(report.viewpoints);
  const steady = shown.filter(
    ({ factorIndex }) => report.viewpoints[factorIndex]!.definingCount >= STEADY_FROM,
  );
  const deciding = steady.length >= 2 ? steady : shown;
  if (deciding.length < 2) return [];
  const span = ({ position }: Statement) => {
    const values = deciding.map(({ array }) => array[position - 1]!);
    return Math.max(...values) - Math.min(...values);
  };
  return [...report.statements].sort((a, b) => span(b) - span(a) || a.position - b.position).slice(0, count);
}
