import type { Locator, Page } from '@playwright/test';
import type { Locale } from '@/lib/i18n/locales';
import type { MapData } from '@/lib/map/map.view';
import { derivedStatuses } from '@/lib/partnership/partnership.rules';
import { allOccitanieChina, occitanieChinaTies, sorted } from './support/expected';
import { occitanieChina } from './support/pages';
import { expect, test } from './support/test';

/** Slugs that links of a part of a page lead to, each once. */
async function tiesIn(part: Locator): Promise<string[]> {
  const hrefs = await part
    .locator('a[href*="/partnerships/"]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  return sorted(new Set(hrefs.map((href) => href.split('/partnerships/')[1] ?? '')));
}

/** The number that a heading or caption tells first. */
async function numberIn(part: Locator): Promise<number> {
  return Number((await part.textContent())?.match(/\d+/)?.[0] ?? 0);
}

/** Words of the statuses in French, as the record is asked for them. */
const words = {
  ACTIVE: 'active',
  DORMANT: 'en sommeil',
  SUSPENDED: 'suspendue',
  DISPUTED: 'contestée',
  NOT_REPORTED: 'non renseignée',
};

/** Slugs by status, each set in order. */
function grouped(pairs: (readonly [status: string, slug: string])[]): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  for (const [status, slug] of pairs) found[status] = sorted([...(found[status] ?? []), slug]);
  return found;
}

async function statusesOf(rows: Locator, slugOf: (row: Locator) => Promise<string>) {
  const pairs = (await rows.all()).map(async (row) => {
    const text = ((await row.textContent()) ?? '').toLowerCase();
    return [derivedStatuses.find((each) => text.includes(words[each])) ?? 'none', await slugOf(row)] as const;
  });
  return grouped(await Promise.all(pairs));
}

const expected = Object.fromEntries(
  Object.entries(occitanieChinaTies).map(([status, slugs]) => [status, sorted(slugs)]),
);
const slugOfLink = async (row: Locator) => (await tiesIn(row))[0] ?? '';

test.describe('facts @desktop', () => {
  test.use({ javaScriptEnabled: false });

  test('tells the twelve ties of Occitanie and China alike on map, list, region and API', async ({
    page,
    request,
  }) => {
    await page.goto(`/fr/partnerships?${occitanieChina}`);
    expect(await numberIn(page.locator('main [role=status]:not(form *)').first())).toBe(12);
    const rows = page.locator('main table tbody tr');
    expect(await statusesOf(rows, slugOfLink), 'the list').toEqual(expected);

    await page.goto(`/fr/map?${occitanieChina}`);
    expect(
      await statusesOf(page.locator('[data-tie]'), async (row) => (await row.getAttribute('data-tie')) ?? ''),
      'the list of the map',
    ).toEqual(expected);
    const drawn = (await (await request.get(`/fr/map/data?${occitanieChina}`)).json()) as MapData;
    expect(grouped(drawn.ties.map(({ status, slug }) => [status, slug])), 'the drawing of the map').toEqual(
      expected,
    );
    expect(drawn.territories['FR-OCC']?.ties).toBe(12);

    await page.goto('/fr/regions/FR-OCC');
    const chinese = page.locator('#ties tbody tr').filter({ has: page.locator('a[href*="/authorities/"]') });
    const found = await statusesOf(chinese, slugOfLink);
    for (const [status, slugs] of Object.entries(expected))
      expect(
        sorted((found[status] ?? []).filter((slug) => slugs.includes(slug))),
        `the region: ${status}`,
      ).toEqual(slugs);

    const answer = await (await request.get(`/api/v1/partnerships?${occitanieChina}`)).json();
    expect(answer.meta.total).toBe(12);
    expect(sorted(answer.data.map(({ id }: { id: string }) => id)), 'the API').toEqual(allOccitanieChina);
    const counts = await (await request.get(`/api/v1/statistics?by=status&${occitanieChina}`)).json();
    expect(
      Object.fromEntries(
        counts.data.map(({ status, count }: { status: string; count: number }) => [status, count]),
      ),
      'the statistics of the API',
    ).toEqual({ ACTIVE: 6, DORMANT: 2, SUSPENDED: 1, NOT_REPORTED: 3 });
  });

  for (const [pair, total] of [
    ['FR-KR', 29],
    ['FR-CN', 72],
  ] as const) {
    test(`counts ${total} ties of the pair ${pair} alike everywhere`, async ({ page, request }) => {
      await page.goto(`/en/pairs/${pair}`);
      await expect(page.getByText(`${total} known ties`).first()).toBeVisible();
      await page.goto(`/en/partnerships?pair=${pair}`);
      expect(await numberIn(page.locator('main [role=status]:not(form *)').first()), 'the list').toBe(total);
      await page.goto(`/en/map?pair=${pair}`);
      await expect(page.locator('[data-tie]'), 'the list of the map').toHaveCount(total);
      const drawn = (await (await request.get(`/en/map/data?pair=${pair}`)).json()) as MapData;
      expect(drawn.ties, 'the drawing of the map').toHaveLength(total);
      const answer = await (await request.get(`/api/v1/partnerships?pair=${pair}&pageSize=1`)).json();
      expect(answer.meta.total, 'the API').toBe(total);
      const counts = await (await request.get(`/api/v1/statistics?by=pair&pair=${pair}`)).json();
      expect(counts.meta.total, 'the statistics of the API').toBe(total);
      const csv = (await (await request.get(`/api/v1/partnerships?pair=${pair}&format=csv`)).text()).trim();
      expect(
        new Set(
          csv
            .split(/\r?\n/)
            .slice(1)
            .map((line) => line.split(',')[0]),
        ).size,
        'the download',
      ).toBe(total);
    });
  }

  test('counts beside each choice what choosing it finds', async ({ page }) => {
    await page.goto('/en/partnerships?country=CN');
    const told = new Map<string, number>();
    for (const name of ['status', 'region', 'theme', 'instrument', 'kind']) {
      const choice = page.locator(`#filters input[name=${name}]`).first();
      const [id, value] = [await choice.getAttribute('id'), await choice.getAttribute('value')];
      const count = await page.locator(`label[for="${id}"] > small`).textContent();
      told.set(`${name}=${value}`, Number(count?.trim()));
    }
    for (const [choice, count] of told) {
      await page.goto(`/en/partnerships?country=CN&${choice}`);
      expect(await numberIn(page.locator('main [role=status]:not(form *)').first()), choice).toBe(count);
    }
  });

  test('shows what each side calls the tie of Versailles and Gyeongju', async ({ page }) => {
    await page.goto('/en/partnerships/versailles-gyeongju');
    const party = (name: RegExp) =>
      page.locator('main li').filter({ has: page.getByRole('heading', { level: 3, name }) });
    await expect(party(/Versailles/)).toContainText('memorandum of understanding');
    await expect(party(/Gyeongju/)).toContainText('twinning');
    await expect(page.getByText('경주시').first()).toHaveAttribute('lang', 'ko');
  });

  test('finds the tie that Alsace signed under Grand Est and under Alsace', async ({ page }) => {
    for (const address of [
      '/fr/regions/FR-GES',
      '/fr/authorities/grand-est',
      '/fr/authorities/alsace',
      '/fr/partnerships?region=FR-GES&country=KR',
      '/fr/partnerships?authority=grand-est',
    ]) {
      await page.goto(address);
      expect(await tiesIn(page.locator('main')), address).toContain('alsace-gyeongsangbuk-do');
    }
    await page.goto('/fr/partnerships/alsace-gyeongsangbuk-do');
    await expect(page.locator('main a[href="/fr/authorities/alsace"]').first()).toBeVisible();
    await expect(page.locator('main a[href="/fr/authorities/grand-est"]').first()).toBeVisible();
  });

  test('shows one of two years as such in four languages', async ({ page }) => {
    const years: Record<Locale, string> = {
      fr: '1986-1987',
      en: '1986-1987',
      zh: '1986-1987年',
      ko: '1986-1987년',
    };
    for (const [locale, text] of Object.entries(years)) {
      await page.goto(`/${locale}/partnerships/sanary-hongcheon`);
      await expect(page.locator('main').getByText(text).first(), locale).toBeVisible();
      await page.goto(`/${locale}/partnerships?q=Hongcheon`);
      await expect(page.locator('main tbody').getByText(text).first(), locale).toBeVisible();
    }
  });

  test('keeps contradictions side by side', async ({ page }) => {
    await shows(page, '/en/partnerships/saint-mande-seoul', ['Yanggu']);
    await shows(page, '/en/partnerships/clamouse-furong', ['Hunan', 'Chongqing']);
    await shows(page, '/en/partnerships/toulouse-chongqing', ['COVID-19', '2012']);
    await shows(page, '/en/partnerships/lozere-guizhou', ['Mende']);
  });

  test('says that a tie is known from one compilation alone on map, list and record', async ({ page }) => {
    for (const [address, part] of [
      ['/en/partnerships?q=Quanzhou', 'main tbody tr'],
      ['/en/map?q=Quanzhou', '[data-tie=herault-quanzhou]'],
      ['/en/partnerships/herault-quanzhou', 'main'],
    ] as const) {
      await page.goto(address);
      await expect(page.locator(part).first(), address).toContainText(/one compilation/i);
    }
  });

  test('finds a place by its names in any script and spelling', async ({ page }) => {
    for (const words of ['Séoul', 'seoul', '서울', '首尔', 'shouer']) {
      await page.goto(`/fr/search?q=${encodeURIComponent(words)}`);
      await expect(page.locator('main a[href="/fr/authorities/seoul"]').first(), words).toBeVisible();
    }
    await page.goto(`/fr/search?q=${encodeURIComponent("Hongch'on")}`);
    await expect(page.locator('main a[href="/fr/authorities/hongcheon"]').first()).toBeVisible();
    await page.goto(`/fr/search?q=${encodeURIComponent("l'Herault")}`);
    await expect(page.locator('main a[href="/fr/authorities/herault"]').first()).toBeVisible();
  });
});

async function shows(page: Page, address: string, texts: string[]): Promise<void> {
  await page.goto(address);
  for (const text of texts) await expect(page.locator('main'), address).toContainText(text);
}
