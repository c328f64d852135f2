import { createTransport } from 'nodemailer';

/** One e-mail, plain text only: nothing in it can run, and nothing is loaded by reading it. */
export interface Letter {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** Sends letters. Services hold null in its place where the operator named no SMTP server. */
export interface Mail {
  /**
   * Hand one letter to the SMTP server.
   *
   * @throws {Error} if it does not take it within half a minute.
   */
  send(letter: Letter): Promise<void>;
}

/** Where letters are handed in, and whom they come from. */
export interface MailSettings {
  /** `smtp://user:password@host:587` or `smtps://…`; holds a password, so it is never shown. */
  readonly smtpUrl: string;
  /** E.g. `Standpoint <standpoint@example.ac.uk>`. */
  readonly from: string;
}

const PATIENCE_MS = 30_000;

/** Letters over SMTP, encrypted wherever the server offers it. Nothing in a letter can make it read a file or fetch an address. */
export function createMail({ smtpUrl, from }: MailSettings): Mail {
  const transport = createTransport({
    url: smtpUrl,
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send({ to, subject, text }) {
      // An address as an object is taken as one address: no comma in it can add another.
      await transport.sendMail({ from, to: { name: '', address: to }, subject: oneLine(subject), text });
    },
  };
}

/** A study's title may hold line breaks; a subject may not. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
