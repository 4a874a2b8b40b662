import { defineConfig } from '@playwright/test';
import { chromiumFlags, findChromium } from './lib/operate/chromium.mjs';

const executablePath = await findChromium();

/** Journeys that change the record; `npm test` runs them after those that count what the seed holds. */
const journeys = /journeys\/.*\.spec\.ts$/;

/**
 * Journeys in a real Chromium on a running production build: the one `npm test` started, or the one at ATLAS_E2E_URL,
 * whose database is at ATLAS_E2E_DATABASE_URL and whose mails are in ATLAS_E2E_OUTBOX.
 * Tests marked `@desktop` or `@phone` in their title run on that size alone, the others on both.
 */
export default defineConfig({
  testDir: 'tests/e2e',
  globalSetup: './tests/e2e/support/former-slugs.ts',
  outputDir: 'test-results',
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  // Far beyond what a quiet machine needs: a busy one is no failure.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: [['list']],
  use: {
    baseURL: process.env.ATLAS_E2E_URL ?? 'http://127.0.0.1:3000',
    locale: 'en',
    timezoneId: 'Europe/Paris',
    trace: 'retain-on-failure',
    launchOptions: { executablePath, args: chromiumFlags },
  },
  ...{ reading: { testIgnore: journeys }, writing: { testMatch: journeys } }[
    process.env.ATLAS_E2E_PART ?? ''
  ],
  projects: [
    { name: 'desktop', grepInvert: /@phone/, use: { viewport: { width: 1440, height: 900 } } },
    {
      name: 'phone',
      grepInvert: /@desktop/,
      use: { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true },
    },
  ],
});
