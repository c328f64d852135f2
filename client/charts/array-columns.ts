import type { Distribution } from '../../analysis/index.ts';

export interface ArrayCard {
  readonly label: string;
  readonly text: string;
  readonly isDistinguishing: boolean;
  readonly isConsensus: boolean;
  readonly isSplitTie: boolean;
}

export interface ArrayColumn {
  /** Grid value. */
  readonly value: number;
  /** The column's step on the diverging scale: `d5` (most disagree) … `d1`, `0`, `a1` … `a5` (most agree). */
  readonly tone: string;
  /** Is it the last column of the agree pile, or of the disagree pile, towards the middle. */
  readonly pileEdge: 'agreed' | 'disagreed' | null;
  /** In Q-set order. */
  readonly cards: readonly ArrayCard[];
}

interface ArrayInput {
  readonly distribution: Distribution;
  readonly statements: readonly { readonly label: string; readonly text: string }[];
  readonly array: readonly number[];
  readonly distinguishing?: readonly number[];
  readonly consensus?: readonly number[];
  readonly splitTies?: readonly number[];
  readonly piles?: { readonly agreedFrom: number; readonly disagreedUpTo: number };
}

/** How many steps the diverging scale has on each side. */
const STEPS = 5;

/** The columns of a composite sort, from most agree to most disagree, each with its cards and marks. */
export function arrayColumns(input: ArrayInput): ArrayColumn[] {
  const values = input.distribution.map(({ value }) => value);
  const middle = gridMiddle(values);
  const furthest = Math.max(...values.map((value) => Math.abs(value - middle)));
  return [...values].reverse().map((value) => ({
    value,
    tone: toneOf(value - middle, furthest),
    pileEdge: pileEdgeOf(value, input.piles),
    cards: input.statements.flatMap((statement, index) =>
      input.array[index] === value ? [cardOf(input, statement, index)] : [],
    ),
  }));
}

/** Where disagree turns to agree: at 0, or halfway in a grid without negative values, 1 to 7 say. */
export function gridMiddle(values: readonly number[]): number {
  const lowest = Math.min(...values);
  return lowest < 0 ? 0 : (lowest + Math.max(...values)) / 2;
}

/** The step on the diverging scale: a grid from −2 to +2 uses its whole width, as one from −5 to +5 does. */
export function toneOf(value: number, furthest: number): string {
  if (value === 0 || furthest === 0) return '0';
  const step = Math.max(1, Math.round((STEPS * Math.abs(value)) / furthest));
  return value > 0 ? `a${step}` : `d${step}`;
}

function pileEdgeOf(value: number, piles: ArrayInput['piles']): ArrayColumn['pileEdge'] {
  if (piles === undefined) return null;
  if (value === piles.agreedFrom) return 'agreed';
  return value === piles.disagreedUpTo ? 'disagreed' : null;
}

function cardOf(input: ArrayInput, statement: ArrayInput['statements'][number], index: number): ArrayCard {
  return {
    label: statement.label,
    text: statement.text,
    isDistinguishing: input.distinguishing?.includes(index) ?? false,
    isConsensus: input.consensus?.includes(index) ?? false,
    isSplitTie: input.splitTies?.includes(index) ?? false,
  };
}
