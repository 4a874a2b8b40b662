import type { APIRequestContext, Page } from '@playwright/test';
import { languageTags } from '@/lib/i18n/locales';
import { namespaces } from '@/lib/i18n/namespaces';
import { type PageText, readPage } from './support/page-text';
import { addressOf, type Locale, locales, type PageKind, pageKinds } from './support/pages';
import { expect, test } from './support/test';

// One worker reads them all, so that each page is asked for once.
test.describe.configure({ mode: 'default' });

test.describe('languages @desktop', () => {
  for (const kind of pageKinds) {
    test(`speaks four languages: ${kind.name}`, async ({ page, request, baseURL }) => {
      const texts = await inFourLanguages(page, request, kind);
      for (const locale of locales) {
        const text = texts[locale];
        const where = addressOf(locale, kind);
        expect.soft(text.lang, where).toBe(languageTags[locale]);
        expect.soft(text.firstHeadings, where).toEqual([expect.stringMatching(/\S/)]);
        expect.soft(text.description, where).not.toBe('');
        expect.soft(leaks([text.title, text.description, ...text.own, ...text.names]), where).toEqual([]);
        expect
          .soft(strangers(locale, [text.description, ...text.own, ...text.names.map(beforeName)]), where)
          .toEqual([]);
        if (kind.passing) continue;
        expect.soft(text.canonical, where).toBe(`${baseURL}${where}`);
        expect.soft(text.robots, where).not.toContain('noindex');
        expect.soft(text.alternates, where).toEqual({
          ...Object.fromEntries(
            // For search engines the English page serves every English reader.
            locales.map((other) => [
              languageTags[other].replace('-GB', ''),
              `${baseURL}${addressOf(other, kind)}`,
            ]),
          ),
          'x-default': `${baseURL}${kind.path === '' ? '/' : addressOf('fr', kind)}`,
        });
      }
      expect(new Set(locales.map((locale) => texts[locale].title)).size, 'one title for each language').toBe(
        4,
      );
      if (kind.passing) expect(texts.fr.robots).toContain('noindex');
    });
  }

  test('gives every page a title of its own, with the name of the atlas', async ({ page, request }) => {
    const lasting = pageKinds.filter(({ passing }) => !passing);
    for (const locale of locales) {
      const titles = new Map<string, string>();
      for (const kind of lasting) {
        const { title, firstHeadings } = (await inFourLanguages(page, request, kind))[locale];
        expect(titles.get(title), `${title}: ${kind.name}`).toBeUndefined();
        titles.set(title, kind.name);
        expect(firstHeadings[0]).toBeTruthy();
      }
      const site = (await inFourLanguages(page, request, pageKinds[0] as PageKind))[locale].title;
      for (const title of titles.keys()) expect(title).toContain(site);
    }
  });

  test('keeps the page and its query when the language changes', async ({ page }) => {
    await page.goto('/fr/partnerships?country=CN&region=FR-OCC&q=montpellier');
    await page.getByRole('link', { name: '한국어' }).first().click();
    await expect(page).toHaveURL('/ko/partnerships?country=CN&region=FR-OCC&q=montpellier');
    await expect(page.locator('html')).toHaveAttribute('lang', 'ko');
    await page.goto('/ko/partnerships/versailles-gyeongju');
    await page.getByRole('link', { name: '中文' }).first().click();
    await expect(page).toHaveURL('/zh/partnerships/versailles-gyeongju');
  });

  test('opens in the language that the browser asks for', async ({ request }) => {
    const asked = { 'zh-CN,zh;q=0.9': 'zh', 'ko-KR': 'ko', 'en-US,en;q=0.9,fr;q=0.8': 'en', 'de-DE': 'fr' };
    for (const [header, locale] of Object.entries(asked)) {
      const answer = await request.get('/', { headers: { 'Accept-Language': header }, maxRedirects: 0 });
      expect([answer.status(), answer.headers().location], header).toEqual([307, `/${locale}`]);
      expect(answer.headers().vary).toMatch(/accept-language/i);
    }
  });
});

const known = new Map<string, Promise<Record<Locale, PageText>>>();

function inFourLanguages(page: Page, request: APIRequestContext, kind: PageKind) {
  const reading = known.get(kind.name) ?? readAll(page, request, kind);
  known.set(kind.name, reading);
  return reading;
}

async function readAll(
  page: Page,
  request: APIRequestContext,
  kind: PageKind,
): Promise<Record<Locale, PageText>> {
  const texts: Partial<Record<Locale, PageText>> = {};
  for (const locale of locales) {
    const answer = await request.get(addressOf(locale, kind), { maxRedirects: 0 });
    expect(answer.status(), addressOf(locale, kind)).toBe(kind.status ?? 200);
    texts[locale] = await readPage(page, await answer.text());
  }
  return texts as Record<Locale, PageText>;
}

const leak = new RegExp(
  [
    String.raw`\b(undefined|null|NaN)\b`,
    String.raw`\[object `,
    'Invalid Date',
    String.raw`\{[a-zA-Z]+[,}]`,
    // A message that is missing is shown by its key.
    String.raw`\b(${namespaces.join('|')})\.(?!gouv|json|csv|europa)[a-z]\w*`,
  ].join('|'),
);

const leaks = (texts: string[]) => texts.filter((text) => leak.test(text));

/** Small words that sentences of a language hold and sentences of the others do not. */
const smallWords: Partial<Record<Locale, Set<string>>> = {
  fr: new Set(
    'le la les de des du un une et en avec dans aux par pour sont cette aucun aucune depuis selon sur'.split(
      ' ',
    ),
  ),
  en: new Set('the of in to by and with from which this their is are no according known since'.split(' ')),
};
const ownScript: Partial<Record<Locale, RegExp>> = { zh: /\p{Script=Han}/u, ko: /\p{Script=Hangul}/u };

const smallWordsIn = (text: string, locale: Locale) =>
  (text.toLowerCase().match(/\p{L}+/gu) ?? []).filter((word) => smallWords[locale]?.has(word)).length;

/** Whether a text holds more of a foreign sentence than the name of somebody or something. */
function isForeign(text: string, locale: Locale): boolean {
  const strange = Math.max(
    ...(['fr', 'en'] as const).map((other) => (other === locale ? 0 : smallWordsIn(text, other))),
  );
  const script = ownScript[locale];
  return script ? strange > (script.test(text) ? 3 : 0) : strange > 2 && strange > smallWordsIn(text, locale);
}

/** What a name says before that of a record, which may be in any language: "Show on the map: …". */
const beforeName = (name: string) => name.split(/[:：]/)[0] ?? '';

/** Korean tells apart what sounds alike by hanja in brackets: 산시성(陝西省). */
const withoutHanja = (text: string) => text.replaceAll(/(?<=\p{Script=Hangul})\(\p{Script=Han}+\)/gu, '');

/** Text that stands as if it were in the reader's language and is not. */
function strangers(locale: Locale, texts: string[]): string[] {
  const scripts = (['zh', 'ko'] as const).flatMap((other) =>
    other === locale ? [] : (ownScript[other] ?? []),
  );
  const found = texts.filter(
    (text) => isForeign(text, locale) || scripts.some((script) => script.test(withoutHanja(text))),
  );
  return [...new Set(found)];
}
