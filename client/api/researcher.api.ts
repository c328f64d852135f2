import { z } from 'zod';
import { mePath, MeResponse, signOutPath } from '../../server/contract/researcher.ts';
import { call } from './call.ts';

/** Who is signed in in this browser. */
export function readMe(): Promise<MeResponse> {
  return call({ path: mePath, answer: MeResponse });
}

/** End this browser's session. */
export async function signOut(): Promise<void> {
  await call({ method: 'POST', path: signOutPath, body: {}, answer: z.unknown() });
}
