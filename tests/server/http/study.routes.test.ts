import { randomUUID } from 'node:crypto';
import request from 'supertest';
import { beforeAll, describe, expect, it } from 'vitest';
import { StudiesResponse, StudyResponse } from '../../../server/contract/study.ts';
import { createServices } from '../../../server/services.ts';
import { studyQSortStore } from '../../../server/stores/study-q-sorts.store.ts';
import { studyStore, type NewStudy, type StoredStudy } from '../../../server/stores/study.store.ts';
import { aSignedInResearcher, testApp } from '../../support/test-app.ts';
import { eachDatabase } from '../../support/test-database.ts';

const demo: NewStudy = {
  slug: 'a-demo',
  title: 'A demo',
  ownerId: null,
  provenance: 'simulated',
  isDemo: true,
  isOpen: true,
  language: 'en',
  card: {
    ownerName: 'We',
    purpose: 'p',
    legalBasis: '',
    viewers: 'v',
    retention: 'r',
    withdrawal: 'w',
    contact: 'c',
    minutes: 20,
  },
  consentText: 'I agree.',
  distribution: [
    { value: -1, capacity: 1 },
    { value: 0, capacity: 1 },
    { value: 1, capacity: 1 },
  ],
  reasonsAskedFor: [-1, 1],
  statements: [
    { label: '1', text: 'One', source: 'forum' },
    { label: '2', text: 'Two', source: null },
    { label: '3', text: 'Three', source: 'interview' },
  ],
  conditions: [
    { instruction: 'What do you think?', disagreePole: 'least', agreePole: 'most' },
    { instruction: 'What would others think?', disagreePole: 'less', agreePole: 'more' },
  ],
  createdAt: new Date('2026-02-01T00:00:00Z'),
};

eachDatabase('studies', (database) => {
  const services = createServices(database, () => new Date('2026-03-01T10:00:00Z'));
  const app = testApp(services);
  let stored: StoredStudy;
  let cookie = '';
  beforeAll(async () => {
    cookie = (await aSignedInResearcher(services)).cookie;
    stored = await database.transaction(async (db) => {
      const study = await studyStore(db).insertStudy(demo);
      await studyQSortStore(db).insertQSorts(
        study,
        [
          {
            name: 'P2',
            values: [-1, 0, 1],
            characteristics: { course: 'Law', year: '2' },
            reasons: [
              { position: 3, text: 'third' },
              { position: 1, text: 'first' },
            ],
            interview: { words: 'So I said …', isComposed: true },
          },
          { name: 'P1', values: [1, 0, -1] },
        ],
        { origin: 'simulated', submittedAt: demo.createdAt },
      );
      return study;
    });
  });
  const read = async (as = '') => {
    const answer = await request(app).get(`/api/studies/${stored.studyId}`).set('Cookie', as).expect(200);
    return StudyResponse.parse(answer.body);
  };

  describe('GET /api/studies/:studyId', () => {
    it('shows a demo study to everybody, whole and in order', async () => {
      const { statements, ...study } = await read();
      expect(study).toEqual({
        study: {
          studyId: stored.studyId,
          slug: 'a-demo',
          title: 'A demo',
          provenance: 'simulated',
          isDemo: true,
          isOpen: true,
          statementCount: 3,
          qSortCount: 2,
          createdAt: '2026-02-01T00:00:00.000Z',
          role: null,
          may: ['read-study', 'read-solutions', 'read-reports'],
        },
        distribution: demo.distribution,
        isForced: true,
        instruction: 'What do you think?',
        disagreePole: 'least',
        agreePole: 'most',
        qSorts: [
          {
            name: 'P2',
            values: [-1, 0, 1],
            origin: 'simulated',
            isUnforced: false,
            characteristics: { course: 'Law', year: '2' },
            reasons: [
              { position: 1, text: 'first' },
              { position: 3, text: 'third' },
            ],
            interview: { words: 'So I said …', isComposed: true },
          },
          {
            name: 'P1',
            values: [1, 0, -1],
            origin: 'simulated',
            isUnforced: false,
            characteristics: {},
            reasons: [],
            interview: null,
          },
        ],
      });
      expect(statements).toEqual(
        demo.statements.map((statement, s) => ({
          ...statement,
          position: s + 1,
          statementId: stored.statementIds[s],
        })),
      );
    });

    it('lets every signed-in researcher work on a demo', async () => {
      expect((await read(cookie)).study.may).toContain('save-solutions');
    });

    it('shows a participant’s Q-sort beside the others, but only of the condition that is analysed', async () => {
      const participate = async (code: string, conditionId: string, occasion: number) => {
        const participationId = randomUUID();
        await database.query(
          `insert into participations (id, study_id, study_version_id, code, token_hash, origin, consented_at,
                                       consent_sha256, created_at, language)
                values ($1, $2, $3, $4, decode(md5($4), 'hex'), 'collected', $5, 'x', $5, 'en')`,
          [participationId, stored.studyId, stored.studyVersionId, code, demo.createdAt],
        );
        await database.query(
          `insert into q_sorts (participation_id, condition_id, occasion, study_version_id, grid_values,
                                body_sha256, submitted_at)
                values ($1, $2, $3, $4, '{0,1,-1}', '\\x00', $5)`,
          [participationId, conditionId, occasion, stored.studyVersionId, demo.createdAt],
        );
      };
      await participate('visitor', stored.conditionIds[0]!, 1);
      await participate('another condition', stored.conditionIds[1]!, 1);
      await participate('second time', stored.conditionIds[0]!, 2);
      const { qSorts } = await read();
      expect(qSorts.map(({ name, origin }) => [name, origin])).toEqual([
        ['P2', 'simulated'],
        ['P1', 'simulated'],
        ['visitor', 'collected'],
      ]);
      expect(qSorts[2]!.values).toEqual([0, 1, -1]);
    });
  });

  it('is stored whole or not at all', async () => {
    const twice = { name: 'P1', values: [1, 0, -1] };
    const from = { origin: 'simulated', submittedAt: demo.createdAt } as const;
    const storing = database.transaction(async (db) => {
      const study = await studyStore(db).insertStudy({ ...demo, slug: 'half' });
      await studyQSortStore(db).insertQSorts(study, [twice, twice], from);
    });
    await expect(storing).rejects.toThrow(/participations_study_id_code/);
    expect(await studyStore(database).findStudyBySlug('half')).toBeNull();
  });

  it('GET /api/studies lists demos for everybody', async () => {
    const { body } = await request(app).get('/api/studies').expect(200);
    expect(StudiesResponse.parse(body).studies.map(({ slug }) => slug)).toEqual(['a-demo']);
  });
});
