import type { Express } from 'express';
import request from 'supertest';
import { beforeAll, expect, it } from 'vitest';
import { createServices } from '../../../server/services.ts';
import { personalDataStore } from '../../../server/stores/personal-data.store.ts';
import type { NewStudy, StoredStudy } from '../../../server/stores/study.store.ts';
import { asOwner } from '../../support/as-owner.ts';
import { aBatch, aLine, aSorter } from '../../support/a-sorter.ts';
import { aStudy } from '../../support/a-study.ts';
import { aQuestion, aTranslation } from '../../support/study-settings.ts';
import { testApp } from '../../support/test-app.ts';
import { eachDatabase } from '../../support/test-database.ts';

/** Whatever is told only to one person, with the name of that person in it. */
const marks = (name: string) => ({
  pid: `pid-of-${name}`,
  reason: `=reason of ${name}`,
  answer: `Course of ${name}`,
  mail: `${name}@example.org`,
});

eachDatabase('/s/:studySlug/receipt', (database) => {
  const services = createServices(database, () => new Date('2026-03-01T10:00:00Z'));
  let app: Express;

  beforeAll(() => {
    app = testApp(services, { trustedProxies: 1 });
  });

  const show = (slug: string, fields: Readonly<Record<string, string>>, address = '192.0.2.1') =>
    request(app)
      .post(`/s/${slug}/receipt`)
      .set('Sec-Fetch-Site', 'same-origin')
      .set('X-Forwarded-For', address)
      .type('form')
      .send(fields);

  const settings: Partial<NewStudy> = {
    externalParameters: ['PID'],
    questions: [
      aQuestion(),
      aQuestion({ key: 'mail', label: 'Your address?', isIdentifying: true }),
      aQuestion({
        ...{ key: 'year', label: 'Your year?', kind: 'single' },
        options: [
          { key: 'one', label: 'The first' },
          { key: 'two', label: 'The second' },
        ],
      }),
    ],
    moveTimesPurpose: 'To learn where people hesitate.',
  };

  async function aHandedInSort(study: StoredStudy, name: string) {
    const mark = marks(name);
    const sorter = await aSorter(app, study, { 'external-PID': mark.pid });
    const { token, view, body } = sorter;
    const { statementId } = view.statements[0]!;
    const line = { ...aLine({ kind: 'pile', statementId, pile: 'agree' }), atMs: 1234 };
    await request(app)
      .post(`/api/participations/${token}/draft`)
      .send(aBatch(sorter, [line]));
    const sent = {
      ...body,
      reasons: [{ statementId, text: mark.reason }],
      answers: { course: mark.answer, mail: mark.mail, year: 'two' },
    };
    const res = await request(app).post(`/api/participations/${token}/q-sorts`).send(sent);
    expect(res.status).toBe(201);
    const { receiptCode } = res.body as { receiptCode: string };
    return { ...sorter, receiptCode, mark };
  }

  it('shows whoever holds the receipt their sort, reasons, answers and what they agreed to', async () => {
    const study = await aStudy(database, settings);
    const { receiptCode, mark } = await aHandedInSort(study, 'ann');
    const page = await show(study.slug, { receiptCode: receiptCode.toLowerCase().replaceAll('-', ' ') });
    expect(page.status).toBe(200);
    for (const words of [
      ...[mark.reason, mark.answer, mark.mail, 'The second', 'Your year?', 'Taking part is free.'],
      ...['You handed this sort in on 1 March 2026.', 'to version 1 of the study', 'Withdraw this sort'],
    ]) {
      expect(page.text).toContain(words);
    }
    expect(page.text.match(/Weather of the kind/g)).toHaveLength(9);
    expect(page.text).not.toContain('<script');
    expect(page.headers['cache-control']).toBe('no-store');
  });

  it('gives everything as JSON and as CSV, and nothing of anybody else', async () => {
    const study = await aStudy(database, settings);
    const ann = await aHandedInSort(study, 'ann');
    const bob = await aHandedInSort(study, 'bob');
    const json = await show(study.slug, { receiptCode: ann.receiptCode, answer: 'json' });
    expect(json.headers['content-type']).toBe('application/json; charset=utf-8');
    expect(json.headers['content-disposition']).toBe('attachment; filename=my-sort.json');
    const data = json.body as { stored: Record<string, object[]>; sort: object[]; consent: object };
    expect(data.consent).toMatchObject({ versionNumber: 1, agreedAt: '2026-03-01T10:00:00.000Z' });
    expect(data.sort).toHaveLength(9);
    expect(Object.keys(data.stored).sort()).toEqual((await personalDataStore(database).tables()).sort());
    const counts = Object.entries(data.stored).filter(([, rows]) => rows.length > 0);
    expect(counts.map(([table]) => table).sort()).toEqual(
      ['answers', 'identities', 'participations', 'q_sorts', 'reasons', 'sorting_logs'].sort(),
    );
    expect(json.text).toContain('1234');

    const csv = await show(study.slug, { receiptCode: ann.receiptCode, answer: 'csv' });
    expect(csv.headers['content-type']).toBe('text/csv; charset=utf-8');
    const lines = csv.text.replace('\uFEFF', '').split('\r\n');
    expect(lines[0]).toBe('part,item,field,value');
    // A spreadsheet runs none of a participant's words.
    expect(csv.text).toContain(",reason,'=reason of ann");

    for (const { text } of [json, csv]) {
      for (const words of Object.values(ann.mark)) expect(text).toContain(words);
      for (const words of [...Object.values(bob.mark), bob.view.participationId, 'sha256": "\\\\x']) {
        expect(text).not.toContain(words);
      }
      for (const secret of [ann.token, 'token_hash', 'receipt_sha256', 'body_sha256']) {
        expect(text).not.toContain(secret);
      }
    }
  });

  it('leaves out no table that hangs on a participant, whatever is added later', async () => {
    await asOwner(database, (db) =>
      db.query(
        `create table "Later notes" ("of whom" uuid references participations (id) on delete cascade, note text);
       create table later_marks (q_sort_id uuid references q_sorts (id) on delete cascade, mark text, secret bytea);
       grant select, insert, delete on "Later notes", later_marks to standpoint_app`,
      ),
    );
    const study = await aStudy(database, settings);
    const [ann, bob] = [await aHandedInSort(study, 'ann'), await aHandedInSort(study, 'bob')];
    for (const { view, mark } of [ann, bob]) {
      const id = view.participationId;
      await database.query('insert into "Later notes" values ($1, $2)', [id, `note on ${mark.mail}`]);
      await database.query(
        `insert into later_marks select id, $2, 'secret' from q_sorts where participation_id = $1`,
        [id, `mark of ${mark.mail}`],
      );
    }
    const { stored } = (await show(study.slug, { receiptCode: ann.receiptCode, answer: 'json' })).body as {
      stored: Record<string, object[]>;
    };
    expect(stored['"Later notes"']).toEqual([
      { 'of whom': ann.view.participationId, note: 'note on ann@example.org' },
    ]);
    expect(stored['later_marks']).toMatchObject([{ mark: 'mark of ann@example.org' }]);
    expect(JSON.stringify(stored)).not.toMatch(/bob|"secret"/);
    await asOwner(database, (db) => db.query('drop table "Later notes", later_marks'));
  });

  it('leaves nothing of a withdrawn person in any table, but a random number and the time', async () => {
    const study = await aStudy(database, settings);
    const ann = await aHandedInSort(study, 'eve');
    await request(app)
      .post(`/s/${study.slug}/withdraw`)
      .set('Sec-Fetch-Site', 'same-origin')
      .type('form')
      .send({ receiptCode: ann.receiptCode, answer: 'withdraw' });
    const found = await asOwner(database, async (db) => {
      const { rows: tables } = await db.query<{ name: string }>(
        `select quote_ident(tablename) as name from pg_tables where schemaname = current_schema()`,
      );
      const named: string[] = [];
      for (const { name } of tables) {
        const { rows } = await db.query<{ row: string }>(`select to_jsonb(t)::text as row from ${name} t`);
        const hers = [...Object.values(ann.mark), ann.view.participationId];
        named.push(...rows.filter(({ row }) => hers.some((words) => row.includes(words))).map(() => name));
      }
      return named;
    });
    expect(found).toEqual(['withdrawals']);
    const { participationId } = ann.view;
    const kept = await personalDataStore(database).rowsOf(participationId);
    expect(Object.values(kept).flat()).toEqual([]);
  });

  it('tells nothing to a wrong receipt or in another study, and slows down who tries', async () => {
    const [study, other] = [await aStudy(database, settings), await aStudy(database, settings)];
    const { receiptCode } = await aHandedInSort(study, 'ann');
    for (const wrong of ['', 'K7P2-QX4M-9RTD-3WHA', receiptCode]) {
      const res = await show(other.slug, { receiptCode: wrong, answer: 'json' });
      expect(res.status).toBe(404);
      expect(res.text).toContain('No sort in this study has this receipt');
    }
    expect((await show(study.slug, {})).status).toBe(400);
    for (let tried = 0; tried < 20; tried++) {
      await show(study.slug, { receiptCode: 'K7P2-QX4M-9RTD-3WHA' }, '192.0.2.9');
    }
    expect((await show(study.slug, { receiptCode }, '192.0.2.9')).status).toBe(429);
    expect((await show(study.slug, { receiptCode }, '192.0.2.10')).status).toBe(200);
    const foreign = await request(app).post(`/s/${study.slug}/receipt`).type('form').send({ receiptCode });
    expect(foreign.status).toBe(403);
  });

  it('is open when the time for withdrawing is not, and says so', async () => {
    const study = await aStudy(database, { ...settings, withdrawalDays: 0 });
    const { receiptCode } = await aHandedInSort(study, 'ann');
    const page = await show(study.slug, { receiptCode });
    expect(page.status).toBe(200);
    expect(page.text).toContain('does not let sorts be withdrawn');
    expect(page.text).not.toContain('Withdraw this sort');
  });

  it('speaks the language of the link, and then the one that was sorted in', async () => {
    const translations = [aTranslation('de'), aTranslation('ar')];
    const study = await aStudy(database, { translations });
    const asked = await request(app).get(`/s/${study.slug}/receipt?lang=ar&receipt=K7P2`);
    expect(asked.text).toContain('<html lang="ar" dir="rtl">');
    expect(asked.text).toContain('value="K7P2"');
    const sorter = await aSorter(app, study, { language: 'de' });
    const sent = await request(app).post(`/api/participations/${sorter.token}/q-sorts`).send(sorter.body);
    const { receiptCode } = sent.body as { receiptCode: string };
    const page = await show(study.slug, { receiptCode });
    expect(page.text).toContain('Wetter a (de)');
    expect(page.text).toContain('Wohin Sie die Aussagen gelegt haben');
    expect((await request(app).get(`/s/${study.slug}/withdraw?lang=de`)).text).toContain('Quittung');
  });
});
