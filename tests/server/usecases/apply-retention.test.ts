import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { createMail, type Mail } from '../../../server/mail.ts';
import { createServices } from '../../../server/services.ts';
import { applyRetention } from '../../../server/usecases/apply-retention.ts';
import type { StoredStudy } from '../../../server/stores/study.store.ts';
import { aStudyWithSorts } from '../../support/a-solution-to-save.ts';
import { startInbox, type SmtpInbox } from '../../support/smtp-inbox.ts';
import { aSignedInResearcher } from '../../support/test-app.ts';
import { eachDatabase } from '../../support/test-database.ts';

eachDatabase('applyRetention', (database) => {
  let time = new Date('2027-01-01T10:00:00Z');
  let inbox: SmtpInbox;
  let mail: Mail;
  let study: StoredStudy;
  let email: string;
  const run = (through: Mail | null = mail) =>
    applyRetention(createServices(database, () => time, { mail: through }));
  const identities = async () => {
    const { rows } = await database.query('select 1 from identities where study_id = $1', [study.studyId]);
    return rows.length;
  };
  const sorts = async () => {
    const { rows } = await database.query(
      'select 1 from q_sorts join participations on participations.id = participation_id where study_id = $1',
      [study.studyId],
    );
    return rows.length;
  };

  beforeAll(async () => {
    inbox = await startInbox();
    mail = createMail({ smtpUrl: inbox.url, from: 'Standpoint <standpoint@example.org>' });
  });
  afterAll(() => inbox.close());

  beforeEach(async () => {
    for (const table of ['participations', 'studies']) await database.query(`delete from ${table}`);
    time = new Date('2027-01-01T10:00:00Z');
    const { researcher } = await aSignedInResearcher(createServices(database));
    email = researcher.email;
    study = await aStudyWithSorts(database, {
      ownerId: researcher.researcherId,
      title: 'Weather at work',
      identifiersUntil: '2027-03-31',
    });
    await database.query(
      `insert into identities (participation_id, study_id, external_ids)
            select id, study_id, '{"PID": "p-1"}' from participations where study_id = $1`,
      [study.studyId],
    );
  });

  it('keeps what identifies people until the end of the day that was named, then erases it and keeps the sorts', async () => {
    const before = await sorts();
    time = new Date('2027-03-31T23:59:00Z');
    expect((await run()).cleared).toBe(0);
    expect(await identities()).toBe(before);
    time = new Date('2027-04-01T00:01:00Z');
    expect((await run()).cleared).toBe(1);
    expect(await identities()).toBe(0);
    expect(await sorts()).toBe(before);
    const { rows } = await database.query<{ act: string; actor_id: string | null }>(
      'select act, actor_id from audit_entries where scope = $1',
      [study.studyId],
    );
    expect(rows).toEqual([{ act: 'identities-erased', actor_id: null }]);
    expect((await run()).cleared).toBe(0);
  });

  it('tells the owner 30 days before, once, even if two servers run at once', async () => {
    time = new Date('2027-02-28T10:00:00Z');
    expect((await run()).told).toBe(0);
    time = new Date('2027-03-01T10:00:00Z');
    const both = await Promise.all([run(), run()]);
    expect(both.map(({ told }) => told).toSorted()).toEqual([0, 1]);
    const letters = inbox.letters.filter(({ recipients }) => recipients.includes(email));
    expect(letters).toHaveLength(1);
    expect(letters[0]?.text).toContain('2027-03-31');
    time = new Date('2027-03-20T10:00:00Z');
    expect((await run()).told).toBe(0);
  });

  it('tells another time where the letter did not go', async () => {
    time = new Date('2027-03-10T10:00:00Z');
    const refusing = createMail({ smtpUrl: 'smtp://127.0.0.1:1', from: 'x@example.org' });
    await expect(run(refusing)).rejects.toThrow();
    expect((await run()).told).toBe(1);
  });

  it('tells nobody where no letters are sent, and erases all the same', async () => {
    time = new Date('2027-03-10T10:00:00Z');
    expect(await run(null)).toEqual({ cleared: 0, told: 0 });
    time = new Date('2027-04-02T10:00:00Z');
    expect(await run(null)).toEqual({ cleared: 1, told: 0 });
  });

  it('holds a study to the earliest day it ever promised', async () => {
    await database.query(
      `insert into study_versions (study_id, number, language, card, consent_text, distribution, reasons_asked_for,
                                   published_at, identifiers_until)
            select study_id, 2, language, card, consent_text, distribution, reasons_asked_for, published_at, '2030-01-01'
              from study_versions where study_id = $1`,
      [study.studyId],
    );
    time = new Date('2027-04-01T10:00:00Z');
    expect((await run()).cleared).toBe(1);
  });
});
