import { readlinkSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Kill the browser that has a profile open (SIGKILL to its main process): it gets no chance to write anything. Chromium
 * names that process in the profile's lock, a link to `<host>-<process id>`.
 */
export function killBrowser(profile: string): void {
  const processId = Number(/-(\d+)$/.exec(readlinkSync(join(profile, 'SingletonLock')))?.[1]);
  if (!Number.isInteger(processId) || processId < 2) throw new Error(`no browser has ${profile} open`);
  process.kill(processId, 'SIGKILL');
}
