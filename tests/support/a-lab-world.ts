import type { Express } from 'express';
import request from 'supertest';
import type { LabKit } from '../../server/contract/lab.ts';
import { createServices } from '../../server/services.ts';
import type { Database } from '../../server/stores/database.ts';
import type { StoredStudy } from '../../server/stores/study.store.ts';
import { aLabLink, openedKit } from './a-lab-computer.ts';
import { aStudy } from './a-study.ts';
import type { SignedIn } from './a-team.ts';
import { aSignedInResearcher, testApp } from './test-app.ts';

/** A server whose clock is set by hand, and the researcher of the studies on it. */
export function aLabWorld(database: Database) {
  let now = new Date('2026-03-01T10:00:00Z');
  const services = createServices(database, () => now);
  let app: Express | undefined;
  let owner: SignedIn | undefined;
  const world = {
    services,
    now: () => now,
    later(ms: number): void {
      now = new Date(now.getTime() + ms);
    },

    /** Before each test: somebody whose session has not run out. */
    async signIn(): Promise<void> {
      app ??= testApp(services);
      owner = await aSignedInResearcher(services);
    },
    app: () => app!,
    owner: () => owner!,

    /** An open study in lab mode. */
    aLab: (changes: Parameters<typeof aStudy>[1] = {}): Promise<StoredStudy> =>
      aStudy(database, { ownerId: owner!.researcher.researcherId, isLab: true, ...changes }),

    /** What the next computer of the study has, a minute later. */
    async prepared(study: StoredStudy): Promise<LabKit> {
      const kit = await openedKit(app!, await aLabLink(app!, study, owner!));
      world.later(60_000);
      return kit;
    },

    /** Ask about its computers, or about one of them. */
    computersOf({ studyId }: StoredStudy, method: 'get' | 'post' | 'delete', key = ''): request.Test {
      const path = `/api/studies/${studyId}/lab-computers${key === '' ? '' : `/${key}`}`;
      return request(app!)[method](path).set('Cookie', owner!.cookie);
    },

    /** What there is of people in a study. */
    async counts({ studyId }: StoredStudy) {
      const { rows } = await database.query<{ participations: number; sorts: number; declined: number }>(
        `select (select count(*)::int from participations where study_id = $1) as participations,
                (select count(*)::int from q_sorts join participations p on p.id = participation_id
                  where p.study_id = $1) as sorts,
                (select coalesce(sum(declined_count), 0)::int from declines
                   join study_versions v on v.id = study_version_id where v.study_id = $1) as declined`,
        [studyId],
      );
      return rows[0]!;
    },
  };
  return world;
}
