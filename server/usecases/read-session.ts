import { secretHash } from '../secrets.ts';
import type { Services } from '../services.ts';
import type { Researcher } from '../stores/researcher.store.ts';
import { sessionStore } from '../stores/session.store.ts';

/** When a browser came last is written down no oftener than that: a request should not cost a write. */
const NOTED_EVERY_MS = 300_000;

/** Who is signed in with this cookie; null for one that has ended or never was. */
export async function readSession({ database, now }: Services, token: string): Promise<Researcher | null> {
  const sessions = sessionStore(database);
  const [tokenHash, time] = [secretHash(token), now()];
  const found = await sessions.findResearcher(tokenHash, time);
  if (found === null) return null;
  const { researcherId, name, email, lastUsedAt } = found;
  if (time.getTime() - lastUsedAt.getTime() >= NOTED_EVERY_MS) await sessions.noteUse(tokenHash, time);
  return { researcherId, name, email };
}
