import { readFile } from 'node:fs/promises';
import { axeFindings } from '../support/axe';
import { locales } from '../support/pages';
import { accountLink, enterBy, freshEmail, signInAs } from '../support/sign-in';
import { expect, hydrated, test } from '../support/test';

/** Each test comes from an address of its own: limits count by it. */
test.use({
  extraHTTPHeaders: async ({ baseURL: _ }, use, info) => {
    const seed = [...info.testId].reduce((sum, sign) => (sum * 31 + sign.charCodeAt(0)) % 65_000, 7);
    await use({ 'X-Forwarded-For': `198.18.${seed >> 8}.${seed & 255}` });
  },
});

for (const locale of locales) {
  test(`signing in by a link, without JavaScript, in ${locale} @desktop`, async ({
    browser,
    baseURL,
    extraHTTPHeaders,
  }) => {
    const context = await browser.newContext({
      javaScriptEnabled: false,
      baseURL,
      locale,
      extraHTTPHeaders,
    });
    const page = await context.newPage();
    await page.goto(`/${locale}/extranet/account`);
    await expect(page).toHaveURL(`/${locale}/extranet/sign-in?to=%2F${locale}%2Fextranet%2Faccount`);
    const form = page.locator('#link');
    await form.locator('input[name=email]').fill('no address');
    await form.getByRole('button').click();
    await expect(form.locator('input[name=email]')).toHaveValue('no address');
    await expect(form.locator('input[name=email]')).toHaveAttribute('aria-invalid', 'true');
    await expect(form.locator('input[name=email]')).toBeFocused();
    await form.locator('input[name=email]').fill(freshEmail());
    await form.getByRole('button').click();
    await expect(page).toHaveURL(`/${locale}/extranet/sign-in?done=sent`);
    await expect(page.locator('main aside')).toBeVisible();

    const link = await accountLink('--email', freshEmail(), '--role', 'evaluator', '--locale', locale);
    for (let scan = 0; scan < 2; scan += 1) await page.request.get(link);
    await enterBy(page, link);
    await expect(page).toHaveURL(`/${locale}/extranet`);
    await page.goto(link);
    await expect(page.locator(`main a[href="/${locale}/extranet/sign-in"]`)).toBeVisible();
    await page.goto(`/${locale}/extranet/account`);
    await expect(page.locator('h1')).toBeVisible();
    await page.locator('nav form button').click();
    await expect(page).toHaveURL(`/${locale}/extranet/sign-in?done=signedOut`);
    await context.close();
  });
}

test('one’s own account: name, second factor, data, erasure', async ({ page }) => {
  const email = await signInAs(page, 'en', '--role', 'evaluator');
  await page.goto('/en/extranet/account');
  await page.locator('#profile input[name=name]').fill('Zoë 김 محمد');
  await page.locator('#profile').getByRole('button').click();
  await expect(page).toHaveURL('/en/extranet/account?done=profile#profile');
  await expect(page.locator('#profile input[name=name]')).toHaveValue('Zoë 김 محمد');

  await page.goto('/en/extranet/account/second-factor');
  await page.locator('main .page form button').click();
  await expect(page.getByRole('img', { name: 'QR code' })).toBeVisible();
  await page.locator('input[name=code]').fill('000000');
  await page.locator('#check').getByRole('button').click();
  await expect(page.locator('input[name=code]')).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByRole('img', { name: 'QR code' })).toBeVisible();

  await page.goto('/en/extranet/account');
  const download = page.waitForEvent('download');
  await page.locator('#data').getByRole('link').first().click();
  const data = JSON.parse(await readFile(await (await download).path(), 'utf8'));
  expect(data.account).toMatchObject({ email, name: 'Zoë 김 محمد' });

  await page.goto('/en/extranet/account/erase');
  const form = page.locator('main .page form');
  await form.locator('input[name=email]').fill('somebody@else.example');
  await form.getByRole('button').click();
  await expect(form.locator('input[name=email]')).toHaveAttribute('aria-invalid', 'true');
  await form.locator('input[name=email]').fill(email);
  await form.getByRole('button').click();
  await expect(page).toHaveURL('/en/extranet/sign-in?done=erased');
  await page.goto('/en/extranet/account');
  await expect(page).toHaveURL(/sign-in/);
});

test('an administrator is led to the second factor first @desktop', async ({ page }) => {
  await signInAs(page, 'fr', '--role', 'administrator');
  await page.getByRole('main').getByRole('link', { name: 'Activer la double authentification' }).click();
  await expect(page).toHaveURL('/fr/extranet/account/second-factor');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`pages of accounts are for everybody (${colorScheme})`, async ({ page }, info) => {
    await page.emulateMedia({ colorScheme });
    const locale =
      locales[(info.project.name === 'phone' ? 2 : 0) + (colorScheme === 'dark' ? 1 : 0)] ?? 'fr';
    const below = async (path: string) => {
      await page.goto(`/${locale}/extranet/${path}`);
      expect(await axeFindings(page, { whole: true }), path).toEqual([]);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(wide, `${path} fits`).toBeLessThanOrEqual(0);
    };
    for (const path of [
      'sign-in',
      'sign-in?done=sent',
      'enter?token=gone',
      'second-factor',
      'forgotten-password',
      'new-password',
    ])
      await below(path);
    await page.goto(`/${locale}/extranet/sign-in`);
    await hydrated(page, '#link form');
    await page.locator('#link').getByRole('button').click();
    await expect(page.locator('#link input[name=email]')).toBeFocused();
    expect(await axeFindings(page, { whole: true }), 'with an error').toEqual([]);
    await signInAs(page, locale, '--role', 'administrator');
    await below('account');
    await page.goto(`/${locale}/extranet/account/second-factor`);
    await page.locator('main .page form button').click();
    await expect(page.getByRole('img').first()).toBeVisible();
    await below('account/second-factor');
    await below('account/erase');
  });
}

test.describe('what goes over the wire @desktop', () => {
  test('pages for one person are kept by nobody', async ({ page }) => {
    await signInAs(page, 'fr', '--role', 'evaluator');
    for (const path of ['/fr/extranet/account', '/fr/extranet/sign-in', '/fr/extranet/account/data']) {
      const headers = (await page.request.get(path, { maxRedirects: 0 })).headers();
      expect(headers['cache-control'], path).toMatch(/private.*no-store/);
      expect(headers.etag, path).toBeUndefined();
    }
    const names = (await page.context().cookies()).map(({ name }) => name);
    expect(names).toContain('atlas.session_token');
    for (const cookie of await page.context().cookies())
      expect([cookie.name, cookie.httpOnly, cookie.sameSite]).toEqual([cookie.name, true, 'Lax']);
    const policy = (await page.goto('/fr/extranet/account'))?.headers()['content-security-policy'] ?? '';
    expect(policy).toContain("form-action 'self'");
    expect(policy).not.toContain('unsafe');
  });

  test('pages for everybody are read and nothing else', async ({ request }) => {
    for (const path of ['/', '/fr', '/fr/map', '/en/partnerships?country=CN', '/favicon.ico'])
      for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']) {
        const answer = await request.fetch(path, { method, maxRedirects: 0 });
        expect([path, method, answer.status(), answer.headers().allow]).toEqual([
          path,
          method,
          405,
          'GET, HEAD',
        ]);
      }
  });

  test('no page for everybody sets a cookie', async ({ page }) => {
    await page.goto('/fr');
    await page.goto('/fr/partnerships');
    await page.goto('/fr/extranet/sign-in');
    expect(await page.context().cookies()).toEqual([]);
  });

  test('a form sent from elsewhere is refused', async ({ request, baseURL }) => {
    const sent = await request.post('/fr/extranet/sign-in', {
      headers: { Origin: 'https://evil.example' },
      multipart: { email: 'a@b.fr' },
    });
    expect(sent.status()).toBeGreaterThanOrEqual(400);
    const foreign = await request.post('/api/auth/passkey/verify-authentication', {
      headers: { Origin: 'https://evil.example', Cookie: 'atlas.session_token=x' },
      data: { response: {} },
    });
    expect(foreign.status()).toBe(403);
    expect(new URL(baseURL ?? '').origin).not.toBe('https://evil.example');
  });
});
