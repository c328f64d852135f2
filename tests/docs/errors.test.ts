import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ANALYSIS_ERROR_CODES } from '../../analysis/index.ts';
import { APP_ERRORS } from '../../server/errors.ts';

describe('docs/errors.md', () => {
  const page = readFileSync(new URL('../../docs/errors.md', import.meta.url), 'utf8');
  const sections = [...page.matchAll(/^## `([^`]+)`\n([^#]*)/gm)].map(([, code, text]) => ({ code, text }));

  it('has one section for every code, and none for another', () => {
    const codes = [...Object.keys(APP_ERRORS), ...ANALYSIS_ERROR_CODES];
    expect(sections.map(({ code }) => code).sort()).toEqual(codes.sort());
  });

  it('gives each the status that the server answers', () => {
    const statuses: Record<string, number> = { ...APP_ERRORS };
    for (const { code = '', text = '' } of sections) {
      expect(text, code).toMatch(new RegExp(`^${statuses[code] ?? 422}\\. \\S`));
    }
  });
});
