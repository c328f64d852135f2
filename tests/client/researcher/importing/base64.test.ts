import { expect, it } from 'vitest';
import { base64Of } from '../../../../client/researcher/importing/base64.ts';

it.each([0, 1, 2, 3, 0x8000, 100_001])('encodes %i bytes as Node does', async (length) => {
  const bytes = Uint8Array.from({ length }, (_, index) => (index * 31) % 256);
  expect(await base64Of(new Blob([bytes]))).toBe(Buffer.from(bytes).toString('base64'));
});
