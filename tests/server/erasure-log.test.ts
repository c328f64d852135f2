import { randomUUID } from 'node:crypto';
import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openErasureLog, readErasures } from '../../server/erasure-log.ts';
import { StartRefused } from '../../server/errors.ts';

describe('the log of erasures', () => {
  let directory: string;
  beforeAll(() => {
    directory = mkdtempSync(join(tmpdir(), 'standpoint-erasures-'));
  });
  afterAll(() => rmSync(directory, { recursive: true, force: true }));

  const erasedAt = new Date('2026-03-01T10:00:00Z');

  it('keeps every erasure, for its owner’s eyes only, and none before the first', async () => {
    const file = join(directory, 'deeper', 'erasures.log');
    const log = openErasureLog(file);
    const ids = Array.from({ length: 20 }, () => randomUUID());
    await Promise.all(ids.map((participationId) => log.append({ participationId, erasedAt })));
    expect(
      readErasures(file)
        .map(({ participationId }) => participationId)
        .sort(),
    ).toEqual(ids.sort());
    expect(readErasures(file)[0]).toMatchObject({ erasedAt });
    expect(statSync(file).mode & 0o077).toBe(0);
    expect(readFileSync(file, 'utf8')).not.toMatch(/[^0-9a-f:.TZ \n-]/);
  });

  it('loses no line to one that a crash left half written, and counts a repeated one once', async () => {
    const file = join(directory, 'torn.log');
    const [first, second] = [randomUUID(), randomUUID()];
    await openErasureLog(file).append({ participationId: first, erasedAt });
    appendFileSync(file, `2026-03-01T10:00:00.000Z ${randomUUID().slice(0, 20)}`);
    await openErasureLog(file).append({ participationId: second, erasedAt });
    await openErasureLog(file).append({ participationId: second, erasedAt });
    expect(readErasures(file).map(({ participationId }) => participationId)).toEqual([first, second]);
  });

  it('says in words that it cannot be read', () => {
    expect(() => openErasureLog(directory)).toThrow(StartRefused);
    expect(() => readErasures(join(directory, 'none.log'))).toThrow(/cannot be read.*ERASURE_LOG/);
  });
});
