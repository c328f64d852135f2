import { readFileSync, rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ParticipationView } from '../../server/contract/participation.ts';
import { sentRequest } from '../support/fuzz/sent-request.ts';
import { oversizedBodies } from '../support/oversized-bodies.ts';
import { startServer, type ServerProcess } from '../support/server-process.ts';
import { quickDirectory } from '../support/quick-directory.ts';

const EMAIL = 'ada@lovelace.example';
const PASSWORD = 'several words in a row';
const REASON = 'Because my supervisor shouts at me.';
const LINK_ID = 'PANEL-5f3c9';
const FORM = { 'Content-Type': 'application/x-www-form-urlencoded', 'Sec-Fetch-Site': 'same-origin' };
const SLUG = 'public-service-professionals';

describe('a whole session with the built server', () => {
  let directory: string;
  let server: ServerProcess;

  beforeAll(async () => {
    directory = quickDirectory('session');
    server = await startServer({ DATA_DIR: directory, LOG_LEVEL: 'debug' });
  }, 120_000);

  afterAll(async () => {
    await server.stop();
    rmSync(directory, { recursive: true, force: true });
  });

  const post = (path: string, form: Readonly<Record<string, string>>) =>
    fetch(new URL(path, server.address), {
      method: 'POST',
      headers: FORM,
      body: new URLSearchParams(form).toString(),
      redirect: 'manual',
    });
  const send = (path: string, body: unknown) =>
    fetch(new URL(path, server.address), {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });

  it('leaves nothing in the log that anybody typed, sorted, or could open anything with', async () => {
    const setUpLink = new URL(server.setUpLink!);
    await post(setUpLink.pathname, { name: 'Ada Lovelace', email: EMAIL, password: PASSWORD });
    await post('/sign-in', { email: EMAIL, password: 'not these words' });
    const signedIn = await post('/sign-in', { email: EMAIL, password: PASSWORD });
    const cookie = signedIn.headers.get('set-cookie')!.split(';')[0]!;
    await fetch(new URL('/api/me', server.address), { headers: { cookie } });

    const consent = await (await fetch(new URL(`/s/${SLUG}?pid=${LINK_ID}`, server.address))).text();
    const studyVersionId = /name="studyVersionId" value="([^"]+)"/.exec(consent)![1]!;
    const agreed = await post(`/s/${SLUG}`, { studyVersionId, answer: 'agree', 'external-pid': LINK_ID });
    const link = agreed.headers.get('location')!;
    const token = link.split('/').at(-1)!;
    await fetch(new URL(link, server.address));
    const api = `/api/participations/${token}`;
    const view = (await (await fetch(new URL(api, server.address))).json()) as ParticipationView;
    const cells = view.distribution.flatMap(({ value, capacity }) => new Array<number>(capacity).fill(value));
    const placements = view.statements.map(({ statementId }, index) => ({
      statementId,
      value: cells[index]!,
    }));
    const body = {
      conditionId: view.condition.conditionId,
      occasion: 1,
      placements,
      reasons: [{ statementId: placements[0]!.statementId, text: REASON }],
      sortingMs: 61_000,
    };
    await send(`${api}/q-sorts`, { ...body, placements: placements.slice(1) });
    const handedIn = await send(`${api}/q-sorts`, body);
    expect(handedIn.status).toBe(201);
    const { receiptCode } = (await handedIn.json()) as { receiptCode: string };
    await fetch(new URL(`/s/${SLUG}/withdraw?receipt=${receiptCode}`, server.address));
    await post(`/s/${SLUG}/withdraw`, { receiptCode });
    await post(`/s/${SLUG}/withdraw`, { receiptCode, answer: 'withdraw' });
    await fetch(new URL(`/mistyped/${token}`, server.address));

    const log = server.output().stderr;
    expect(log.split('\n').length).toBeGreaterThan(12);
    expect(log).toContain('"path":"/api/participations/(secret)/q-sorts","status":201');
    const secrets = [
      ...[EMAIL, PASSWORD, 'not these words', 'Lovelace', REASON, LINK_ID, token, receiptCode, '127.0.0.1'],
      ...[setUpLink.pathname.split('/').at(-1)!, cookie.split('=')[1]!, view.participationId],
      ...view.statements.flatMap(({ statementId, text }) => [statementId, text]),
    ];
    for (const secret of secrets) expect(log, secret).not.toContain(secret);
  });

  it.skipIf(process.platform !== 'linux')(
    'refuses what is too large or too deep, and keeps nothing of it',
    async () => {
      const port = Number(new URL(server.address).port);
      const post = (body: string | Uint8Array, headers: Readonly<Record<string, string>>) =>
        sentRequest(port, { method: 'POST', target: '/api/sign-out', headers, body });
      const peak = () =>
        Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${server.pid}/status`, 'utf8'))![1]);
      await post('{}', { 'Content-Type': 'application/json' });
      const before = peak();
      for (const { what, status, body, headers } of oversizedBodies()) {
        expect((await post(body, headers)).status, what).toBe(status);
      }
      expect(peak() - before).toBeLessThan(50_000);
    },
  );
});
