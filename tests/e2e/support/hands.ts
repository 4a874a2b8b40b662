import type { Browser, Locator, Page } from '@playwright/test';
import type { Locale } from '@/lib/i18n/locales';
import { linkInMail } from './outbox';
import { enterBy } from './sign-in';
import { expect, hydrated } from './test';
import { timeCode } from './totp';
import { wordsIn } from './words';

export const phone = {
  viewport: { width: 360, height: 740 },
  deviceScaleFactor: 2,
  hasTouch: true,
  isMobile: true,
};
export const desk = { viewport: { width: 1440, height: 900 } };

/** Somebody with a browser of their own. */
export async function somebody(
  browser: Browser,
  baseURL: string | undefined,
  locale: Locale,
  device: object,
) {
  const context = await browser.newContext({ baseURL, locale, timezoneId: 'Europe/Paris', ...device });
  context.setDefaultTimeout(60_000);
  return context.newPage();
}

/** Asks for a link by mail and signs in by it; comes back to where it was asked for. */
export async function signInByMail(page: Page, email: string): Promise<void> {
  await hydrated(page, '#link button, section[aria-labelledby="link"] button');
  await page.locator('input[name="email"]').first().fill(email);
  await page.locator('form:has(input[name="email"]) button[type="submit"]').first().click();
  await page.waitForURL(/done=sent/);
  await enterBy(page, await linkInMail(email, '/extranet/enter'));
}

/** Types into a place picker and takes the place with a code from the list. */
export async function choosePlace(page: Page, typed: string, code: string): Promise<void> {
  await hydrated(page, '[role="combobox"]');
  await page.getByRole('combobox').fill(typed);
  await page.getByRole('option').filter({ hasText: code }).first().click();
}

/** Scans the key with an authenticator, as it were, and gives its first code. */
export async function setUpSecondFactor(page: Page, locale: Locale): Promise<void> {
  const account = wordsIn(locale)('account');
  await page.goto(`/${locale}/extranet/account/second-factor`);
  await page.getByRole('button', { name: account('setUp.start') }).click();
  const key = (await page.locator('p.font-mono').first().textContent()) ?? '';
  await page.locator('input[name="code"]').fill(timeCode(key, Date.now()));
  await page.getByRole('button', { name: account('setUp.button') }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(account('setUp.doneTitle'));
}

/** Sets a point by pressing the middle of the map. */
export async function tapMiddleOfMap(page: Page): Promise<void> {
  const map = page.getByRole('application');
  await map.scrollIntoViewIfNeeded();
  const box = await map.boundingBox();
  await map.tap({ position: { x: (box?.width ?? 0) / 2, y: (box?.height ?? 0) / 2 } });
  await expect(page.locator('input[name$=".latitude"]')).not.toHaveValue('');
}

/** Looks at what a form would change, and publishes it, by thumb. */
export async function publish(page: Page, locale: Locale): Promise<void> {
  const forms = wordsIn(locale)('forms');
  await page.getByRole('button', { name: forms('toCheck') }).tap();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(forms('step.check'));
  await page.getByRole('button', { name: forms('publish'), exact: true }).tap();
  await expect(page).toHaveURL(/published=1/);
}

/** Says on the card of a tie that it lives and that its entry is right. @param press as the device has it */
export async function confirmTie(card: Locator, locale: Locale, press: 'tap' | 'click'): Promise<void> {
  const confirm = wordsIn(locale)('confirm');
  await card.getByRole('button', { name: confirm('press.ACTIVE'), exact: true })[press]();
  await card.getByRole('button', { name: confirm('press.RIGHT'), exact: true })[press]();
  await expect(card).toContainText(confirm('entryConfirmed'));
}
