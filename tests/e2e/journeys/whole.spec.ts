import type { Locale } from '@/lib/i18n/locales';
import { axeFindings } from '../support/axe';
import {
  choosePlace,
  confirmTie,
  desk,
  phone,
  publish,
  setUpSecondFactor,
  signInByMail,
  somebody,
  tapMiddleOfMap,
} from '../support/hands';
import { hasOutbox, linkInMail } from '../support/outbox';
import { locales } from '../support/pages';
import { hasAccounts, reminderLink, sql } from '../support/people';
import { enterBy, freshEmail, signInAs } from '../support/sign-in';
import { expect, hydrated, test } from '../support/test';
import { enterTwice, importTies, slugOfCode } from '../support/ties';
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
        for (let index = 0; index < 10; index++) await confirmTie(cards.nth(index), locale, 'tap');
        await expect(clerk.locator('main')).toContainText(confirm('progress', { done: 10, total: 10 }));
      });

      let tie = '';
      await test.step('the tie of a new partner abroad is added', async () => {
        await clerk.goto(`${area}/ties/new?for=${slug}`);
        await choosePlace(clerk, cast.partner, cast.partnerCode);
        await clerk.getByRole('button', { name: forms('newTie.next') }).tap();
        await hydrated(clerk, '#edit-form button[type="submit"]');
        if (!cast.placed) await tapMiddleOfMap(clerk);
        await clerk
          .locator(`[name="description.${locale}"]`)
          .fill('Échanges scolaires · 学校交流 · 학교 교류');
        await clerk.locator('[name="agreement.signed"]').fill('2024');
        expect(await axeFindings(clerk)).toEqual([]);
        await publish(clerk, locale);
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
        await confirmTie(partner.locator(`#tie-${tie}`), locale, 'click');
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
        await publish(clerk, locale);

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
        await publish(clerk, locale);
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
        const twice = await enterTwice(tie);
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
