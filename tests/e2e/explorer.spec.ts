import type { Page } from '@playwright/test';
import type { MapData } from '@/lib/map/map.view';
import { occitanieChina } from './support/pages';
import { expect, hydrated, test } from './support/test';

/** Waits until the maps are drawn and heard. */
async function mapReady(page: Page): Promise<void> {
  await expect(page.locator('.leaflet-container').first()).toBeVisible();
  await hydrated(page, '#filters');
}

/** The words beside a place that is in hand. */
const noteOf = (page: Page, name: string) =>
  page.locator('.map-note:not([hidden])').filter({ hasText: name });

const query = (page: Page) => new URL(page.url()).searchParams;

test.describe('explorer', () => {
  test('filters by keyboard, tells the count, and goes back @desktop', async ({ page }) => {
    await page.goto('/en/map');
    await mapReady(page);
    const total = page.locator('#map-list-title');
    await expect(total).toHaveText('101 ties');

    const active = page.locator('#filter-status-ACTIVE');
    const promised = await page.locator('label[for=filter-status-ACTIVE] > small').textContent();
    await active.focus();
    await page.keyboard.press('Space');
    await expect(page).toHaveURL('/en/map?status=ACTIVE');
    await expect(total).toHaveText(`${promised} ties`);
    await expect(page.locator('[data-tie]')).toHaveCount(Number(promised));
    await expect(active, 'the focus stays where it was').toBeFocused();

    const theme = page.locator('#filter-group-theme');
    await theme.locator('summary').first().focus();
    await page.keyboard.press('Enter');
    const choice = theme.locator('input:not([value=NONE])').first();
    const value = await choice.getAttribute('value');
    await choice.focus();
    await page.keyboard.press('Space');
    await expect(page).toHaveURL(`/en/map?status=ACTIVE&theme=${value}`);
    await expect(page.getByRole('link', { name: /^Remove the filter Theme/ })).toBeVisible();

    await page.goBack();
    await expect(page).toHaveURL('/en/map?status=ACTIVE');
    await expect(total).toHaveText(`${promised} ties`);
    await expect(choice).not.toBeChecked();
    await page.goBack();
    await expect(page).toHaveURL('/en/map');
    await expect(total).toHaveText('101 ties');
    await expect(active).not.toBeChecked();
    await page.goForward();
    await expect(active).toBeChecked();
  });

  test('selects on the map what is selected in the list, and in the list what is on the map @desktop', async ({
    page,
  }) => {
    await page.goto(`/en/map?${occitanieChina}`);
    await mapReady(page);
    const row = page.locator('[data-tie=albi-lijiang]');
    await row.locator('a[data-select]').click();
    await expect.poll(() => query(page).get('selected')).toBe('albi-lijiang');
    await expect(row.locator('a[data-select]')).toHaveAttribute('aria-current', 'true');
    await expect(noteOf(page, 'Albi'), 'on the French sheet').toHaveCount(1);
    await expect(noteOf(page, 'Lijiang'), 'across').toHaveCount(1);

    await page.goBack();
    await expect.poll(() => query(page).get('selected')).toBeNull();
    await expect(row.locator('a[data-select]')).not.toHaveAttribute('aria-current');

    // With Albi in the middle of the French sheet, one knows where to press.
    const { places } = (await (await page.request.get(`/en/map/data?${occitanieChina}`)).json()) as MapData;
    const [lng = 0, lat = 0] = places.find(({ slug }) => slug === 'albi')?.at ?? [];
    await page.goto(`/en/map?${occitanieChina}&at=${lat.toFixed(4)},${lng.toFixed(4)},9_`);
    await mapReady(page);
    await page.locator('.leaflet-container').first().click();
    await expect.poll(() => query(page).get('selected')).toMatch(/^(albi-lijiang|place\.albi)$/);
    await expect(row).toHaveAttribute('data-lit');
    await page.keyboard.press('Escape');
    await expect.poll(() => query(page).get('selected')).toBeNull();
  });

  test('lights a tie on the map while its row has the focus @desktop', async ({ page }) => {
    await page.goto(`/en/map?${occitanieChina}`);
    await mapReady(page);
    await page.locator('[data-tie=montpellier-chengdu] a').first().focus();
    await expect(noteOf(page, 'Chengdu')).toHaveCount(1);
    await expect(page.locator('[data-tie=montpellier-chengdu]')).toHaveAttribute('data-lit');
  });

  test('restores filters, view, position and selection from a link @desktop', async ({ page, context }) => {
    await page.goto(`/en/map?${occitanieChina}`);
    await mapReady(page);
    await page.getByRole('button', { name: 'World', exact: true }).click();
    await expect.poll(() => query(page).get('view')).toBe('world');
    await page.locator('[data-tie=albi-lijiang] a[data-select]').click();
    await page
      .getByRole('button', { name: /^Zoom in/ })
      .first()
      .click();
    await expect.poll(() => query(page).get('at')).toMatch(/^-?[\d.]+,-?[\d.]+,[\d.]+$/);
    const address = page.url();

    const other = await context.newPage();
    await other.goto(address);
    await mapReady(other);
    await expect(other.getByRole('button', { name: 'World', exact: true })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    await expect(other.locator('[data-tie=albi-lijiang] a[data-select]')).toHaveAttribute(
      'aria-current',
      'true',
    );
    await expect(other.locator('#map-list-title')).toHaveText('12 ties');
    // The map writes where it stands into the address as soon as it moves: the same address is the same position.
    expect(other.url(), 'opening a link changes nothing in it').toBe(address);
  });

  test('leads from the list to the map and back with the same filters @desktop', async ({ page }) => {
    await page.goto(`/en/partnerships?${occitanieChina}&status=ACTIVE`);
    await page.getByRole('link', { name: 'See on the map' }).click();
    await expect(page).toHaveURL(`/en/map?${occitanieChina}&status=ACTIVE`);
    await expect(page.locator('[data-tie]')).toHaveCount(6);
    await page.getByRole('link', { name: 'See as a list' }).click();
    await expect(page).toHaveURL(`/en/partnerships?${occitanieChina}&status=ACTIVE`);
    await expect(page.locator('main tbody tr')).toHaveCount(6);
  });

  test('says which filter to loosen when nothing is found @desktop', async ({ page }) => {
    await page.goto('/en/partnerships?pair=FR-KR&region=FR-OCC&status=SUSPENDED');
    const way = page.getByRole('link', { name: /^Without/ }).first();
    const promised = (await way.locator('..').textContent())?.match(/\((\d+) tie/)?.[1];
    await way.click();
    await expect(page.locator('main tbody tr')).toHaveCount(Number(promised));
  });

  test('is filtered with a thumb @phone', async ({ page }) => {
    await page.goto('/en/map');
    await mapReady(page);
    await page.getByRole('button', { name: 'Filters' }).tap();
    const sheet = page.locator('#filter-sheet');
    await expect(sheet).toBeVisible();
    await sheet.locator('label[for=filter-status-DORMANT]').tap();
    await expect(page).toHaveURL('/en/map?status=DORMANT');
    const show = sheet.getByRole('button', { name: /^Show \d+ ties$/ });
    await expect(sheet, 'the sheet stays open for the next choice').toBeVisible();
    const count = (await show.textContent())?.match(/\d+/)?.[0];
    await show.tap();
    await expect(sheet).toBeHidden();
    await expect(page.locator('[data-tie]')).toHaveCount(Number(count));
    await expect(page.locator('#map-list-title')).toHaveText(`${count} ties`);
  });

  test('shows the two sheets one above the other, the list below @phone', async ({ page }) => {
    await page.goto('/en/map?pair=FR-KR');
    await mapReady(page);
    const sheets = page.locator('.map-sheet');
    await expect(sheets).toHaveCount(2);
    const [france, korea] = await Promise.all([sheets.nth(0).boundingBox(), sheets.nth(1).boundingBox()]);
    expect(korea?.y).toBeGreaterThan((france?.y ?? 0) + (france?.height ?? 0) - 1);
    await page.locator('[data-tie=versailles-gyeongju]').scrollIntoViewIfNeeded();
    await expect(page.locator('[data-tie=versailles-gyeongju]')).toBeInViewport();
  });
});
