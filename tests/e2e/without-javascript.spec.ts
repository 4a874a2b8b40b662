import { addressOf, locales, pageKinds } from './support/pages';
import { expect, test } from './support/test';

test.use({ javaScriptEnabled: false });

test.describe('without JavaScript @desktop', () => {
  for (const [index, kind] of pageKinds.entries()) {
    const locale = locales[index % locales.length] ?? 'fr';
    test(`reads whole: ${kind.name} (${locale})`, async ({ page }) => {
      const answer = await page.goto(addressOf(locale, kind));
      expect(answer?.status()).toBe(kind.status ?? 200);
      await expect(page.locator('h1')).toHaveCount(1);
      await expect(page.locator('h1')).toBeVisible();
      const main = page.getByRole('main');
      expect(((await main.textContent()) ?? '').trim().length, 'the page says something').toBeGreaterThan(40);
      await expect(page.locator('[hidden][id^="S:"]'), 'no part waits for a script').toHaveCount(0);
      await expect(
        page.locator('.needs-script:visible'),
        'nothing that only a script could answer',
      ).toHaveCount(0);
    });
  }

  test('filters the list by a form that is sent', async ({ page }) => {
    await page.goto('/ko/partnerships');
    await page.locator('#filter-pair-FR-KR').check();
    await page.locator('#filter-status-DORMANT').check();
    await page.locator('#filters button[type=submit]:visible').first().click();
    await expect(page).toHaveURL('/ko/partnerships?status=DORMANT&pair=FR-KR');
    await expect(page.locator('html')).toHaveAttribute('lang', 'ko');
    await expect(page.locator('#filter-status-DORMANT')).toBeChecked();
    const chinese = page.getByRole('banner').getByRole('link', { name: '中文' }).first();
    await expect(chinese).toHaveAttribute('href', '/zh/partnerships?status=DORMANT&pair=FR-KR');
    const told = (await page.locator('main [role=status]:not(form *)').first().textContent())?.match(
      /\d+/,
    )?.[0];
    await expect(page.locator('main tbody tr')).toHaveCount(Number(told));
  });

  test('searches the list by the field above it', async ({ page }) => {
    await page.goto('/zh/partnerships?country=CN');
    await page.locator('#filter-q').fill('蒙彼利埃');
    await page.locator('#filter-q').press('Enter');
    await expect(page).toHaveURL(`/zh/partnerships?country=CN&q=${encodeURIComponent('蒙彼利埃')}`);
    await expect(page.locator('main a[href="/zh/partnerships/montpellier-chengdu"]')).toHaveCount(1);
  });

  test('filters the map, whose list is there without it', async ({ page }) => {
    await page.goto('/fr/map?view=world');
    await page.locator('#filter-status-SUSPENDED').check();
    await page.locator('#filters button[type=submit]:visible').first().click();
    await expect(page).toHaveURL('/fr/map?view=world&status=SUSPENDED');
    await expect(page.locator('[data-tie=causses-cevennes-libo]')).toHaveCount(1);
    await page.locator('[data-tie=causses-cevennes-libo] a').first().click();
    await expect(page).toHaveURL('/fr/partnerships/causses-cevennes-libo');
  });

  test('opens who said a fact, where and when', async ({ page }) => {
    await page.goto('/en/partnerships/versailles-gyeongju');
    const mark = page.locator('main button[popovertarget]').first();
    const note = page.locator(`[id="${await mark.getAttribute('popovertarget')}"]`);
    await expect(note).toBeHidden();
    await mark.click();
    await expect(note).toBeVisible();
    await expect(note).not.toBeEmpty();
    await page.keyboard.press('Escape');
    await expect(note).toBeHidden();
  });

  test('searches from the home page and finds', async ({ page }) => {
    await page.goto('/fr');
    await page.locator('main input[type=search]').first().fill('Séoul');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/fr\/(search|partnerships)\?q=S%C3%A9oul$/);
    await expect(
      page.locator('main a[href*="/authorities/seoul"], main a[href*="paris-seoul"]').first(),
    ).toBeVisible();
  });

  test('asks for my commune and says when nothing is known', async ({ page }) => {
    await page.goto('/fr/my-commune');
    await page.locator('main input[type=search], main input[type=text]').first().fill('Trifouillis-les-Oies');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/fr\/my-commune\?/);
    await expect(page.getByRole('main')).toContainText('Trifouillis-les-Oies');
    await page.goto('/fr/my-commune?q=Montpellier');
    await expect(page.locator('main a[href="/fr/partnerships/montpellier-chengdu"]').first()).toBeVisible();
  });
});
