import { axeFindings } from '../support/axe';
import { locales } from '../support/pages';
import { hasAccounts, reminderLink, sql } from '../support/people';
import { signInAs } from '../support/sign-in';
import { expect, hydrated, test } from '../support/test';

test.skip(!hasAccounts, 'needs a database of its own');

const texts = {
  fr: {
    yes: 'Oui, active',
    right: 'Oui, la fiche est exacte',
    finish: 'Terminer et fermer ce lien',
    done: 'Merci, c’est terminé',
  },
  en: {
    yes: 'Yes, active',
    right: 'Yes, the entry is right',
    finish: 'Finish and close this link',
    done: 'Thank you, all done',
  },
  zh: { yes: '有，关系活跃', right: '是，条目无误', finish: '结束并关闭此链接', done: '谢谢，已全部完成' },
  ko: {
    yes: '예, 활발합니다',
    right: '예, 내용이 맞습니다',
    finish: '마치고 이 링크 닫기',
    done: '감사합니다. 모두 마쳤습니다',
  },
};
/** One authority for each language, so that the journeys do not meet. */
const towns = { fr: 'nice', en: 'cannes', zh: 'tianjin', ko: 'suwon' };

test.describe('the link of a reminder @phone', () => {
  for (const locale of locales) {
    test(`confirms every tie by thumb, and serves once: ${locale}`, async ({ page }) => {
      const words = texts[locale];
      const link = await reminderLink(locale, towns[locale], `${locale}@example.org`);
      await page.goto(link);
      expect(await axeFindings(page)).toEqual([]);
      const cards = page.locator('li[id^="tie-"]');
      const count = await cards.count();
      expect(count).toBeGreaterThan(0);
      for (let index = 0; index < count; index++) {
        const card = cards.nth(index);
        await card.getByRole('button', { name: words.yes, exact: true }).tap();
        await card.getByRole('button', { name: words.right, exact: true }).tap();
        await expect(card.getByRole('button', { name: words.right, exact: true })).toHaveCount(0);
      }
      expect(await axeFindings(page)).toEqual([]);
      await page.getByRole('button', { name: words.finish }).tap();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.done);
      // The same link, used again.
      await page.goto(link);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.done);
      const [state] = await sql<{ fresh: string }>(
        `SELECT string_agg(DISTINCT s.freshness::text, ',') AS fresh FROM partnership_state s
         JOIN partnership_party p USING (partnership_id) JOIN local_authority a ON a.id = p.authority_id WHERE a.slug = $1`,
        [towns[locale]],
      );
      expect(state?.fresh).toBe('UP_TO_DATE');
    });
  }

  test('says what an altered or expired link is, and changes nothing', async ({ page }) => {
    const link = await reminderLink('en', 'albi', 'altered@example.org');
    await page.goto(`${link.slice(0, -1)}${link.endsWith('A') ? 'B' : 'A'}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('This link is not valid');
    await sql(
      "UPDATE confirmation_round SET opens_on = '2020-01-01', closes_on = '2020-03-01' WHERE id = (SELECT max(id) FROM confirmation_round WHERE authority_id = (SELECT id FROM local_authority WHERE slug = 'albi'))",
    );
    await page.goto(link);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('This link has expired');
  });

  test.describe('without JavaScript', () => {
    test.use({ javaScriptEnabled: false });
    test('confirms as well', async ({ page }) => {
      await page.goto(await reminderLink('fr', 'versailles', 'plain@example.org'));
      await page.getByRole('button', { name: 'Oui, active' }).first().tap();
      await expect(page.getByText('à ce jour, selon Versailles')).toBeVisible();
      await page.getByRole('button', { name: 'Annuler ma réponse' }).first().tap();
      await expect(page.getByRole('button', { name: 'Oui, active' }).first()).toBeVisible();
    });
  });
});

test.describe('two sides, one truth @desktop', () => {
  test('a change is told to the other side, which objects; the first gives way', async ({
    browser,
    baseURL,
  }) => {
    const context = async () => (await browser.newContext({ baseURL, locale: 'en' })).newPage();
    const [rennes, jinan, reader] = await Promise.all([context(), context(), context()]);
    await signInAs(rennes, 'en', '--authority', 'rennes', '--role', 'manager');
    await signInAs(jinan, 'en', '--authority', 'jinan', '--role', 'editor');

    // Rennes changes the stage of the tie.
    await rennes.goto('/en/extranet/ties/rennes-jinan/edit');
    expect(await axeFindings(rennes)).toEqual([]);
    const [tie] = await sql<{ id: number; stage: string }>(
      "SELECT id, stage FROM partnership WHERE slug = 'rennes-jinan'",
    );
    await rennes.goto('/en/extranet/authorities/rennes');
    expect(await axeFindings(rennes)).toEqual([]);
    await rennes.goto('/en/extranet/confirm/rennes');
    await rennes.locator('#tie-rennes-jinan').getByRole('button', { name: 'Yes, active' }).click();
    await expect(rennes.locator('#tie-rennes-jinan')).toContainText('as of today, says Rennes');

    // Jinan finds it among what to look at, and objects.
    await jinan.goto('/en/extranet/authorities/jinan');
    await expect(jinan.getByText(/changes? by your partners? to look at/)).toBeVisible();
    await jinan.goto('/en/extranet/authorities/jinan/changes');
    expect(await axeFindings(jinan)).toEqual([]);
    const change = jinan.locator('#look li').filter({ hasText: 'Status: added' }).first();
    await change.getByText('Object…').click();
    await change.getByRole('textbox').fill('Nothing has been done together since 2019.');
    await change.getByRole('button', { name: 'Object to this change' }).click();
    await expect(jinan.getByText('Your objection is recorded')).toBeVisible();

    // Everybody sees that it is contested.
    await expect
      .poll(async () => {
        await reader.goto('/en/partnerships/rennes-jinan');
        return reader.getByText('Nothing has been done together since 2019.').count();
      })
      .toBe(1);
    expect(await axeFindings(reader)).toEqual([]);

    // Rennes gives way: what it said is withdrawn.
    await rennes.goto('/en/extranet/authorities/rennes/changes');
    await rennes.locator('#objections').getByRole('button', { name: 'Restore what was' }).click();
    await expect(rennes.getByText('The disagreement is settled.')).toBeVisible();
    const said = await sql<{ withdrawn: boolean }>(
      "SELECT withdrawn_at IS NOT NULL AS withdrawn FROM status_observation WHERE partnership_id = $1 AND declarant = 'PARTY'",
      [tie?.id],
    );
    expect(said.every(({ withdrawn }) => withdrawn)).toBe(true);
    for (const page of [rennes, jinan, reader]) await page.context().close();
  });

  test('nobody opens the workspace of another authority, or any without signing in', async ({ page }) => {
    await page.goto('/en/extranet/authorities/lyon');
    await expect(page).toHaveURL(/\/en\/extranet\/sign-in\?/);
    await signInAs(page, 'en', '--authority', 'auch', '--role', 'editor');
    await page.goto('/en/extranet/authorities/lyon');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('You do not speak for this authority');
    await page.goto('/en/extranet/confirm/lyon');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('You do not speak for this authority');
    await hydrated(page, 'main a');
    const answer = await page.request.get('/en/extranet/authorities/auch');
    expect(answer.headers()['cache-control']).toContain('no-store');
  });
});
