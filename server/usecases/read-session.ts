import { secretHash } from '../secrets.ts';
import type { Services } from '../services.ts';
import type { Researcher } from '../stores/researcher.store.ts';
import { sessionStore } from '../stores/session.store.ts';

/** Who is signed in with this cookie; null for one that has ended or never was. */
export function readSession({ database, now }: Services, token: string): Promise<Researcher | null> {
  return sessionStore(database).findResearcher(secretHash(token), now());
}
