import type { Express } from 'express';
import request from 'supertest';
import { expect } from 'vitest';
import { MakeShareResponse, SharesResponse, type Share } from '../../server/contract/share.ts';
import type { Services } from '../../server/services.ts';
import { publishedSolutionStore } from '../../server/stores/published-solution.store.ts';
import type { SolutionRow } from '../../server/stores/solution.store.ts';
import { aPublishedSolution } from './a-published-solution.ts';
import { aSignedInResearcher } from './test-app.ts';

/** A link just made, and where it leads. */
export interface MadeShare {
  readonly shareId: string;
  readonly path: string;
}

export const SHARE_PASSWORD = 'several words';

/** An owner who publishes and shares, and readers who follow links; what each does over HTTP. */
export async function shareHand(services: Services, app: Express) {
  const { database } = services;
  const owner = await aSignedInResearcher(services);
  // The clock of these tests goes further than a session lasts.
  await database.query("update sessions set expires_at = expires_at + interval '1 year'");
  const asOwner = (method: 'get' | 'post' | 'put' | 'delete', path: string) =>
    request(app)[method](path).set('Cookie', owner.cookie);

  return {
    owner,

    /** A published solution of the owner's. */
    async aShared(audience: 'share-holders' | 'everybody' = 'share-holders'): Promise<SolutionRow> {
      const solution = await aPublishedSolution(database, { ownerId: owner.researcher.researcherId });
      await publishedSolutionStore(database).setAudience(solution.solutionId, audience);
      return solution;
    },

    async made({ solutionId }: SolutionRow, choices: object = {}): Promise<MadeShare> {
      const body = { label: 'Careers service, Leeds', lifetimeDays: 30, ...choices };
      const answer = await asOwner('post', `/api/solutions/${solutionId}/shares`).send(body);
      expect(answer.status, answer.text).toBe(201);
      const { share, link } = MakeShareResponse.parse(answer.body);
      return { shareId: share.shareId, path: new URL(link).pathname };
    },

    async listed({ solutionId }: SolutionRow): Promise<Share[]> {
      const answer = await asOwner('get', `/api/solutions/${solutionId}/shares`).expect(200);
      return SharesResponse.parse(answer.body).shares;
    },

    revoke: ({ solutionId }: SolutionRow, shareId: string) =>
      asOwner('delete', `/api/solutions/${solutionId}/shares/${shareId}`),

    setPassword: ({ solutionId }: SolutionRow, shareId: string, password: string | null) =>
      asOwner('put', `/api/solutions/${solutionId}/shares/${shareId}/password`).send({ password }),

    /** A reader sends the form for the password. */
    give: (path: string, password: string, to = app) =>
      request(to).post(path).set('Sec-Fetch-Site', 'same-origin').type('form').send({ password }),
  };
}
