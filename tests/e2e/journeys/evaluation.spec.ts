import type { Page } from '@playwright/test';
import { readXlsx } from 'hucre/xlsx';
import { axeFindings } from '../support/axe';
import { locales } from '../support/pages';
import { readPdf } from '../support/pdf';
import { hasAccounts, sql } from '../support/people';
import { signInAs } from '../support/sign-in';
import { expect, test } from '../support/test';

test.skip(!hasAccounts, 'needs a database of its own');

type Api = {
  data: { id: string; count: number; status: { declaredBy: string | null } }[];
  meta: { total: number };
};

const api = async (page: Page, path: string): Promise<Api> =>
  (await page.request.get(`/api/v1/${path}`)).json();

/** The files of the figure that stands under a heading, as a reader would open them. */
async function filesOf(page: Page, kind: string) {
  const figure = page.locator(`section#${kind}`);
  const take = async (format: string) => {
    const href = await figure.locator(`a[href*="format=${format}"]`).getAttribute('href');
    const answer = await page.request.get(href ?? '');
    expect(answer.status(), `${href}`).toBe(200);
    return new Uint8Array(await answer.body());
  };
  const [xlsx, pdf] = [await readXlsx(await take('xlsx')), await readPdf(await take('pdf'))];
  expect(pdf.isTagged).toBe(true);
  return { rows: (xlsx.sheets[1]?.rows ?? []) as unknown[][], pdf };
}

const says = (rows: readonly unknown[][], word: string) =>
  rows.find((row) => row.some((cell) => String(cell).includes(word)));

test.describe('the questions of an evaluator @desktop', () => {
  test.beforeEach(({ page }) => signInAs(page, 'en', '--role', 'evaluator'));

  test('Which of Occitanie’s ties with China are dormant, and who says so?', async ({ page }) => {
    const query = 'country=CN&region=FR-OCC&status=DORMANT';
    const { data, meta } = await api(page, `partnerships?${query}`);
    expect(meta.total).toBeGreaterThan(0);
    await page.goto('/en/evaluation/tables?country=CN&region=FR-OCC');
    await page
      .getByRole('row', { name: /^Occitan/ })
      .getByRole('link', { name: String(meta.total), exact: true })
      .first()
      .click();
    const panel = page.locator('#cell');
    await expect(panel.getByRole('listitem')).toHaveCount(meta.total);
    await panel.getByRole('link', { name: 'Open the whole list' }).click();
    for (const { id } of data)
      await expect(page.locator(`a[href$="/partnerships/${id}"]`).first()).toBeVisible();

    const answer = await page.request.get(`/en/evaluation/take/ties?${query}&format=xlsx`);
    const [, sheet] = (await readXlsx(new Uint8Array(await answer.body()))).sheets;
    expect(sheet?.rows.length).toBe(meta.total + 1);
    const pdf = await readPdf(
      new Uint8Array(await (await page.request.get(`/en/evaluation/take/ties?${query}&format=pdf`)).body()),
    );
    expect(pdf.isTagged).toBe(true);
    // Who says so, by the label that readers know.
    for (const { status } of data) {
      const slug = status.declaredBy?.replace('source:', '') ?? '';
      const [source] = await sql<{ label: string }>(
        "SELECT label ->> 'en' AS label FROM source WHERE slug = $1",
        [slug],
      );
      if (source) expect(pdf.text).toContain(source.label);
    }
  });

  test('How many French-Korean agreements were signed from 2021 to early 2024, and which does KEY count that we do not know?', async ({
    page,
  }) => {
    const { meta } = await api(page, 'partnerships?pair=FR-KR&from=2021&to=2024');
    await page.goto('/en/evaluation/charts?pair=FR-KR&from=2021&to=2024');
    const signed = page.locator('section#signatures');
    await expect(signed.getByRole('heading')).toContainText(/\d+ dated agreement/);
    const { rows } = await filesOf(page, 'signatures');
    const sums = rows.slice(1).map((row) => Number(row.at(-1)));
    expect(Math.max(...sums)).toBeGreaterThanOrEqual(meta.total);

    await page.goto('/en/evaluation/doubt/figures?pair=FR-KR');
    const coverage = page.locator('section#coverage');
    await expect(coverage).toContainText('KEY');
    const files = await filesOf(page, 'coverage');
    const row = says(files.rows, '2021');
    expect(row?.some((cell) => Number(cell) === 7)).toBe(true);
    expect(files.pdf.text).toContain('KEY');
  });

  test('Which ties are declared active and silent?', async ({ page }) => {
    await page.goto('/en/evaluation/doubt');
    const title = await page.locator('section#silent-ties').getByRole('heading').textContent();
    const { rows, pdf } = await filesOf(page, 'silent-ties');
    expect(pdf.text).toContain((title ?? '').replaceAll(/\s+/g, ' '));
    const [counted] = await sql<{ count: number }>(
      `SELECT count(*)::int AS count FROM partnership_state s JOIN partnership p ON p.id = s.partnership_id
       WHERE s.status = 'ACTIVE' AND p.stage <> 'ENDED'
         AND (s.last_sign_on IS NULL OR s.last_sign_on + interval '24 months' <= atlas_today())`,
    );
    expect(title).toContain(String(counted?.count));
    expect(rows.length).toBeGreaterThan(1);
  });

  test('What did the State co-fund?', async ({ page }) => {
    await page.goto('/en/evaluation/money');
    const published = await filesOf(page, 'funding-published');
    const numbers = published.rows.flat().map(Number);
    for (const figure of [15, 154, 37_000]) expect(numbers, String(figure)).toContain(figure);
    expect(published.pdf.text).toContain('37,000');
    // What our own records give, and where they give nothing, that in words and no zero.
    const [known] = await sql<{ count: number }>('SELECT count(*)::int AS count FROM funding');
    if (known?.count) expect((await filesOf(page, 'funding')).rows.length).toBeGreaterThan(1);
    else await expect(page.locator('section#funding')).toContainText('Nothing matches these filters');
  });

  test('a table in XLSX and PDF has the figures of the API', async ({ page }) => {
    const statistics = await api(page, 'statistics?by=country,status');
    await page.goto('/en/evaluation/tables?rows=country&columns=status');
    const take = async (format: string) =>
      new Uint8Array(
        await (
          await page.request.get(
            `/en/evaluation/take/cross-table?rows=country&columns=status&format=${format}`,
          )
        ).body(),
      );
    const { sheets } = await readXlsx(await take('xlsx'));
    const figures = (sheets[1]?.rows ?? []).slice(1, -1).flatMap((row) => row.slice(1, -1).map(Number));
    const counts = statistics.data.map(({ count }) => count);
    expect(figures.filter((figure) => figure > 0).toSorted()).toEqual(counts.toSorted());
    const { text } = await readPdf(await take('pdf'));
    for (const count of counts) expect(text).toContain(String(count));
  });
});

test.describe('bad input', () => {
  test('is told in words, nothing is lost, and no zero stands for it @desktop', async ({ page }) => {
    await signInAs(page, 'en', '--role', 'evaluator');
    for (const query of [
      'rows=status&columns=status',
      'theme=NO_SUCH',
      'measure=people',
      'from=2020&to=1990',
      'x=1',
    ]) {
      const answer = await page.goto(`/en/evaluation/tables?${query}`);
      expect(answer?.status(), query).toBe(400);
      await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText(
        'The atlas does not understand all of this address',
      );
    }
  });
});

test.describe('the pages of the evaluation', () => {
  const paths = [
    '',
    '/tables?rows=theme',
    '/charts',
    '/compare?a=pair%3DFR-CN&b=pair%3DFR-KR',
    '/doubt',
    '/doubt/quality',
    '/money',
    '/judge',
    '/judge/typology',
    '/judge/coordination',
    '/judge/polycrisis',
    '/views',
    '/reports',
  ];
  for (const locale of locales)
    test(`are accessible, and fit the screen: ${locale}`, async ({ page }) => {
      // Every page of a workspace, one after the other.
      test.setTimeout(600_000);
      await signInAs(page, locale, '--role', 'evaluator');
      for (const path of paths) {
        await page.goto(`/${locale}/evaluation${path}`);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        expect(await axeFindings(page), path).toEqual([]);
        const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect(over, `${path} is wider than the screen`).toBeLessThanOrEqual(0);
      }
      await page.emulateMedia({ colorScheme: 'dark' });
      for (const path of ['/tables', '/charts', '/judge/typology']) {
        await page.goto(`/${locale}/evaluation${path}`);
        expect(await axeFindings(page), `${path}, dark`).toEqual([]);
      }
    });
});
