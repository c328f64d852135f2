import { rmSync } from 'node:fs';
import { startServer } from './server-process.ts';
import { quickDirectory } from './quick-directory.ts';

/** Where the journeys find a data directory to copy: made by a first start, with the demo studies in it. */
export const TEMPLATE_VARIABLE = 'STANDPOINT_JOURNEY_TEMPLATE';

/** Before the journeys: let the built server make its database once. @returns removes it afterwards. */
export async function setUpJourneys(): Promise<() => void> {
  const template = quickDirectory('journeys');
  const server = await startServer({ DATA_DIR: template });
  await server.stop();
  process.env[TEMPLATE_VARIABLE] = template;
  return () => rmSync(template, { recursive: true, force: true });
}

// Playwright takes the default export of the file that its configuration names.
// eslint-disable-next-line no-restricted-syntax
export default setUpJourneys;
