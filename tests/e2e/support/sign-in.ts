import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { promisify } from 'node:util';
import type { Page } from '@playwright/test';
import { expect } from './test';

const run = promisify(execFile);

/** An address that no other test has. */
export const freshEmail = () => `${randomUUID().slice(0, 8)}@mairie.example`;

/**
 * An account with a role, and the path of a link to sign in by.
 * @param words as `npm run account` takes them: `--email`, `--role` and what belongs to it
 */
export async function accountLink(...words: string[]): Promise<string> {
  const { stdout } = await run(
    process.execPath,
    ['--import', 'tsx', 'tests/e2e/support/make-link.ts', ...words],
    {
      env: {
        ...process.env,
        DATABASE_URL: process.env.ATLAS_E2E_DATABASE_URL,
        // Links are kept as hashes that need no secret; nothing else is made here.
        ATLAS_SECRET: 'no secret of the atlas that is tested',
        LOG_LEVEL: 'error',
      },
    },
  );
  return stdout.trim();
}

/** Signs in by a link: opens it and presses its one button. */
export async function enterBy(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await page.locator('main .page form button').click();
  await expect(page).not.toHaveURL(/\/enter/);
}

/** Signs a new person in with a role, in a language. @returns their address */
export async function signInAs(page: Page, locale: string, ...words: string[]): Promise<string> {
  const email = freshEmail();
  await enterBy(page, await accountLink('--email', email, '--locale', locale, ...words));
  return email;
}
