import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';

/** A letter as it arrived. */
export interface ArrivedLetter {
  /** Of the envelope: where it really went. */
  readonly recipients: readonly string[];
  /** By name in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

/** A real SMTP server on a free port of this machine, and what arrives there. */
export interface SmtpInbox {
  readonly url: string;
  readonly letters: readonly ArrivedLetter[];
  /** The next letter that arrives, or arrived and was not taken yet. */
  readonly next: () => Promise<ArrivedLetter>;
  /** From now on every letter is refused, or taken again. */
  readonly refuse: (isRefusing: boolean) => void;
  readonly close: () => Promise<void>;
}

/** Start an SMTP server that keeps what it is given. */
export async function startInbox(): Promise<SmtpInbox> {
  const letters: ArrivedLetter[] = [];
  const waiting: ((letter: ArrivedLetter) => void)[] = [];
  let [taken, isRefusing] = [0, false];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo(_address, _session, callback) {
      callback(isRefusing ? new Error('this mailbox takes nothing') : null);
    },
    onData(stream, { envelope }, callback) {
      void text(stream).then((raw) => {
        const letter = letterOf(
          raw,
          envelope.rcptTo.map(({ address }) => address),
        );
        letters.push(letter);
        const waiter = waiting.shift();
        if (waiter !== undefined) {
          taken++;
          waiter(letter);
        }
        callback();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    letters,
    next: () =>
      taken < letters.length
        ? Promise.resolve(letters[taken++]!)
        : new Promise((resolve) => waiting.push(resolve)),
    refuse: (isNow) => (isRefusing = isNow),
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

function letterOf(raw: string, recipients: readonly string[]): ArrivedLetter {
  const [head = '', ...body] = raw.split('\r\n\r\n');
  const lines = head.replace(/\r\n[ \t]+/g, ' ').split('\r\n');
  const headers = Object.fromEntries(
    lines.map((line) => [
      line.slice(0, line.indexOf(':')).toLowerCase(),
      line.slice(line.indexOf(':') + 1).trim(),
    ]),
  );
  const encoded = body.join('\r\n\r\n');
  return { recipients, headers, text: decoded(encoded, headers['content-transfer-encoding'] ?? '7bit') };
}

function decoded(body: string, encoding: string): string {
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString();
  if (encoding !== 'quoted-printable') return body.replaceAll('\r\n', '\n');
  const bytes = body
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString().replaceAll('\r\n', '\n');
}
