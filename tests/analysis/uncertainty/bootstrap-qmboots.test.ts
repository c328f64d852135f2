import { describe, expect, it } from 'vitest';
import { prepare } from '../../../analysis/index.ts';
import { chosenCorrelations } from '../../../analysis/extraction/chosen-sorts.ts';
import { fromCorrelations } from '../../../analysis/extraction/principal-components.ts';
import { automaticFlags } from '../../../analysis/flagging/automatic-flags.ts';
import {
  firstColumns,
  matrixOf,
  rowView,
  zeroMatrix,
  type Matrix,
} from '../../../analysis/numerics/matrix.ts';
import { zScores } from '../../../analysis/scores/z-scores.ts';
import { matchedToTarget } from '../../../analysis/uncertainty/aligned-factors.ts';
import { oracleResult } from '../../reference/read-reference.ts';
import { mayUseOracle, referenceStudy } from '../../reference/solutions.ts';
import { earlyVarimax, greedilyMatched } from './early-varimax.ts';

type Oracle = Record<string, unknown> & {
  readonly resamples: number[][];
  readonly bad_steps: number[];
  readonly target_loadings: number[][];
};

interface Replayed {
  readonly chosen: readonly number[];
  /** [P × 3], a row a Q-sort drawn */
  readonly loadings: Float64Array;
  readonly flags: boolean[][];
  readonly scores: (Float64Array | null)[];
}

/*
 * qmboots stops its varimax early (eps = 1e-5). With that in place of ours, and all else as the bootstrap has it, its
 * figures come back to the last digits: what differs in bootstrap-agreement.test.ts is the unfinished rotation alone.
 */
describe.skipIf(!mayUseOracle())('agreement test 26: qmboots, replayed with its own varimax', () => {
  const oracle = oracleResult('r/lipset/bootstrap-3-1000') as Oracle;
  const prepared = prepare(referenceStudy('lipset', 'shipped'));
  const target = matrixOf(oracle.target_loadings);
  const names = prepared.qSorts.map(({ name }) => name);
  const good = oracle.resamples.flatMap((_, b) => (oracle.bad_steps.includes(b + 1) ? [] : [b]));
  const optimal = (loadings: Matrix, drawn: Matrix) =>
    matchedToTarget({ loadings, pattern: loadings }, drawn).loadings;

  function replayed(b: number, align: typeof optimal): Replayed {
    const chosen = oracle.resamples[b]!.map((person) => person - 1);
    const components = fromCorrelations(chosenCorrelations(prepared.sorts.correlations, chosen));
    const turned = earlyVarimax(firstColumns(components.loadings, 3));
    const drawn = zeroMatrix(chosen.length, 3);
    chosen.forEach((n, at) => drawn.cells.set(rowView(target, n), at * 3));
    const loadings = align(turned, drawn);
    const flags = automaticFlags(loadings, 1.96 / Math.sqrt(33));
    const scores = [0, 1, 2].map((f) => {
      const defining = chosen.flatMap((qSort, at) =>
        flags[at]![f] ? [{ qSort, loading: loadings.cells[at * 3 + f]! }] : [],
      );
      return zScores(prepared.standardised.scores, defining);
    });
    return { chosen, loadings: loadings.cells, flags, scores };
  }

  it('every good resample of its first 20: loadings, flags and z-scores within 1e-12', () => {
    const first = good.filter((b) => b < 20);
    expect(first).toHaveLength(17);
    for (const b of first) {
      const { chosen, loadings, flags, scores } = replayed(b, optimal);
      for (const f of [0, 1, 2]) {
        const theirs = oracle[`first20_loa_f${f + 1}`] as number[][];
        const theirFlags = oracle[`first20_flag_f${f + 1}`] as boolean[][];
        const theirScores = oracle[`first20_zsc_f${f + 1}`] as number[][];
        chosen.forEach((n, at) => {
          expect(Math.abs(loadings[at * 3 + f]! - theirs[n]![b]!)).toBeLessThan(1e-12);
          expect(flags[at]![f]).toBe(theirFlags[n]![b]);
        });
        scores[f]!.forEach((z, s) => expect(Math.abs(z - theirScores[s]![b]!)).toBeLessThan(1e-12));
      }
    }
  });

  it('all 636 it kept: means and standard errors of z-scores, means of loadings, flag frequencies', () => {
    const replays = good.map((b) => replayed(b, greedilyMatched));
    expect(replays).toHaveLength(636);
    // Where the greedy match is not the best one there is.
    const unlike = good.filter(
      (b, at) => replayed(b, optimal).loadings.join() !== replays[at]!.loadings.join(),
    );
    expect(unlike).toHaveLength(4);
    for (const f of [0, 1, 2]) {
      const z = oracle[`zscore_stats_f${f + 1}`] as Record<'mean' | 'sd' | 'n', number[]>;
      z.mean.forEach((mean, s) => {
        const values = replays.flatMap(({ scores }) => (scores[f] ? [scores[f][s]!] : []));
        expect(values).toHaveLength(z.n[s]!);
        const own = values.reduce((sum, value) => sum + value, 0) / values.length;
        const squares = values.reduce((sum, value) => sum + (value - own) ** 2, 0);
        expect(Math.abs(own - mean)).toBeLessThan(1e-10);
        expect(Math.abs(Math.sqrt(squares / (values.length - 1)) - z.sd[s]!)).toBeLessThan(1e-10);
      });
      const loading = oracle[`loading_stats_f${f + 1}`] as { row: string[] } & Record<
        'mean' | 'n' | 'flag_freq',
        number[]
      >;
      loading.row.forEach((name, at) => {
        const n = names.indexOf(name);
        const drawn = replays.filter(({ chosen }) => chosen.includes(n));
        const place = drawn.map(({ chosen }) => chosen.indexOf(n));
        const sum = drawn.reduce((all, { loadings }, b) => all + loadings[place[b]! * 3 + f]!, 0);
        const flagged = drawn.filter(({ flags }, b) => flags[place[b]!]![f]).length;
        expect(drawn).toHaveLength(loading.n[at]!);
        expect(Math.abs(sum / drawn.length - loading.mean[at]!)).toBeLessThan(1e-10);
        expect(Math.abs(flagged / drawn.length - loading.flag_freq[at]!)).toBeLessThan(1e-10);
      });
    }
  });
});
