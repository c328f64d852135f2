import { secretHash } from '../secrets.ts';
import type { Services } from '../services.ts';
import { sessionStore } from '../stores/session.store.ts';

/** End a browser's session: its cookie opens nothing afterwards. */
export async function signOut({ database }: Services, token: string): Promise<void> {
  await sessionStore(database).deleteSession(secretHash(token));
}
