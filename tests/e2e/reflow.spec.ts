import { addressOf, locales, pageKinds } from './support/pages';
import { expect, test } from './support/test';

test.use({ javaScriptEnabled: false });

/** Elements that stand out over the right edge and do not scroll in a frame of their own; runs in the page. */
function sticksOut(): string[] {
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= width) return [];
  return [...document.querySelectorAll('body *')]
    .filter(
      (element) => element.getBoundingClientRect().right > width + 1 && !element.closest('[tabindex="0"]'),
    )
    .slice(0, 4)
    .map((element) => element.outerHTML.slice(0, 120));
}

test.describe('reflow @desktop', () => {
  for (const [index, kind] of pageKinds.entries()) {
    test(`needs no scrolling sideways at 320 pixels: ${kind.name}`, async ({ page }) => {
      await page.setViewportSize({ width: 320, height: 640 });
      await page.goto(addressOf('fr', kind));
      expect.soft(await page.evaluate(sticksOut), 'fr').toEqual([]);
      await page.goto(addressOf(locales[1 + (index % 3)] ?? 'en', kind));
      expect.soft(await page.evaluate(sticksOut), 'another language').toEqual([]);
    });
  }

  test('prints what is read and leaves out what is pressed', async ({ page }) => {
    await page.setViewportSize({ width: 700, height: 990 });
    await page.emulateMedia({ media: 'print' });
    for (const path of [
      '',
      '/partnerships',
      '/partnerships/versailles-gyeongju',
      '/regions/FR-OCC',
      '/map',
      '/method',
    ]) {
      await page.goto(`/fr${path}`);
      await expect.soft(page.locator('h1'), path).toBeVisible();
      await expect.soft(page.locator('body > header, header').first(), path).toBeHidden();
      await expect.soft(page.locator('main button:visible, main form:visible'), path).toHaveCount(0);
      expect.soft(await page.evaluate(sticksOut), path).toEqual([]);
      const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      expect
        .soft(ground, `${path}: no ink for the ground`)
        .toMatch(/rgba\(0, 0, 0, 0\)|rgb\(255, 255, 255\)/);
    }
  });
});
