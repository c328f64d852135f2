import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { FactorArrayFigure, type FactorArrayFigureProps } from '../../../client/charts/FactorArrayFigure.tsx';

const props: FactorArrayFigureProps = {
  caption: 'What A would say',
  distribution: [
    { value: -1, capacity: 1 },
    { value: 0, capacity: 2 },
    { value: 1, capacity: 1 },
  ],
  statements: [
    { label: '1', text: 'It rains.' },
    { label: '2', text: 'It snows & <blows>.' },
    { label: '3', text: '' },
    { label: '4', text: 'A sentence that is rather long, and is not cut however long it may be.' },
  ],
  array: [0, 1, -1, 0],
  disagreePole: 'least like it',
  agreePole: 'most like it',
};

const draw = (changes: Partial<FactorArrayFigureProps> = {}) =>
  renderToStaticMarkup(<FactorArrayFigure {...props} {...changes} />);
const count = (html: string, part: string) => html.split(part).length - 1;

describe('FactorArrayFigure', () => {
  it('shows every statement whole, once as a card and once in the table', () => {
    const html = draw();
    expect(count(html, 'class="factor-array__card"')).toBe(4);
    expect(count(html, 'A sentence that is rather long, and is not cut however long it may be.')).toBe(2);
    expect(count(html, 'It snows &amp; &lt;blows&gt;.')).toBe(2);
  });

  it('names the poles at the ends, with a true minus sign', () => {
    const heads = [...draw().matchAll(/<p class="factor-array__head">(.*?)<\/p>/g)].map(([, head]) =>
      head!.replace(/<[^>]*>/g, ''),
    );
    expect(heads).toEqual(['+1 most like it', '0', '−1 least like it']);
  });

  it('says what a mark means where it stands, in the key and in the table, and only if it occurs', () => {
    const html = draw({ distinguishing: [1] });
    expect(count(html, 'aria-label="sets this viewpoint apart"')).toBe(2);
    expect(count(html, '<td>sets this viewpoint apart</td>')).toBe(1);
    expect(html).not.toContain('placed alike by all');
    expect(draw()).not.toContain('factor-array__key');
  });

  it('has no style attribute, which the CSP would refuse', () => {
    const all = {
      distinguishing: [0],
      consensus: [1],
      splitTies: [2],
      piles: { agreedFrom: 1, disagreedUpTo: -1 },
    };
    expect(draw({ ...all, note: 'Simulated answers.', colour: 3 })).not.toContain('style=');
  });

  it('carries its note inside the figure', () => {
    expect(draw({ note: 'Simulated answers.' })).toMatch(/^<figure.*Simulated answers\..*<\/figure>$/);
  });

  it('stays a list where the grid is taller than the stylesheet counts', () => {
    const tall = Array.from({ length: 25 }, (_, index) => ({ label: String(index), text: 'x' }));
    const html = draw({
      distribution: [{ value: 0, capacity: 25 }],
      statements: tall,
      array: tall.map(() => 0),
    });
    expect(html).not.toContain('factor-array__probe');
    expect(count(html, 'class="factor-array__card"')).toBe(25);
    expect(draw()).toContain('factor-array__probe columns-3');
  });
});
