import type { Express } from 'express';
import request from 'supertest';
import type { AppendResult } from '../../../client/api/draft.api.ts';
import {
  AppendDraftResponse,
  StaleDraftResponse,
  type AppendDraftRequest,
} from '../../../server/contract/draft.ts';
import { viewOf, type Sorter } from '../a-sorter.ts';

/** What becomes of a batch: it arrives; it does not; its answer does not; it arrives twice; it arrives later. */
export const WEATHERS = ['fair', 'offline', 'answer-lost', 'twice', 'late'] as const;
export type Weather = (typeof WEATHERS)[number];

type Batch = Omit<AppendDraftRequest, 'conditionId' | 'occasion'>;

/** The way from a browser to the real server, which loses, doubles and delays what it is told to. */
export function wildNetwork(app: Express, { token, view }: Sorter) {
  let weather: Weather = 'fair';
  let late: Batch[] = [];
  const onTheirWay = new Set<Promise<AppendResult>>();
  const post = (batch: Batch): Promise<AppendResult> => {
    const answer = answered(batch).finally(() => onTheirWay.delete(answer));
    onTheirWay.add(answer);
    return answer;
  };
  const answered = async (batch: Batch): Promise<AppendResult> => {
    const body = { ...batch, conditionId: view.condition.conditionId, occasion: 1 };
    const res = await request(app).post(`/api/participations/${token}/draft`).send(body);
    if (res.status === 200) return { kind: 'stored', ...AppendDraftResponse.parse(res.body) };
    if (res.status === 409) return { kind: 'stale', draft: StaleDraftResponse.parse(res.body).draft };
    throw new Error(`a batch was answered ${res.status}: ${res.text}`);
  };
  return {
    turn(next: Weather) {
      weather = next;
    },
    isOffline: () => weather === 'offline',
    /** The server's draft. */
    read: async () => (await viewOf(app, token)).draft,
    async send(batch: Batch): Promise<AppendResult> {
      switch (weather) {
        case 'offline':
          return { kind: 'unreachable' };
        case 'late':
          late.push(batch);
          return { kind: 'unreachable' };
        case 'answer-lost':
          await post(batch);
          return { kind: 'unreachable' };
        case 'twice':
          return (await Promise.all([post(batch), post(batch)]))[0];
        case 'fair':
          return post(batch);
      }
    },
    /** What was held back arrives now, the last first. */
    async deliverLate() {
      const batches = late.toReversed();
      late = [];
      for (const batch of batches) await post(batch);
    },
    /** Until nothing is on its way any more, whoever sent it. */
    untilQuiet: () => Promise.all(onTheirWay),
  };
}

export type WildNetwork = ReturnType<typeof wildNetwork>;
