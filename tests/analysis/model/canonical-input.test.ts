import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { inputCanonicalText, type StudyData } from '../../../analysis/index.ts';

const data: StudyData = {
  statements: [
    { id: '1', text: 'proud' },
    { id: '2', text: 'pay' },
  ],
  qSorts: [
    { name: 'Zoë "Z"', values: [-0.1, 1e21] },
    { name: 'a', values: [-0, 2] },
  ],
  distribution: [
    { value: -1, capacity: 1 },
    { value: 2, capacity: 1 },
  ],
};

describe('inputCanonicalText', () => {
  it('is arrays in a fixed order, byte for byte', () => {
    expect(inputCanonicalText(data)).toBe(
      '["standpoint-input-1",["1","2"],[[-1,1],[2,1]],[["Zoë \\"Z\\"",[-0.1,1e+21]],["a",[0,2]]]]',
    );
  });

  it('has the digest that sha256sum gives for that text', () => {
    const digest = createHash('sha256').update(inputCanonicalText(data), 'utf8').digest('hex');
    expect(digest).toBe('8ba50aa6a48f08b15191b2bbadf742a84c0d7ae96ce16a44f32a4658a73d2ea2');
  });

  it('knows nothing of wording, nor of the order in which properties were set', () => {
    const reworded = {
      distribution: data.distribution,
      qSorts: data.qSorts.map(({ name, values }) => ({ values, name, comment: 'x' })),
      statements: data.statements.map(({ id }) => ({ text: 'other', id })),
    };
    expect(inputCanonicalText(reworded)).toBe(inputCanonicalText(data));
  });

  it('changes with a value, a name, the order and the grid', () => {
    const [first, second] = data.qSorts as [StudyData['qSorts'][number], StudyData['qSorts'][number]];
    const changed: StudyData[] = [
      { ...data, qSorts: [first, { ...second, values: [0, 3] }] },
      { ...data, qSorts: [first, { ...second, name: 'b' }] },
      { ...data, qSorts: [second, first] },
      { ...data, statements: data.statements.toReversed() },
      { ...data, distribution: [{ value: -1, capacity: 2 }] },
    ];
    expect(new Set([data, ...changed].map(inputCanonicalText)).size).toBe(6);
  });
});
