import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { NOTICE_CODES } from '../../analysis/index.ts';

it('docs/errors.md explains every notice and no other', () => {
  const page = readFileSync(new URL('../../docs/errors.md', import.meta.url), 'utf8');
  const explained = [...page.matchAll(/^### `([^`]+)`\n\S/gm)].map(([, code]) => code);
  expect(explained.sort()).toEqual([...NOTICE_CODES].sort());
});
