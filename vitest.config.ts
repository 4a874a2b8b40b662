import { defineConfig } from 'vitest/config';

const root = import.meta.dirname;
const shared = {
  resolve: { alias: { '@': root } },
  oxc: { jsx: { runtime: 'automatic' } },
} as const;

/** Milliseconds: a busy machine of two cores is slow and not wrong. */
const patience = 120_000;

/**
 * Two kinds of tests: `unit` needs nothing outside the process (those of the launcher start processes of their own), `db`
 * runs on a real PostgreSQL, each file in a database of its own.
 */
export default defineConfig({
  ...shared,
  test: {
    projects: [
      {
        ...shared,
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          setupFiles: ['tests/support/quiet-console.ts'],
          testTimeout: patience,
        },
      },
      {
        ...shared,
        test: {
          name: 'db',
          env: { ATLAS_SECRET: 'a secret of the tests alone, long enough' },
          include: ['tests/db/**/*.test.ts'],
          globalSetup: ['tests/support/postgres.ts'],
          setupFiles: ['tests/support/quiet-console.ts', 'tests/support/own-database.ts'],
          testTimeout: patience,
          hookTimeout: patience,
        },
      },
    ],
  },
});
