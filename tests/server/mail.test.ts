import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { invitationLetter } from '../../server/letters.ts';
import { createMail } from '../../server/mail.ts';
import { startInbox, type SmtpInbox } from '../support/smtp-inbox.ts';

let inbox: SmtpInbox;
beforeAll(async () => {
  inbox = await startInbox();
});
afterAll(() => inbox.close());

describe('createMail', () => {
  const from = 'Standpoint <standpoint@example.ac.uk>';
  const send = (letter: { to: string; subject: string; text: string }) =>
    createMail({ smtpUrl: inbox.url, from }).send(letter);

  it('hands a plain-text letter to the SMTP server', async () => {
    await send({ to: 'bo@example.org', subject: 'Größe', text: 'Zeile “eins”\nand a <b>second</b>' });
    const letter = await inbox.next();
    expect(letter.recipients).toEqual(['bo@example.org']);
    expect(letter.headers).toMatchObject({ from, to: 'bo@example.org' });
    expect(letter.headers['content-type']).toMatch(/^text\/plain/);
    expect(letter.text.trim()).toBe('Zeile “eins”\nand a <b>second</b>');
  });

  it('lets no study title add a header or a recipient', async () => {
    const letter = invitationLetter({
      email: 'bo@example.org',
      inviter: 'Ada',
      studyTitle: 'Cats\r\nBcc: eve@example.org',
      link: 'https://q.example/invitations/x',
      days: 7,
    });
    await send(letter);
    const arrived = await inbox.next();
    expect(arrived.recipients).toEqual(['bo@example.org']);
    expect(arrived.headers).not.toHaveProperty('bcc');
  });

  it('takes an address for one address', async () => {
    await send({ to: 'bo@example.org,eve@example.org', subject: 's', text: 't' }).catch(() => {});
    for (const { recipients } of inbox.letters) expect(recipients).not.toContain('eve@example.org');
  });

  it('fails where the server does not take the letter', async () => {
    inbox.refuse(true);
    await expect(send({ to: 'bo@example.org', subject: 's', text: 't' })).rejects.toThrow();
    inbox.refuse(false);
  });
});
