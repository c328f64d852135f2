import { defineConfig } from 'vitest/config';

/** unit: pure and fast. database: each file on the embedded database and on PostgreSQL. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/{analysis,client,docs,server/{formats,policies,contract}}/**/*.test.{ts,tsx}'],
          environment: 'node',
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'database',
          include: [
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
