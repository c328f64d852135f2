import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Express } from 'express';
import { pino } from 'pino';
import { createApp } from '../../server/app.ts';
import { readAssets } from '../../server/http/assets.ts';
import type { Assets } from '../../server/http/pages.ts';
import type { HttpSettings } from '../../server/http/settings.ts';
import { packageRoot } from '../../server/package-root.ts';
import { newSecret, secretHash } from '../../server/secrets.ts';
import type { Services } from '../../server/services.ts';
import { researcherStore, type Researcher } from '../../server/stores/researcher.store.ts';
import { sessionStore } from '../../server/stores/session.store.ts';

/**
 * The whole server as an Express app, for supertest. Built browser files are used if there are any (`npm test`
 * builds first); else stand-ins with the right names, so that routes can be tested without a build.
 */
export function testApp(services: Services, settings: Partial<HttpSettings> = {}): Express {
  return createApp(services, {
    assets: testAssets(),
    logger: pino({ level: 'silent' }),
    publicOrigin: null,
    sourceUrl: null,
    trustedProxies: 0,
    sessionLifetimeMs: 86_400_000,
    completionHosts: ['panel.example'],
    ...settings,
  });
}

/** A researcher who is signed in: send `cookie` as the Cookie header. */
export async function aSignedInResearcher({
  database,
  now,
}: Services): Promise<{ researcher: Researcher; cookie: string }> {
  const token = newSecret();
  const researcher = await researcherStore(database).insertResearcher({
    name: 'Ada Researcher',
    email: `ada-${token.slice(0, 8).toLowerCase()}@example.org`,
    passwordHash: null,
    createdAt: now(),
  });
  await sessionStore(database).insertSession({
    tokenHash: secretHash(token),
    researcherId: researcher.researcherId,
    createdAt: now(),
    expiresAt: new Date(now().getTime() + 86_400_000),
    device: 'Firefox on Linux',
  });
  return { researcher, cookie: `standpoint=${token}` };
}

/** The built browser files, or stand-ins with the right names. */
export function testAssets(): Assets {
  const built = join(packageRoot, 'dist/client');
  if (existsSync(join(built, 'manifest.json'))) return readAssets(built);
  return {
    directory: mkdtempSync(join(tmpdir(), 'standpoint-assets-')),
    pagesCss: 'body{margin:0}',
    participantPagesCss: 'body{margin:1px}',
    app: { script: '/assets/app.js', styles: ['/assets/app.css'] },
    participant: { script: '/assets/participant.js', styles: [] },
  };
}
