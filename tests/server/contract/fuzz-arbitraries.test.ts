import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeParse, toJSONSchema } from 'zod/v4/core';
import { ROUTES } from '../../../server/contract/routes.ts';
import { mutated } from '../../support/fuzz/mutated.ts';
import { schemaArbitrary } from '../../support/fuzz/schema-arbitrary.ts';

const RUN = { seed: 1, numRuns: 40 };
const bodies = ROUTES.flatMap(({ request }) => (request === undefined ? [] : [request]));

describe('what the fuzz run draws', () => {
  it('is mostly valid, and mostly not once it is mutated', () => {
    const shares = { drawn: [] as boolean[], mutated: [] as boolean[] };
    for (const request of bodies) {
      const drawn = schemaArbitrary(toJSONSchema(request, { io: 'input', unrepresentable: 'any' }), []);
      const isValid = (value: unknown) => safeParse(request, value).success;
      shares.drawn.push(...fc.sample(drawn, RUN).map(isValid));
      shares.mutated.push(...fc.sample(mutated(drawn), RUN).map(isValid));
    }
    const validOf = (values: boolean[]) => values.filter(Boolean).length / values.length;
    expect(validOf(shares.drawn)).toBeGreaterThan(0.6);
    expect(validOf(shares.mutated)).toBeLessThan(0.4);
  });

  it('is exactly what a schema allows', () => {
    const schema = {
      type: 'object',
      properties: {
        count: { type: 'integer', minimum: 3, maximum: 5 },
        word: { type: 'string', maxLength: 2 },
      },
      required: ['count'],
      additionalProperties: false,
    };
    for (const value of fc.sample(schemaArbitrary(schema, []), RUN) as { count: number; word?: string }[]) {
      expect([3, 4, 5]).toContain(value.count);
      expect((value.word ?? '').length).toBeLessThanOrEqual(2);
    }
  });

  it('stops at a schema it does not understand, so that nothing is passed over', () => {
    expect(fc.sample(schemaArbitrary({ type: 'string', format: 'email' }, []), 1)[0]).toContain('@');
    expect(() => schemaArbitrary({ type: 'string', contains: 'a' }, [])).toThrow('does not know contains');
    expect(() => schemaArbitrary({ $ref: '#/$defs/x' }, [])).toThrow('does not know $ref');
    expect(() => schemaArbitrary({ type: 'file' }, [])).toThrow('does not know the type "file"');
  });
});
