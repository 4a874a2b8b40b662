import { randomUUID } from 'node:crypto';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { axeFindings } from '../support/axe';
import { locales } from '../support/pages';
import { hasAccounts, sql } from '../support/people';
import { newAuthority, newTie } from '../support/record-sql';
import { accountLink, enterBy, freshEmail, signInAs } from '../support/sign-in';
import { expect, test } from '../support/test';
import { timeCode } from '../support/totp';
import { wordsIn } from '../support/words';

test.skip(!hasAccounts, 'needs a database of its own');

/** Limits count by the reader's address: each person comes from one of their own (RFC 2544 keeps these for tests). */
const ownAddress = () => {
  const [third, fourth] = [Math.floor(Math.random() * 256), Math.floor(Math.random() * 256)];
  return { extraHTTPHeaders: { 'X-Forwarded-For': `198.18.${third}.${fourth}` }, locale: 'en' };
};

const account = wordsIn('en')('account');
const admin = wordsIn('en')('admin');

/** Signs a new administrator in and sets up the second factor, without which nobody administers. */
async function administrator(browser: Browser, baseURL: string | undefined): Promise<BrowserContext> {
  const context = await browser.newContext({ baseURL, ...ownAddress() });
  const page = await context.newPage();
  await signInAs(page, 'en', '--role', 'administrator');
  await page.goto('/en/admin');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(admin('refused.title'));
  await expect(page.getByRole('link', { name: account('bar.administration'), exact: true })).toHaveCount(0);
  await page.goto('/en/extranet/account/second-factor');
  await page.getByRole('button', { name: account('setUp.start') }).click();
  const key = (await page.locator('p.font-mono').first().textContent()) ?? '';
  await page.locator('input[name="code"]').fill(timeCode(key, Date.now()));
  await page.getByRole('button', { name: account('setUp.button') }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(account('setUp.doneTitle'));
  await page.getByRole('link', { name: account('bar.administration'), exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(admin('title'));
  return context;
}

const mark = () => `desk-${randomUUID().slice(0, 8)}`;
const idOf = async (email: string) =>
  (await sql<{ id: string }>('SELECT id FROM app_user WHERE email = $1', [email]))[0]?.id ?? '';
const told = (page: Page) => page.getByRole('status').first();

test.describe('an administrator @desktop', () => {
  let context: BrowserContext;
  let page: Page;
  test.beforeAll(async ({ browser, baseURL }) => {
    context = await administrator(browser, baseURL);
  });
  test.beforeEach(async () => {
    page = await context.newPage();
  });
  test.afterEach(() => page.close());
  test.afterAll(() => context.close());

  test('merges a duplicate: the former address leads on, until the merge is undone', async () => {
    const name = mark();
    const [one, two] = [await newAuthority(name, 'FR-81'), await newAuthority(`${name}-bis`, 'FR-81')];
    const far = await newAuthority(`${name}-far`, 'DE-SH');
    await newTie(`${name}-tie`, [two, far]);
    const path = `/en/admin/duplicates/compare?kind=AUTHORITY&one=${one.slug}&two=${two.slug}`;
    await page.goto(path);
    await expect(page.getByRole('table')).toContainText(`/authorities/${two.slug}`);
    // Nothing is merged without a record to keep and a reason; what was chosen is kept.
    await page.locator('input[name="keep"][value="one"]').check();
    await page.getByRole('button', { name: admin('compare.submit') }).click();
    await expect(page.locator('textarea[name="reason"]')).toHaveAttribute('aria-invalid', 'true');
    await expect(page.locator('input[name="keep"][value="one"]')).toBeChecked();
    await page.locator('textarea[name="reason"]').fill('Two records of one town.');
    await page.getByRole('button', { name: admin('compare.submit') }).click();
    await expect(told(page)).toContainText(admin('done.merged'));

    const former = await page.request.get(`/en/authorities/${two.slug}`, { maxRedirects: 0 });
    expect(former.status()).toBe(308);
    expect(former.headers().location).toContain(`/en/authorities/${one.slug}`);
    await page.goto(`/en/authorities/${one.slug}`);
    await expect(page.locator('main')).toContainText(far.slug);

    await page.goto('/en/admin/merges');
    await page.getByRole('button', { name: admin('merges.undoOf', { merged: two.slug }) }).click();
    await expect(told(page)).toContainText(admin('done.undone'));
    await expect
      .poll(async () => (await page.request.get(`/en/authorities/${two.slug}`, { maxRedirects: 0 })).status())
      .toBe(200);
    await page.goto(`/en/authorities/${two.slug}`);
    await expect(page.locator('main')).toContainText(far.slug);
  });

  test('closes an account: its session ends at once; and opens it again', async ({ browser, baseURL }) => {
    const other = await (await browser.newContext({ baseURL, ...ownAddress() })).newPage();
    const email = await signInAs(other, 'en', '--role', 'evaluator');
    await page.goto(`/en/admin/accounts?q=${email}`);
    await page.getByRole('link', { name: email }).click();
    await page.locator('#disable textarea[name="reason"]').fill('Shared by several people.');
    await page.getByRole('button', { name: admin('one.disable') }).click();
    await expect(told(page)).toContainText(admin('done.disabled'));
    await other.goto('/en/extranet/account');
    await expect(other).toHaveURL(/sign-in/);
    await page.getByRole('button', { name: admin('one.enable') }).click();
    await expect(told(page)).toContainText(admin('done.enabled'));
    await enterBy(other, await accountLink('--email', email, '--role', 'evaluator', '--locale', 'en'));
    await other.goto('/en/extranet/account');
    await expect(other).toHaveURL(/extranet\/account$/);
    await other.context().close();
  });

  test('reverts what a person changed today, and is told what stands', async ({ browser, baseURL }) => {
    const { slug, id } = await newAuthority(mark(), 'FR-81');
    const clerk = await (await browser.newContext({ baseURL, ...ownAddress() })).newPage();
    const email = await signInAs(clerk, 'en', '--authority', slug, '--role', 'manager');
    const change = async (field: string, value: string) =>
      sql(
        `WITH was AS (SELECT ${field} AS value FROM local_authority WHERE id = $1),
           changed AS (UPDATE local_authority SET ${field} = $2 WHERE id = $1 RETURNING 1)
         INSERT INTO revision (act_id, action, record_kind, record_id, authority_id, before, after, capacity, actor_id)
         SELECT gen_random_uuid(), 'authority.update', 'AUTHORITY', $1, $1, jsonb_build_object($3::text, was.value),
           jsonb_build_object($3::text, $2::text), 'MANAGER', $4 FROM was, changed`,
        [id, value, field === 'name_ko' ? 'nameKo' : field, await idOf(email)],
      );
    await change('name_ko', '잘못된 이름');
    await change('website', 'https://wrong.example.fr');
    // Somebody else has changed the website since.
    await sql("UPDATE local_authority SET website = 'https://right.example.fr' WHERE id = $1", [id]);

    await page.goto(`/en/admin/accounts/${await idOf(email)}`);
    const period = page.locator('#period');
    const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Paris' }).format(new Date());
    await period.locator('input[name="from"]').fill(today);
    await period.locator('input[name="to"]').fill(today);
    await period.locator('textarea[name="reason"]').fill('The account was used by somebody else.');
    await period.getByRole('button').click();
    await expect(period.getByRole('status')).toContainText(admin('one.report', { acts: 2, reverted: 1 }));
    await expect(period.getByRole('status')).toContainText('website');
    const [now] = await sql<{ ko: string | null; website: string }>(
      'SELECT name_ko AS ko, website FROM local_authority WHERE id = $1',
      [id],
    );
    expect(now).toEqual({ ko: null, website: 'https://right.example.fr' });
    await clerk.context().close();
  });

  test('sends a mail again that did not go', async () => {
    const to = freshEmail();
    await sql(
      `INSERT INTO mail_message (key, recipient, locale, template, data, state, attempts, last_error)
       VALUES ($1, $1, 'en', 'claim-received', '{"authority": "Albi", "path": "/en/extranet"}', 'FAILED', 3, 'Connection refused')`,
      [to],
    );
    await page.goto('/en/admin/mails?state=FAILED');
    await expect(page.getByRole('row').filter({ hasText: to })).toContainText('Connection refused');
    await page.getByRole('button', { name: admin('mails.resendOf', { to }) }).click();
    await expect(told(page)).toContainText(admin('done.resent'));
    await expect
      .poll(
        async () =>
          (await sql<{ state: string }>('SELECT state FROM mail_message WHERE key = $1', [to]))[0]?.state,
      )
      .not.toBe('FAILED');
    await page.goto('/en/admin/audit?action=mail.resend');
    await expect(page.getByRole('table')).toContainText(admin('action.mail_resend'));
  });

  test('registers a succession in people’s words, and takes it away', async () => {
    const name = mark();
    const [former, heir] = [await newAuthority(name, 'FR-81'), await newAuthority(`${name}-new`, 'FR-81')];
    await page.goto('/en/admin/successions');
    const form = page.locator('#add');
    await form.locator('input[name="predecessor"]').fill(former.slug);
    await form.locator('input[name="successor"]').fill('nowhere at all');
    await form.locator('input[name="on"]').fill('2016');
    await form.locator('input[name="kind"][value="MERGED_INTO"]').check();
    await form.getByRole('button').click();
    await expect(form).toContainText(admin('error.unknown-authority'));
    await expect(form).toContainText(admin('error.whole-day'));
    await expect(form.locator('input[name="predecessor"]')).toHaveValue(former.slug);
    await form.locator('input[name="successor"]').fill(heir.slug);
    await form.locator('input[name="on"]').fill('1 January 2017');
    await form.locator('input[name="kind"][value="MERGED_INTO"]').check();
    await form.getByRole('button').click();
    await expect(told(page)).toContainText(admin('done.succession-added'));
    await expect(page.locator('#known li').filter({ hasText: former.slug })).toContainText('1 January 2017');
    await page.goto(`/en/authorities/${former.slug}`);
    await expect(page.locator('#succession')).toContainText(heir.slug);
    await page.goto('/en/admin/successions');
    const words = { predecessor: former.slug, successor: heir.slug };
    await page.getByRole('button', { name: admin('successions.removeOf', words), exact: true }).click();
    await expect(told(page)).toContainText(admin('done.succession-removed'));

    await page.locator('#move input[name="authority"]').fill(former.slug);
    await page.locator('#move input[name="slug"]').fill(`${name}-moved`);
    await page.locator('#move').getByRole('button').click();
    await expect(told(page)).toContainText(admin('done.moved'));
    const answer = await page.request.get(`/en/authorities/${former.slug}`, { maxRedirects: 0 });
    expect(answer.status()).toBe(308);
    expect(answer.headers().location).toContain(`/en/authorities/${name}-moved`);
  });

  test('adds a theme, names it anew and merges it', async () => {
    const code = `T_${randomUUID()
      .replaceAll(/[^a-f]/g, '')
      .toUpperCase()}`;
    await page.goto('/en/admin/themes');
    const form = page.locator('#add');
    await form.locator('input[name="key"]').fill(code.toLowerCase());
    for (const language of ['fr', 'en', 'zh']) await form.locator(`input[name="${language}"]`).fill(code);
    await form.getByRole('button').click();
    await expect(form.locator('input[name="ko"]')).toHaveAttribute('aria-invalid', 'true');
    await expect(form.locator('input[name="key"]')).toHaveValue(code.toLowerCase());
    await form.locator('input[name="ko"]').fill(code);
    await form.getByRole('button').click();
    await expect(told(page)).toContainText(admin('done.theme-added'));
    await page.getByRole('link', { name: code }).click();
    await page.locator('#labels input[name="en"]').fill(`${code} renamed`);
    await page.locator('#labels').getByRole('button').click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(`${code} renamed`);
    await page.locator('#merge select[name="into"]').selectOption('CULTURE');
    await page.locator('#merge textarea[name="reason"]').fill('A trial.');
    await page.locator('#merge').getByRole('button').click();
    await expect(told(page)).toContainText(admin('done.theme-merged'));
    expect(await sql('SELECT 1 FROM theme WHERE code = $1', [code])).toEqual([]);
  });

  for (const locale of locales) {
    test(`finds every page in order, on a phone as well: ${locale}`, async () => {
      const [someone] = await sql<{ id: string }>('SELECT id FROM app_user ORDER BY created_at DESC LIMIT 1');
      for (const path of [
        '',
        '/accounts',
        `/accounts/${someone?.id}`,
        '/objections',
        '/rounds',
        '/duplicates',
        '/duplicates/compare?kind=PARTNERSHIP&one=albi-lijiang&two=rennes-jinan',
        '/merges',
        '/successions',
        '/themes',
        '/themes/CULTURE',
        '/mails',
        '/jobs',
        '/audit',
      ]) {
        await page.setViewportSize({ width: 360, height: 740 });
        await page.goto(`/${locale}/admin${path}`);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        await expect(page).toHaveTitle(/.+ – .+/);
        expect(await axeFindings(page), path).toEqual([]);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect(wide, `${path} fits`).toBeLessThanOrEqual(0);
      }
    });
  }
});

test.describe('without JavaScript @desktop', () => {
  test.use({ javaScriptEnabled: false, ...ownAddress() });
  test('a correspondent sees the rounds of their territory and no other page of the administration', async ({
    page,
  }) => {
    const office = ['--role', 'correspondent', '--office', 'PREFECTURE', '--territory', 'FR-81'];
    await signInAs(page, 'en', ...office);
    await page.goto('/en/extranet/rounds');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(admin('rounds.title'));
    await expect(page.locator('#rounds-country option')).not.toContainText(['China']);
    for (const path of ['', '/accounts', '/rounds', '/successions', '/audit', '/mails']) {
      await page.goto(`/en/admin${path}`);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(admin('refused.title'));
    }
  });
});
