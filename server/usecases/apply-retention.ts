import { retentionLetter } from '../letters.ts';
import type { Services } from '../services.ts';
import { auditStore } from '../stores/audit.store.ts';
import { identityStore } from '../stores/identity.store.ts';
import { retentionStore, type RetainedStudy } from '../stores/retention.store.ts';

/** So long before the day its owner is told. */
const TOLD_BEFORE_DAYS = 30;

/**
 * Studies keep their promise by themselves. On the day after the one that a study names, what identifies people is
 * erased: parameters of links, identifying answers, and whom invitations are for. Q-sorts stay, under their codes. The owner
 * is told 30 days before, by letter where this installation sends any; the study's card page says it always.
 *
 * @returns how many studies were cleared, and how many owners told.
 */
export async function applyRetention(
  services: Services,
): Promise<{ readonly cleared: number; readonly told: number }> {
  const now = services.now();
  const today = dayOf(now);
  const cleared = await services.database.transaction(async (db) => {
    const retention = retentionStore(db);
    await retention.lock();
    const overdue = await retention.overdue(today);
    for (const { studyId, identifiersUntil } of overdue) {
      await identityStore(db).eraseIdentities(studyId);
      await auditStore(db).append({
        ...{ studyId, at: now, actorId: null, role: null },
        act: 'identities-erased',
        details: { identifiersUntil },
      });
    }
    return overdue.length;
  });
  return { cleared, told: await tellOwners(services, today, now) };
}

/** Claimed before it is sent, so that two servers send one letter; given back if the mail server refuses it. */
async function tellOwners({ database, mail }: Services, today: string, now: Date): Promise<number> {
  if (mail === null) return 0;
  const by = dayOf(new Date(now.getTime() + TOLD_BEFORE_DAYS * 86_400_000));
  const untold = await database.transaction(async (db) => {
    const retention = retentionStore(db);
    await retention.lock();
    const found = (await retention.untold(today, by)).filter(hasAddress);
    for (const study of found) await retention.insertNotice(study, now);
    return found;
  });
  // No connection is held while the mail server is waited for.
  for (const study of untold) {
    try {
      await mail.send(retentionLetter({ ...study, email: study.ownerEmail }));
    } catch (error) {
      await retentionStore(database).deleteNotice(study);
      throw error;
    }
  }
  return untold.length;
}

function hasAddress(study: RetainedStudy): study is RetainedStudy & { readonly ownerEmail: string } {
  return study.ownerEmail !== null;
}

/** The day in UTC, `2027-03-31`. */
function dayOf(time: Date): string {
  return time.toISOString().slice(0, 10);
}
