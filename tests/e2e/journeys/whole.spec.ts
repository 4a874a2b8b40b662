import type { Browser, Page } from '@playwright/test';
import type { Locale } from '@/lib/i18n/locales';
import { axeFindings } from '../support/axe';
import { hasOutbox, linkInMail } from '../support/outbox';
import { locales } from '../support/pages';
import { hasAccounts, reminderLink, sql } from '../support/people';
import { enterBy, freshEmail, signInAs } from '../support/sign-in';
import { expect, hydrated, test } from '../support/test';
import { timeCode } from '../support/totp';
import { wordsIn } from '../support/words';

test.skip(!hasAccounts || !hasOutbox, 'needs a database and mails of its own');

/**
 * Who asks to speak for which authority, new to the atlas, and with whom abroad it has a tie. `typed` is what they type;
 * where no register knows the partner's position, it is set on a map.
 */
const casts: Record<
  Locale,
  { typed: string; code: string; partner: string; partnerCode: string; placed: boolean }
> = {
  fr: { typed: 'mazamet', code: '81163', partner: '西青', partnerCode: '120111', placed: false },
  en: { typed: 'auxerre', code: '89024', partner: '김해', partnerCode: '48250', placed: true },
  zh: { typed: '昆山', code: '320583', partner: 'cambon', partnerCode: '81052', placed: false },
  ko: { typed: '양산', code: '48330', partner: 'Castres', partnerCode: '81065', placed: true },
};

const phone = { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true };
const desk = { viewport: { width: 1440, height: 900 } };

/** Somebody with a browser of their own. */
async function somebody(browser: Browser, baseURL: string | undefined, locale: Locale, device: object) {
  const context = await browser.newContext({ baseURL, locale, timezoneId: 'Europe/Paris', ...device });
  context.setDefaultTimeout(60_000);
  return context.newPage();
}

/** Asks for a link by mail and signs in by it; comes back to where it was asked for. */
async function signInByMail(page: Page, email: string): Promise<void> {
  await hydrated(page, '#link button, section[aria-labelledby="link"] button');
  await page.locator('input[name="email"]').first().fill(email);
  await page.locator('form:has(input[name="email"]) button[type="submit"]').first().click();
  await page.waitForURL(/done=sent/);
  await enterBy(page, await linkInMail(email, '/extranet/enter'));
}

/** Types into a place picker and takes the place with a code from the list. */
async function choosePlace(page: Page, typed: string, code: string): Promise<void> {
  await hydrated(page, '[role="combobox"]');
  await page.getByRole('combobox').fill(typed);
  await page.getByRole('option').filter({ hasText: code }).first().click();
}

async function setUpSecondFactor(page: Page, locale: Locale): Promise<void> {
  const account = wordsIn(locale)('account');
  await page.goto(`/${locale}/extranet/account/second-factor`);
  await page.getByRole('button', { name: account('setUp.start') }).click();
  const key = (await page.locator('p.font-mono').first().textContent()) ?? '';
  await page.locator('input[name="code"]').fill(timeCode(key, Date.now()));
  await page.getByRole('button', { name: account('setUp.button') }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(account('setUp.doneTitle'));
}

const slugOfCode = async (code: string) =>
  (await sql<{ slug: string }>('SELECT slug FROM local_authority WHERE national_code = $1', [code]))[0]?.slug;

/** Ties as an import would bring them, with partners of the atlas across a border. */
async function importTies(slug: string, count: number): Promise<void> {
  await sql(
    `WITH own AS (SELECT id, country FROM local_authority WHERE slug = $1),
       partner AS (SELECT a.id, a.slug FROM local_authority a, own WHERE a.country <> own.country AND a.country IN ('FR', 'CN') ORDER BY a.id LIMIT $2),
       made AS (INSERT INTO partnership (slug, stage) SELECT $1 || '-' || slug, 'SIGNED' FROM partner RETURNING id, slug)
     INSERT INTO partnership_party (partnership_id, authority_id, position)
     SELECT made.id, side.authority, side.position FROM made JOIN partner ON made.slug = $1 || '-' || partner.slug,
       own, LATERAL (VALUES (own.id, 1), (partner.id, 2)) AS side (authority, position)`,
    [slug, count],
  );
}

test.describe('from a request to speak for an authority to a year later @desktop', () => {
  for (const locale of locales) {
    test(`in ${locale}`, async ({ browser, baseURL }) => {
      test.setTimeout(600_000);
      const cast = casts[locale];
      const words = wordsIn(locale);
      const claims = words('claims');
      const members = words('members');
      const confirm = words('confirm');
      const forms = words('forms');
      const history = words('history');
      const workspace = words('workspace');
      const area = `/${locale}/extranet`;
      const clerk = await somebody(browser, baseURL, locale, phone);
      const keeper = await somebody(browser, baseURL, locale, desk);
      const [clerkEmail, colleagueEmail] = [freshEmail(), freshEmail()];

      await test.step('a clerk asks to speak for the authority, on a phone', async () => {
        await clerk.goto(`${area}/claim`);
        await signInByMail(clerk, clerkEmail);
        await expect(clerk).toHaveURL(/\/extranet\/claim$/);
        await choosePlace(clerk, cast.typed, cast.code);
        expect(await axeFindings(clerk)).toEqual([]);
        await clerk.locator('[name="function"]').fill('Relations internationales 国际关系 국제교류');
        await clerk.getByRole('button', { name: claims('ask.submit') }).tap();
        await expect(clerk.getByRole('heading', { level: 1 })).toHaveText(claims('ask.sentTitle'));
      });

      await test.step('an administrator approves', async () => {
        await signInAs(keeper, locale, '--role', 'administrator');
        await setUpSecondFactor(keeper, locale);
        await keeper.goto(`${area}/claims`);
        await keeper.locator('main li', { hasText: clerkEmail }).getByRole('link').first().click();
        await expect(keeper).toHaveURL(/\/claims\/\d+$/);
        await expect(keeper.getByRole('button', { name: claims('decide.approve') })).toBeVisible();
        expect(await axeFindings(keeper)).toEqual([]);
        await keeper.getByRole('button', { name: claims('decide.approve') }).click();
        await expect(keeper.getByText(claims('done.approved'), { exact: true })).toBeVisible();
      });

      const slug = (await slugOfCode(cast.code)) ?? '';
      expect(slug).not.toBe('');

      await test.step('the clerk invites a colleague, who accepts', async () => {
        await clerk.goto(await linkInMail(clerkEmail, '/extranet/authorities/'));
        await clerk.goto(`${area}/authorities/${slug}/members`);
        expect(await axeFindings(clerk)).toEqual([]);
        await clerk.locator('[name="email"]').fill(colleagueEmail);
        await clerk.getByRole('button', { name: members('invite.submit') }).tap();
        await expect(clerk.getByText(members('done.invited'), { exact: true })).toBeVisible();

        const colleague = await somebody(browser, baseURL, locale, desk);
        const invitation = await linkInMail(colleagueEmail, '/extranet/invitation/');
        await colleague.goto(invitation);
        await colleague.getByRole('button', { name: members('invitation.send') }).click();
        await expect(colleague.getByText(members('invitation.sentTitle'), { exact: true })).toBeVisible();
        await enterBy(colleague, await linkInMail(colleagueEmail, '/extranet/enter'));
        await colleague.getByRole('button', { name: members('invitation.accept') }).click();
        await expect(colleague).toHaveURL(new RegExp(`/extranet/authorities/${slug}`));
        await clerk.reload();
        await expect(clerk.locator('main')).toContainText(colleagueEmail);
        await colleague.context().close();
      });

      await test.step('ten ties are confirmed by thumb', async () => {
        await importTies(slug, 10);
        await clerk.goto(`${area}/confirm/${slug}`);
        const cards = clerk.locator('li[id^="tie-"]');
        await expect(cards).toHaveCount(10);
        for (let index = 0; index < 10; index++) {
          const card = cards.nth(index);
          await card.getByRole('button', { name: confirm('press.ACTIVE'), exact: true }).tap();
          await card.getByRole('button', { name: confirm('press.RIGHT'), exact: true }).tap();
          await expect(card).toContainText(confirm('entryConfirmed'));
        }
        await expect(clerk.locator('main')).toContainText(confirm('progress', { done: 10, total: 10 }));
      });

      let tie = '';
      await test.step('the tie of a new partner abroad is added', async () => {
        await clerk.goto(`${area}/ties/new?for=${slug}`);
        await choosePlace(clerk, cast.partner, cast.partnerCode);
        await clerk.getByRole('button', { name: forms('newTie.next') }).tap();
        await hydrated(clerk, '#edit-form button[type="submit"]');
        if (!cast.placed) {
          const map = clerk.getByRole('application');
          await map.scrollIntoViewIfNeeded();
          const box = await map.boundingBox();
          await map.tap({ position: { x: (box?.width ?? 0) / 2, y: (box?.height ?? 0) / 2 } });
          await expect(clerk.locator('input[name$=".latitude"]')).not.toHaveValue('');
        }
        await clerk
          .locator(`[name="description.${locale}"]`)
          .fill('Échanges scolaires · 学校交流 · 학교 교류');
        await clerk.locator('[name="agreement.signed"]').fill('2024');
        expect(await axeFindings(clerk)).toEqual([]);
        await clerk.getByRole('button', { name: forms('toCheck') }).tap();
        await expect(clerk.getByRole('heading', { level: 1 })).toHaveText(forms('step.check'));
        await clerk.getByRole('button', { name: forms('publish'), exact: true }).tap();
        await expect(clerk).toHaveURL(/\/ties\/[^/]+\/edit\?published=1/);
        tie = /\/ties\/([^/]+)\/edit/.exec(clerk.url())?.[1] ?? '';
      });

      const partnerSlug = (await slugOfCode(cast.partnerCode)) ?? '';
      const partner = await somebody(browser, baseURL, locale, desk);
      const publicPage = `/${locale}/partnerships/${tie}`;
      const reader = await somebody(browser, baseURL, locale, desk);

      await test.step('it is declared by one side until the partner confirms', async () => {
        await reader.goto(publicPage);
        await expect(reader.getByRole('heading', { name: history('public.oneSide') })).toBeVisible();
        await signInAs(partner, locale, '--authority', partnerSlug, '--role', 'manager');
        await partner.goto(`${area}/confirm/${partnerSlug}`);
        const card = partner.locator(`#tie-${tie}`);
        await card.getByRole('button', { name: confirm('press.ACTIVE'), exact: true }).click();
        await card.getByRole('button', { name: confirm('press.RIGHT'), exact: true }).click();
        await expect(card).toContainText(confirm('entryConfirmed'));
        await expect
          .poll(async () => {
            await reader.goto(publicPage);
            return reader.getByRole('heading', { name: history('public.oneSide') }).count();
          })
          .toBe(0);
      });

      const objection = 'Pas à notre connaissance · 我方并不知情 · 우리는 모릅니다';
      await test.step('a change is disputed, both values are shown, and it is settled', async () => {
        await clerk.goto(`${area}/ties/${tie}/shared/edit`);
        await hydrated(clerk, '#edit-form button[type="submit"]');
        await clerk.locator('[name="stage"][value="ENDED"]').check();
        await clerk.getByRole('button', { name: forms('toCheck') }).tap();
        await clerk.getByRole('button', { name: forms('publish'), exact: true }).tap();
        await expect(clerk).toHaveURL(/published=1/);

        await partner.goto(`${area}/authorities/${partnerSlug}/changes`);
        const change = partner
          .locator('#look li')
          .filter({ hasText: words('vocabulary')('stage.ENDED') })
          .first();
        await change.getByText(history('look.object'), { exact: true }).click();
        await change.getByRole('textbox').fill(objection);
        await change.getByRole('button', { name: history('look.send') }).click();
        await expect(partner.getByText(history('done.objected'), { exact: true })).toBeVisible();
        await expect
          .poll(async () => {
            await reader.goto(publicPage);
            return reader.locator('main').getByText(objection).count();
          })
          .toBe(1);
        expect(await axeFindings(reader)).toEqual([]);

        await clerk.goto(`${area}/authorities/${slug}`);
        await expect(clerk.locator('main')).toContainText(workspace('authority.objections', { count: 1 }));
        await clerk.goto(`${area}/authorities/${slug}/changes`);
        await clerk
          .locator('#objections')
          .getByRole('button', { name: history('objections.giveWay') })
          .tap();
        await expect(clerk.getByText(history('done.settled'), { exact: true })).toBeVisible();
        const [row] = await sql<{ stage: string }>('SELECT stage FROM partnership WHERE slug = $1', [tie]);
        expect(row?.stage).toBe('SIGNED');
      });

      await test.step('a change is reverted alone', async () => {
        await clerk.goto(`${area}/authorities/${slug}/edit`);
        await hydrated(clerk, '#edit-form button[type="submit"]');
        await clerk.locator('[name="website"]').fill(`https://www.${slug}.example`);
        await clerk.getByRole('button', { name: forms('toCheck') }).tap();
        await clerk.getByRole('button', { name: forms('publish'), exact: true }).tap();
        await expect(clerk).toHaveURL(/published=1/);
        await clerk.goto(`${area}/authorities/${slug}/changes`);
        const change = clerk
          .locator('li[id^="change-"]')
          .filter({ hasText: `https://www.${slug}.example` })
          .first();
        await change.getByRole('button', { name: history('revert') }).tap();
        await expect(clerk.getByText(history('done.reverted'), { exact: true })).toBeVisible();
        const [row] = await sql<{ website: string | null }>(
          'SELECT website FROM local_authority WHERE slug = $1',
          [slug],
        );
        expect(row?.website).toBeNull();
      });

      await test.step('a duplicate is merged, and its address leads on', async () => {
        const twice = `${tie}-bis`;
        await sql(
          `WITH made AS (INSERT INTO partnership (slug, stage) VALUES ($1, 'SIGNED') RETURNING id)
           INSERT INTO partnership_party (partnership_id, authority_id, position)
           SELECT made.id, p.authority_id, p.position FROM made, partnership_party p JOIN partnership t ON t.id = p.partnership_id
           WHERE t.slug = $2`,
          [twice, tie],
        );
        const admin = words('admin');
        await keeper.goto(`/${locale}/admin/duplicates`);
        expect(await axeFindings(keeper)).toEqual([]);
        await keeper.locator(`main a[href*="${twice}"][href*="compare"]`).first().click();
        await expect(keeper.getByRole('heading', { level: 1 })).toHaveText(admin('compare.title'));
        expect(await axeFindings(keeper)).toEqual([]);
        const keep = keeper.locator('label').filter({ has: keeper.getByText(tie, { exact: true }) });
        await keep.locator('input[name="keep"]').check();
        await keeper.locator('[name="reason"]').fill('La même relation · 同一合作关系 · 같은 협력 관계');
        await keeper.getByRole('button', { name: admin('compare.submit') }).click();
        await expect(keeper.getByText(admin('done.merged'), { exact: true })).toBeVisible();
        await expect
          .poll(async () => {
            const answer = await reader.request.get(`/${locale}/partnerships/${twice}`, { maxRedirects: 0 });
            return [answer.status(), answer.headers().location];
          })
          .toEqual([308, publicPage]);
      });

      await test.step('a year later, a reminder’s link serves once', async () => {
        const link = await reminderLink(locale, slug, clerkEmail);
        const recipient = await somebody(browser, baseURL, locale, phone);
        await recipient.goto(link);
        const card = recipient.locator(`#tie-${tie}`);
        await card.locator('summary').first().tap();
        await card.getByRole('button', { name: words('vocabulary')('reason.NO_PROJECTS') }).tap();
        await expect(card).toContainText(words('vocabulary')('status.DORMANT'));
        await recipient.getByRole('button', { name: confirm('finish.submit') }).tap();
        await expect(recipient.getByRole('heading', { level: 1 })).toHaveText(confirm('submitted.title'));
        await recipient.goto(link);
        await expect(recipient.getByRole('heading', { level: 1 })).toHaveText(confirm('submitted.title'));
        await recipient.context().close();
      });
      for (const page of [clerk, keeper, partner, reader]) await page.context().close();
    });
  }
});
