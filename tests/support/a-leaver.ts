import type { Express } from 'express';
import request from 'supertest';
import { expect } from 'vitest';
import type { Queryable } from '../../server/stores/database.ts';
import type { StoredStudy } from '../../server/stores/study.store.ts';
import { aSorter } from './a-sorter.ts';

/** Somebody who handed in a Q-sort: what researchers call them, and how they take it back. */
export interface Leaver {
  readonly name: string;
  readonly withdraw: () => Promise<void>;
}

/** Somebody who hands in a Q-sort in a study of nine cards and keeps the receipt. */
export async function aLeaver(database: Queryable, app: Express, study: StoredStudy): Promise<Leaver> {
  const { token, view, body } = await aSorter(app, study);
  const sent = await request(app).post(`/api/participations/${token}/q-sorts`).send(body).expect(201);
  const { receiptCode } = sent.body as { receiptCode: string };
  const { rows } = await database.query<{ code: string }>('select code from participations where id = $1', [
    view.participationId,
  ]);
  return {
    name: rows[0]!.code,
    async withdraw() {
      const res = await request(app)
        .post(`/s/${study.slug}/withdraw`)
        .set('Sec-Fetch-Site', 'same-origin')
        .type('form')
        .send({ receiptCode, answer: 'withdraw' });
      expect(res.status).toBe(200);
    },
  };
}
