import request from 'supertest';
import { expect, it } from 'vitest';
import type { Answers } from '../../../server/contract/asked-questions.ts';
import { createServices } from '../../../server/services.ts';
import { aSorter } from '../../support/a-sorter.ts';
import { aStudy } from '../../support/a-study.ts';
import { aQuestion } from '../../support/study-settings.ts';
import { testApp } from '../../support/test-app.ts';
import { eachDatabase } from '../../support/test-database.ts';

const options = ['yes', 'no'].map((key) => ({ key, label: key }));
const rows = ['now', 'later'].map((key) => ({ key, label: key }));
const questions = [
  aQuestion({ key: 'works', kind: 'single', place: 'before', options, isRequired: true }),
  aQuestion({ key: 'where', isRequired: true, showIf: { key: 'works', isOneOf: ['yes'] } }),
  aQuestion({ key: 'told', kind: 'information', isRequired: true }),
  aQuestion({ key: 'plans', kind: 'matrix', options, rows, isRequired: true }),
  aQuestion({ key: 'more' }),
];
const plans = { now: 'yes', later: 'no' };

eachDatabase('handing in with required questions', (database) => {
  const services = createServices(database, () => new Date('2026-03-01T10:00:00Z'));
  const app = testApp(services);

  async function aHandingIn() {
    const study = await aStudy(database, { questions });
    const sorter = await aSorter(app, study);
    const handIn = (answers: Answers | undefined) =>
      request(app)
        .post(`/api/participations/${sorter.token}/q-sorts`)
        .send({ ...sorter.body, answers });
    return { handIn };
  }

  it.each<[string, Answers | undefined]>([
    ['answers.works', undefined],
    ['answers.works', { plans }],
    ['answers.where', { works: 'yes', plans }],
    ['answers.where', { works: 'yes', where: '  ', plans }],
    ['answers.plans', { works: 'no' }],
    ['answers.plans', { works: 'no', plans: { now: 'yes' } }],
  ])(
    'names the one that is asked and not answered: %s for %j, and stores nothing',
    async (field, answers) => {
      const { handIn } = await aHandingIn();
      const { rows: before } = await database.query('select 1 from q_sorts');
      const res = await handIn(answers);
      expect(res.status).toBe(422);
      expect(res.body).toMatchObject({ error: { code: 'q-sort-invalid', field } });
      const { rows: after } = await database.query('select 1 from q_sorts');
      expect(after).toHaveLength(before.length);
    },
  );

  it('asks none that its condition does not ask, and takes the sort once the answers are there', async () => {
    const { handIn } = await aHandingIn();
    expect((await handIn({ works: 'yes', plans })).status).toBe(422);
    expect((await handIn({ works: 'no', plans })).status).toBe(201);
    expect((await handIn({ works: 'no', plans })).status).toBe(200);
    const other = await aHandingIn();
    expect((await other.handIn({ works: 'yes', where: 'At a court', plans })).status).toBe(201);
  });
});
