import { openDatabase } from '../../server/stores/open-database.ts';
import { researcherStore } from '../../server/stores/researcher.store.ts';
import { sessionStore } from '../../server/stores/session.store.ts';
import { secretHash } from '../../server/secrets.ts';
import { aStudy } from './a-study.ts';
import { aQuestion } from './study-settings.ts';

/** What the researcher of the study is signed in with: on the lab computer, and elsewhere. */
export const LAB_SESSIONS = { here: 'a-session-at-the-lab', elsewhere: 'a-session-elsewhere' } as const;

/** Store an open study of nine cards in lab mode, with its researcher, where no server has the directory open. */
export async function storeLabStudy(directory: string): Promise<void> {
  const database = await openDatabase({ kind: 'embedded', directory });
  const createdAt = new Date();
  try {
    const { researcherId } = await researcherStore(database).insertResearcher({
      ...{ name: 'Ada Researcher', email: 'ada@example.org', passwordHash: null, createdAt },
    });
    for (const token of Object.values(LAB_SESSIONS)) {
      await sessionStore(database).insertSession({
        ...{ tokenHash: secretHash(token), researcherId, createdAt, device: 'Firefox on Linux' },
        expiresAt: new Date(createdAt.getTime() + 86_400_000),
      });
    }
    const questions = [aQuestion({ key: 'home', kind: 'text', label: 'Where do you live?' })];
    await aStudy(database, {
      ...{ slug: 'nine-at-the-lab', ownerId: researcherId, isLab: true, questions },
      consentItems: [{ item: 'eligibility', words: 'I am 18 or older.' }],
      completion: { kind: 'code', code: 'DONE-4711' },
      screenedOut: { kind: 'code', code: 'OUT-4711' },
    });
  } finally {
    await database.close();
  }
}
