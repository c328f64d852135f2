import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FATAL_FINDINGS, NOTICE_FINDINGS } from '../../server/formats/findings.ts';
import * as limits from '../../server/formats/imported-study.ts';
import { file, readFiles, readTable } from '../server/formats/study-files.ts';

describe('docs/importing.md', () => {
  const page = readFileSync(new URL('../../docs/importing.md', import.meta.url), 'utf8');
  const [, faults = '', notices = ''] = page.split(/^# (?:Faults|Notices)$/m);
  const codesIn = (part: string) => [...part.matchAll(/^## `([^`]+)`\n\S/gm)].map(([, code]) => code);

  it('explains every finding and no other', () => {
    expect(codesIn(faults).sort()).toEqual([...FATAL_FINDINGS].sort());
    expect(codesIn(notices).sort()).toEqual([...NOTICE_FINDINGS].sort());
  });

  it('shows files that can be read', () => {
    const [columns, rows, dat] = [...page.matchAll(/```\n([^`]*)```/g)].map(([, text]) => text!);
    const inColumns = readTable(columns!);
    expect(inColumns.study?.statements[0]!.text).toBe('Wealth, and how it is spread, comes first');
    expect(inColumns.study).toMatchObject({ sortsIn: 'columns', qSorts: [{ name: 'US1' }, {}, {}] });
    expect(readTable(rows!).study).toMatchObject({ sortsIn: 'rows', qSorts: [{ name: 'US1' }, {}, {}] });
    const reading = readFiles([file('x.dat', dat!)]);
    expect(reading).toMatchObject({ study: { title: 'Views of X', isForced: true }, findings: [] });
  });

  it('names the limits that hold', () => {
    const numbers = [...Object.values(limits).map((limit) => limit.toLocaleString('en')), '10'];
    const named = [.../^## Limits\n([^#]*)/m.exec(page)![1]!.matchAll(/\d[\d,]*\d/g)].map(
      ([number]) => number,
    );
    expect(numbers).toEqual(expect.arrayContaining(named));
    expect(limits.MAX_BYTES).toBe(10_000_000);
  });
});
