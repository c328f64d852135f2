import { defineConfig } from 'vitest/config';

/**
 * unit: pure and fast. database: each file on the embedded database and on PostgreSQL, and the built server in a
 * process of its own.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: [
            'tests/*.test.ts',
            'tests/{analysis,client,docs}/**/*.test.{ts,tsx}',
            'tests/server/{formats,policies,contract}/**/*.test.ts',
          ],
          environment: 'node',
          // Pure files share what they import: half the time.
          isolate: false,
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'database',
          include: [
            'tests/server/*.test.ts',
            'tests/server/{http,stores,usecases,cli,demo}/**/*.test.ts',
            'tests/migrations/**/*.test.ts',
          ],
          environment: 'node',
          globalSetup: ['tests/support/database-setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
