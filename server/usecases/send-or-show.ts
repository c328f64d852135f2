import type { Letter } from '../mail.ts';
import type { Services } from '../services.ts';

/** What became of a secret link: sent (`link` is null), or to be shown once to whoever made it. */
export interface SentOrShown {
  readonly link: string | null;
  readonly hasMailFailed: boolean;
}

/** Send a link by e-mail; without an SMTP server, or if it does not take the letter, hand the link back. */
export async function sendOrShow(services: Services, letter: Letter, link: string): Promise<SentOrShown> {
  if (services.mail === null) return { link, hasMailFailed: false };
  try {
    await services.mail.send(letter);
    return { link: null, hasMailFailed: false };
  } catch (error) {
    // The reason belongs to the operator's log, the link to the person.
    services.background.run(() => Promise.reject(error instanceof Error ? error : new Error(String(error))));
    return { link, hasMailFailed: true };
  }
}
