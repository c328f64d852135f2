import { describe, expect, it } from 'vitest';
import { finished, multiverse, prepare, solve, STANDARD_RECIPE } from '../../../analysis/index.ts';
import { referenceStudy } from '../../reference/solutions.ts';
import { syntheticStudy } from '../synthetic-study.ts';

const planted = prepare(syntheticStudy(60, 30, { viewpointCount: 3, noise: 0.3, seed: 5 }));

describe('the multiverse', () => {
  it('three firmly planted viewpoints appear whatever one chooses, as far as there is room for them', () => {
    const { universes, factors } = finished(multiverse(planted, { ...STANDARD_RECIPE, factorCount: 3 }));
    expect(universes).toHaveLength(27);
    expect(new Set(universes.map((one) => `${one.factorCount} ${one.extraction} ${one.rotation}`)).size).toBe(
      27,
    );
    const roomy = universes.filter(({ factorCount }) => factorCount >= 3);
    const missing = roomy.filter(({ phis }) => phis.some((phi) => phi < 0.999));
    // Three centroids miss one of the three; a fourth finds it.
    expect(missing.map(({ factorCount, extraction }) => `${factorCount} ${extraction}`)).toEqual(['3 centroid', '3 centroid', '3 centroid']); // prettier-ignore
    expect(factors.map((factor) => factor!.similarAmongAtLeastAsMany)).toEqual([1, 15 / 18, 15 / 18]);
    expect(factors[0]!.smallestPhi).toBeGreaterThan(0.999);
    const alike = universes.filter(({ factorCount }) => factorCount === 2).map(({ phis }) => phis.filter((phi) => phi >= 0.95).length); // prettier-ignore
    expect(Math.max(...alike)).toBeLessThan(3);
    expect(Math.min(...factors.map((factor) => factor!.similar))).toBeLessThan(1);
  });

  it('a viewpoint that two factors hide shows as hidden, with its share', () => {
    const { hidden, factors } = finished(
      multiverse(planted, { ...STANDARD_RECIPE, factorCount: 2 }, { factorCounts: [2, 3], extractions: ['principal-components'], rotations: ['varimax'] }), // prettier-ignore
    );
    expect(factors).toHaveLength(2);
    expect(hidden.length).toBeGreaterThan(0);
    const { firstSeen, share, zScores } = hidden[0]!;
    expect(firstSeen.universe).toBe(1);
    expect(share).toBe(0.5);
    const three = solve(planted.data, { ...STANDARD_RECIPE, factorCount: 3 });
    zScores.forEach((z, s) => expect(z).toBeCloseTo(three.zScores[s]![firstSeen.factor]!, 12));
  });

  it('its own recipe is one of its universes, where nothing differs; refusals are told, not thrown', () => {
    const lipset = prepare(referenceStudy('lipset', 'shipped'));
    const own = {
      factorCounts: [3, 99],
      extractions: ['principal-components'],
      rotations: ['varimax'],
    } as const;
    const { universes, factors } = finished(multiverse(lipset, { ...STANDARD_RECIPE, factorCount: 3 }, own));
    universes[0]!.phis.forEach((phi) => expect(phi).toBeCloseTo(1, 12));
    expect(universes[1]!.refusal).toContain('99');
    factors.forEach((factor) => expect(factor).toMatchObject({ same: 1, similar: 1 }));
    const none = finished(multiverse(lipset, STANDARD_RECIPE, { ...own, factorCounts: [99] }));
    expect(none.factors).toEqual([null, null, null]);
  });
});
