import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { Express } from 'express';
import request from 'supertest';
import { beforeEach, expect, it } from 'vitest';
import { StudyAuditResponse } from '../../../server/contract/audit.ts';
import type { MemberRole } from '../../../server/contract/study-role.ts';
import { packageRoot } from '../../../server/package-root.ts';
import { createServices } from '../../../server/services.ts';
import type { StoredStudy } from '../../../server/stores/study.store.ts';
import { aStudyWithSorts, refusalOf, twoFactors } from '../../support/a-solution-to-save.ts';
import { asOwner } from '../../support/as-owner.ts';
import { aSignedInResearcher, testApp } from '../../support/test-app.ts';
import { eachDatabase } from '../../support/test-database.ts';

eachDatabase('GET /api/studies/:studyId/audit', (database) => {
  const services = createServices(database, () => new Date('2026-03-01T10:00:00Z'));
  let app: Express;
  let owner: Awaited<ReturnType<typeof aSignedInResearcher>>;
  let study: StoredStudy;

  beforeEach(async () => {
    app = testApp(services);
    owner = await aSignedInResearcher(services);
    study = await aStudyWithSorts(database, { ownerId: owner.researcher.researcherId });
  });

  const get = (cookie: string | null, query = '') => {
    const asked = request(app).get(`/api/studies/${study.studyId}/audit${query}`);
    return cookie === null ? asked : asked.set('Cookie', cookie);
  };
  const read = async () => StudyAuditResponse.parse((await get(owner.cookie).expect(200)).body);
  const record = (cookie: string) =>
    request(app).get(`/api/studies/${study.studyId}/record`).set('Cookie', cookie);

  async function aMember(role: MemberRole) {
    const member = await aSignedInResearcher(services);
    await database.query('insert into study_members values ($1, $2, $3, now())', [
      study.studyId,
      member.researcher.researcherId,
      role,
    ]);
    return member;
  }

  /** Three entries: two of the owner's, and a refusal. */
  async function threeEntries() {
    await record(owner.cookie).expect(200);
    const saved = await request(app)
      .post(`/api/studies/${study.studyId}/solutions`)
      .set('Cookie', owner.cookie)
      .send(twoFactors)
      .expect(201);
    const member = await aMember('reader');
    await record(member.cookie).expect(403);
    return { solutionId: (saved.body as { solutionId: string }).solutionId, member };
  }

  it('is empty, and whole, before anything was done', async () => {
    expect(await read()).toEqual({ scope: study.studyId, brokenAt: null, entries: [] });
  });

  it('tells the owner who did what, when and in which role, in order', async () => {
    const { solutionId, member } = await threeEntries();
    const { entries, brokenAt } = await read();
    expect(brokenAt).toBeNull();
    const shown = entries.map(({ sequence, at, actorId, actorName, role, act, details }) => {
      return { sequence, at, actorId, actorName, role, act, details };
    });
    const at = '2026-03-01T10:00:00.000Z';
    const who = { actorId: owner.researcher.researcherId, actorName: 'Ada Researcher', role: 'owner' };
    expect(shown).toEqual([
      { sequence: 1, at, ...who, act: 'record-exported', details: { qSorts: 6 } },
      { sequence: 2, at, ...who, act: 'solution-saved', details: { solutionId } },
      {
        ...{ sequence: 3, at, actorId: member.researcher.researcherId, actorName: 'Ada Researcher' },
        ...{ role: 'reader', act: 'refused', details: { permission: 'export-record' } },
      },
    ]);
  });

  it('is the owner’s alone, and who asked in vain stands in it', async () => {
    expect(refusalOf(await get(null))[1]).toBe('sign-in-needed');
    const stranger = await aSignedInResearcher(services);
    expect(refusalOf(await get(stranger.cookie))[1]).toBe('not-found');
    for (const role of ['editor', 'analyst', 'interviewer', 'reader'] as const) {
      const member = await aMember(role);
      expect(refusalOf(await get(member.cookie))[1]).toBe('role-not-allowed');
    }
    const { entries } = await read();
    expect(entries.map(({ act, role, details }) => [act, role, details['permission']])).toEqual(
      ['editor', 'analyst', 'interviewer', 'reader'].map((role) => ['refused', role, 'read-audit']),
    );
  });

  it('keeps one chain when many act at the same moment, and one a study', async () => {
    const member = await aMember('reader');
    const other = await aStudyWithSorts(database, { ownerId: owner.researcher.researcherId });
    const elsewhere = () =>
      request(app).get(`/api/studies/${other.studyId}/record`).set('Cookie', owner.cookie);
    const acts = [() => record(member.cookie), () => record(owner.cookie), elsewhere];
    await Promise.all(Array.from({ length: 12 }, async (_, turn) => (await acts[turn % 3]!()).status));
    const { entries, brokenAt } = await read();
    expect(entries.map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(brokenAt).toBeNull();
  });

  it('cannot be changed by the running server', async () => {
    await threeEntries();
    const denied = expect.objectContaining({ code: '42501' }) as Error;
    for (const sql of [
      "update audit_entries set act = 'refused'",
      'delete from audit_entries',
      'truncate audit_entries',
      'drop table audit_entries',
      'alter table audit_entries add column more text',
    ]) {
      await expect(database.query(sql)).rejects.toThrow(denied);
    }
    expect((await read()).entries).toHaveLength(3);
  });

  it('outlives what it was done to, without a name of an account that is gone', async () => {
    const { member } = await threeEntries();
    await database.query('delete from researchers where id = $1', [member.researcher.researcherId]);
    const { entries, brokenAt } = await read();
    expect(entries[2]).toMatchObject({ actorId: member.researcher.researcherId, actorName: null });
    expect(brokenAt).toBeNull();
    await database.query('delete from participations where study_id = $1', [study.studyId]);
    await database.query('delete from studies where id = $1', [study.studyId]);
    const { rows } = await database.query('select act from audit_entries where scope = $1', [study.studyId]);
    expect(rows).toHaveLength(3);
  });

  it.each([
    [2, "update audit_entries set details = '{}' where sequence = 2"],
    [1, "update audit_entries set at = at - interval '1 day' where sequence = 1"],
    [3, 'update audit_entries set actor_id = gen_random_uuid() where sequence = 3'],
    [2, 'delete from audit_entries where sequence = 2'],
    [1, 'delete from audit_entries where sequence = 1'],
  ])('says that the chain breaks at %i when the database’s owner did: %s', async (place, sql) => {
    await threeEntries();
    await asOwner(database, (db) => db.query(`${sql} and scope = '${study.studyId}'`));
    expect((await read()).brokenAt).toBe(place);
  });

  it('comes as CSV that a spreadsheet does not run, for the same entries', async () => {
    await threeEntries();
    await database.query("update researchers set name = '=cmd|calc' where id = $1", [
      owner.researcher.researcherId,
    ]);
    const answer = await get(owner.cookie, '?format=csv').expect(200);
    expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(answer.headers['content-disposition']).toBe('attachment; filename=audit.csv');
    const rows: Record<string, string>[] = parse(answer.text, { bom: true, columns: true });
    const { entries } = await read();
    expect(rows.map(({ hash }) => hash)).toEqual(entries.map(({ hash }) => hash));
    expect(rows[0]).toMatchObject({
      actor_name: "'=cmd|calc",
      act: 'record-exported',
      details: '{"qSorts":6}',
    });
  });

  it('refuses a format that it does not know', async () => {
    expect(refusalOf(await get(owner.cookie, '?format=xml'))[1]).toBe('request-malformed');
  });

  it('can be checked with the recipe of docs/audit.md, which finds a change', async () => {
    await threeEntries();
    const page = readFileSync(join(packageRoot, 'docs/audit.md'), 'utf8');
    const directory = mkdtempSync(join(tmpdir(), 'standpoint-audit-'));
    const recipe = join(directory, 'check-audit.mjs');
    writeFileSync(recipe, /```js\n([\s\S]*?)```/.exec(page)?.[1] ?? '');
    const check = (text: string) => {
      const file = join(directory, 'audit.json');
      writeFileSync(file, text);
      return execFileSync(process.execPath, [recipe, file], { encoding: 'utf8' });
    };
    const { text } = await get(owner.cookie);
    const last = (await read()).entries.at(-1)!.hash;
    expect(check(text)).toBe(`whole: 3 entries, last hash ${last}\n`);
    expect(() => check(text.replace('record-exported', 'solution-saved'))).toThrow(
      expect.objectContaining({ stdout: 'broken at entry 1\n' }) as Error,
    );
  });
});
