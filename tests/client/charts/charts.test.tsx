import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { GridHill } from '../../../client/charts/GridHill.tsx';
import { LoadingPlot } from '../../../client/charts/LoadingPlot.tsx';
import { ScreePlot } from '../../../client/charts/ScreePlot.tsx';
import { ZScorePlot } from '../../../client/charts/ZScorePlot.tsx';

/** How often something occurs in a drawing. */
const count = (svg: string, pattern: RegExp): number => [...svg.matchAll(pattern)].length;

const eigenvalues = Array.from({ length: 20 }, (_, index) => 5 / (index + 1));

const drawings = {
  scree: renderToStaticMarkup(<ScreePlot eigenvalues={eigenvalues} factorCount={3} />),
  loadings: renderToStaticMarkup(
    <LoadingPlot
      names={['Ann', 'Ben', 'Cem']}
      loadings={[
        [0.8, 0.1],
        [-0.7, 0.2],
        [0.1, 0.3],
      ]}
      flags={[
        [true, false],
        [true, false],
        [false, false],
      ]}
      threshold={0.34}
      definingCount={[2, 0]}
    />,
  ),
  zScores: renderToStaticMarkup(
    <ZScorePlot
      rows={[
        {
          label: '7',
          text: 'It is so.',
          isConsensus: true,
          marks: [
            { factorIndex: 0, z: 1.234, isDistinguishing: false },
            { factorIndex: 1, z: -0.5, isDistinguishing: true },
          ],
        },
      ]}
    />,
  ),
  grid: renderToStaticMarkup(
    <GridHill
      distribution={[
        { value: 1, capacity: 1 },
        { value: 2, capacity: 3 },
        { value: 3, capacity: 1 },
      ]}
    />,
  ),
};

describe('charts', () => {
  it('draw twelve components at most, mark those kept, and list all in the table', () => {
    expect(count(drawings.scree, /<circle/g)).toBe(12);
    expect(count(drawings.scree, /plot__dot--kept/g)).toBe(3);
    expect(count(drawings.scree, /<tr/g)).toBe(1 + 20);
    expect(drawings.scree).toContain('8 smaller ones follow in the table');
  });

  it('draw one mark a Q-sort and factor, filled where it defines the factor, and named', () => {
    expect(count(drawings.loadings, /<path/g)).toBe(2);
    expect(count(drawings.loadings, /<circle/g)).toBe(4);
    expect(count(drawings.loadings, /plot__mark--flagged/g)).toBe(2);
    expect(drawings.loadings).toContain('<title>Ben: −.70</title>');
    expect(drawings.loadings).toContain('2 define it');
  });

  it('tell a screen reader every z-score of a statement', () => {
    expect(drawings.zScores).toContain('aria-label="A 1.23, B −0.50"');
    expect(drawings.zScores).toContain('aria-label="consensus"');
    expect(count(drawings.zScores, /z-plot__mark--distinguishing/g)).toBe(1);
  });

  it('draw a cell a card, and let a grid without negative values disagree below its middle', () => {
    expect(count(drawings.grid, /<rect/g)).toBe(5);
    expect([...drawings.grid.matchAll(/tone-(\w+)/g)].map(([, tone]) => tone)).toEqual(['d5', '0', 'a5']);
    expect(drawings.grid).toContain('A grid for 5 cards, from +1 to +3');
  });

  it.each(Object.entries(drawings))('%s carries no style attribute, which the CSP would refuse', (_, svg) => {
    expect(svg).not.toContain('style=');
  });
});
