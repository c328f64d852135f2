import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/**
 * unit: pure and fast. database: each file on the embedded database and on PostgreSQL, and the built server in a
 * process of its own.
 */
export default defineConfig({
  test: {
    // Left alone, a machine of two cores would run one file at a time.
    maxWorkers: Math.max(2, availableParallelism() - 1),
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
          // Files share what they import, and no more: half the time.
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
          // As above; each file has databases of its own.
          isolate: false,
          globalSetup: ['tests/support/database-setup.ts'],
          // No test measures time: this is what a busy machine may take to start servers and kill them.
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
