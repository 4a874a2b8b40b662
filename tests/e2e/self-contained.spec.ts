import type { Page } from '@playwright/test';
import { scriptHashes } from '@/lib/server/content-security';
import { readPage } from './support/page-text';
import { addressOf, locales, pageKinds } from './support/pages';
import { expect, test } from './support/test';

/** Reads to the foot, so that what loads late has loaded. */
async function readToTheFoot(page: Page): Promise<void> {
  await page.locator('footer').scrollIntoViewIfNeeded();
  await page.waitForLoadState('networkidle');
}

test.describe('self-contained @desktop', () => {
  for (const [index, kind] of pageKinds.entries()) {
    const locale = locales[(index + 2) % locales.length] ?? 'fr';
    // That nothing leaves the origin and no console complains is held by `watch`, for every test.
    test(`stays at home and obeys a strict policy: ${kind.name} (${locale})`, async ({ page }) => {
      const answer = await page.goto(addressOf(locale, kind));
      expect(answer?.status()).toBe(kind.status ?? 200);
      const headers = (await answer?.allHeaders()) ?? {};
      const policy = policyOf(headers['content-security-policy'] ?? '');
      expect(policy['default-src']).toEqual(["'self'"]);
      expect(policy['object-src']).toEqual(["'none'"]);
      expect(policy['base-uri']).toEqual(["'none'"]);
      expect(policy['frame-ancestors']).toEqual(["'none'"]);
      expect(policy['form-action']).toEqual(["'self'"]);
      for (const [directive, sources] of Object.entries(policy)) {
        expect(sources.join(' '), directive).not.toMatch(/unsafe|https?:|\*|blob:/);
        if (directive !== 'img-src') expect(sources, directive).not.toContain('data:');
      }
      const inline = scriptHashes((await answer?.text()) ?? '');
      expect(policy['script-src']?.toSorted(), 'its own scripts and no others').toEqual(
        ["'self'", ...inline].toSorted(),
      );
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['referrer-policy']).toBe('strict-origin-when-cross-origin');
      expect(headers['permissions-policy']).toContain('geolocation=()');
      expect(headers['strict-transport-security'], 'only over https').toBeUndefined();
      expect(headers['x-powered-by']).toBeUndefined();
      await readToTheFoot(page);
    });
  }

  test('changes theme, opens what is folded and draws the map without a breach', async ({ page }) => {
    await page.goto('/en/map');
    await expect(page.locator('.leaflet-container').first()).toBeVisible();
    await page.getByLabel('Theme').first().selectOption('dark');
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await page.reload();
    await expect(page.locator('html'), 'kept for the next page').toHaveAttribute('data-theme', 'dark');
    for (const folded of await page.locator('#filters > section > div > details > summary').all())
      await folded.click();
    await readToTheFoot(page);
  });

  test('serves parts that say what they are', async ({ page, request }) => {
    const parts = new Map<string, string>();
    page.on('response', async (response) => {
      parts.set(response.url(), response.headers()['content-type'] ?? '');
    });
    await page.goto('/fr/map');
    await expect(page.locator('.leaflet-container').first()).toBeVisible();
    await page.waitForLoadState('networkidle');
    expect(parts.size).toBeGreaterThan(8);
    for (const [url, type] of parts) {
      expect(type, url).not.toBe('');
      const { headers } = await request.get(url).then((answer) => ({ headers: answer.headers() }));
      expect(headers['x-content-type-options'], url).toBe('nosniff');
      if (url.includes('/_next/static/')) expect(headers['cache-control'], url).toContain('immutable');
      if (/javascript|css|json|html/.test(type))
        expect(headers['content-encoding'] ?? 'small', url).toMatch(/br|gzip|small/);
    }
  });

  test('leads from its chief pages nowhere that is not', async ({ page, request, baseURL }) => {
    test.slow();
    const found = new Map<string, string>();
    for (const start of [
      '/fr',
      '/fr/partnerships',
      '/fr/partnerships/versailles-gyeongju',
      '/fr/authorities/montpellier',
      '/fr/regions/FR-OCC',
      '/ko/pairs/FR-CN',
      '/fr/data',
    ]) {
      const { links } = await readPage(page, await (await request.get(start)).text());
      for (const link of links) if (!found.has(link)) found.set(link, start);
    }
    // One example of each kind of query is enough; records and pages are asked for one by one.
    const wanted = new Map<string, string>();
    for (const [link, start] of found) {
      const { pathname, search } = new URL(link, baseURL);
      const kind = search ? `${pathname}?${[...new URLSearchParams(search).keys()].join('&')}` : pathname;
      if (!wanted.has(kind)) wanted.set(kind, `${link} (from ${start})`);
    }
    expect(wanted.size).toBeGreaterThan(80);
    const broken: string[] = [];
    await inTurns([...wanted.values()], 4, async (entry) => {
      const answer = await request.get(entry.split(' ')[0] ?? '', { maxRedirects: 0 });
      // Whoever is not signed in comes to the authorities' area by way of its door.
      const isDoor =
        answer.status() === 307 && /\/extranet\/sign-in(\?|$)/.test(answer.headers().location ?? '');
      if (answer.status() !== 200 && !isDoor) broken.push(`${answer.status()} ${entry}`);
      await answer.dispose();
    });
    expect(broken).toEqual([]);
  });

  test('tells search engines where its pages are', async ({ request }) => {
    const robots = await (await request.get('/robots.txt')).text();
    expect(robots).toMatch(/Sitemap: \S+\/sitemap\.xml/);
    const index = await (await request.get('/sitemap.xml')).text();
    const parts = [...index.matchAll(/<loc>[^<]*?(\/sitemaps\/[a-z0-9-]+\.xml)<\/loc>/g)].map(
      ([, part]) => part ?? '',
    );
    expect(parts.length).toBeGreaterThan(5);
    const texts = await Promise.all(parts.map(async (part) => (await request.get(part)).text()));
    expect((await request.get('/sitemaps/partnerships-99.xml')).status()).toBe(404);
    const sitemap = texts.join('');
    const own = (path: string) => new RegExp(`<loc>[^<]*//[^/<]+${path}</loc>`);
    for (const path of [
      '/fr',
      '/ko/partnerships',
      '/zh/partnerships/versailles-gyeongju',
      '/en/authorities/montpellier',
    ])
      expect(own(path).test(sitemap), path).toBe(true);
  });

  test('answers a page that the reader has with 304', async ({ request }) => {
    for (const address of ['/fr', '/ko/partnerships', '/zh/partnerships/versailles-gyeongju']) {
      const first = await request.get(address);
      const again = await request.get(address, { headers: { 'If-None-Match': first.headers().etag ?? '' } });
      expect(again.status(), address).toBe(304);
      const head = await request.head(address);
      expect([head.status(), head.headers().etag], `HEAD ${address}`).toEqual([200, first.headers().etag]);
    }
  });
});

function policyOf(header: string): Record<string, string[]> {
  return Object.fromEntries(
    header.split(';').map((directive) => {
      const [name = '', ...sources] = directive.trim().split(/\s+/);
      return [name, sources];
    }),
  );
}

/** Does the work for each item, so many at a time. */
async function inTurns<T>(items: T[], atOnce: number, work: (item: T) => Promise<void>): Promise<void> {
  const waiting = [...items];
  const turn = async (): Promise<void> => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: atOnce }, turn));
}
