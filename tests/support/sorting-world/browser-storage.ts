import * as fakeIndexedDb from 'fake-indexeddb';
import { afterAll, beforeAll, vi } from 'vitest';

/** Let the tests of this suite find IndexedDB as a browser has it; afterwards it is gone again. */
export function withBrowserStorage(): void {
  beforeAll(() => {
    for (const [name, value] of Object.entries(fakeIndexedDb)) {
      if (/^(indexedDB|IDB)/.test(name)) vi.stubGlobal(name, value);
    }
  });
  afterAll(() => {
    vi.unstubAllGlobals();
  });
}
