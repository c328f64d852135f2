import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ANALYSIS_ERROR_CODES } from '../../analysis/index.ts';
import { CLI_REFUSALS } from '../../server/cli/refusal.ts';
import { APP_ERRORS } from '../../server/errors.ts';
import { FATAL_FINDINGS, NOTICE_FINDINGS } from '../../server/formats/findings.ts';

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

  it.each([
    ['Faults in files', 'importing.md', FATAL_FINDINGS],
    ['Notices of imports', 'importing.md', NOTICE_FINDINGS],
    ['Refusals of the command line', 'command-line.md', CLI_REFUSALS],
  ] as const)('leads to the section on each code elsewhere: %s', (heading, elsewhere, codes) => {
    const part = page.split(`\n# ${heading}\n`)[1]!.split('\n# ')[0]!;
    const links = [...part.matchAll(/\[`([^`]+)`\]\(([^)]+)\)/g)].map(([, code, target]) => ({
      code,
      target,
    }));
    expect(links.map(({ code }) => code).sort()).toEqual([...codes].sort());
    for (const { code, target } of links) expect(target).toBe(`${elsewhere}#${code}`);
    const explained = readFileSync(new URL(`../../docs/${elsewhere}`, import.meta.url), 'utf8');
    for (const code of codes) expect(explained).toMatch(new RegExp(`^## \`${code}\`\n\\S`, 'm'));
  });
});
