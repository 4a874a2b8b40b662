import { axeFindings } from './support/axe';
import { addressOf, locales, occitanieChina, pageKinds } from './support/pages';
import { expect, hydrated, test } from './support/test';

const themes = ['light', 'dark'] as const;

test.describe('accessibility', () => {
  // Each kind of page in every language, the themes in turn; the chief pages in both.
  for (const [number, kind] of pageKinds.entries()) {
    test(`axe finds nothing: ${kind.name} @desktop`, async ({ page }) => {
      for (const [turn, locale] of locales.entries()) {
        const theme = themes[(number + turn) % 2] ?? 'light';
        await page.emulateMedia({ colorScheme: theme });
        await page.goto(addressOf(locale, kind));
        expect.soft(await axeFindings(page, { whole: turn === 0 }), `${locale} ${theme}`).toEqual([]);
        await expect.soft(page.locator('h1'), `${locale}: one first heading`).toHaveCount(1);
        await expect.soft(page.getByRole('banner'), `${locale}: a head`).toHaveCount(1);
        await expect.soft(page.getByRole('main'), `${locale}: a main part`).toHaveCount(1);
        await expect.soft(page.getByRole('contentinfo'), `${locale}: a foot`).toHaveCount(1);
        if (!kind.chief) continue;
        await page.emulateMedia({ colorScheme: theme === 'light' ? 'dark' : 'light' });
        expect
          .soft(
            await axeFindings(page, { rules: ['color-contrast', 'link-in-text-block'] }),
            `${locale}, other theme`,
          )
          .toEqual([]);
      }
    });
  }

  for (const [number, kind] of pageKinds.filter(({ chief }) => chief).entries()) {
    test(`axe finds nothing on a phone: ${kind.name} @phone`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: themes[number % 2] ?? 'light' });
      await page.goto(addressOf(locales[number % 4] ?? 'fr', kind));
      expect(await axeFindings(page)).toEqual([]);
      await page.locator('header details > summary').tap();
      expect(await axeFindings(page), 'with the menu open').toEqual([]);
    });
  }

  test('axe finds nothing in the open sheet of filters @phone', async ({ page }) => {
    for (const [locale, colorScheme] of [
      ['en', 'light'],
      ['zh', 'dark'],
    ] as const) {
      await page.emulateMedia({ colorScheme });
      await page.goto(`/${locale}/map?${occitanieChina}`);
      await hydrated(page, '#filters');
      await page.locator('button[popovertarget=filter-sheet]').first().tap();
      await expect(page.locator('#filter-sheet')).toBeVisible();
      expect.soft(await axeFindings(page), `${locale} ${colorScheme}`).toEqual([]);
    }
  });

  test('axe finds nothing in an open mark of provenance @desktop', async ({ page }) => {
    for (const [locale, colorScheme] of [
      ['fr', 'dark'],
      ['ko', 'light'],
    ] as const) {
      await page.emulateMedia({ colorScheme });
      await page.goto(`/${locale}/partnerships/versailles-gyeongju`);
      await page.locator('main button[popovertarget]').first().click();
      await expect(page.locator('main [popover]:popover-open')).toBeVisible();
      expect.soft(await axeFindings(page), `${locale} ${colorScheme}`).toEqual([]);
    }
  });

  test('axe finds nothing on either view of the map with a tie in hand @desktop', async ({ page }) => {
    for (const [view, colorScheme] of [
      ['world', 'dark'],
      ['twin', 'light'],
    ] as const) {
      await page.emulateMedia({ colorScheme });
      await page.goto(`/en/map?${occitanieChina}&view=${view}&selected=albi-lijiang`);
      await expect(page.locator('.map-note:not([hidden])').first()).toBeVisible();
      expect.soft(await axeFindings(page), `${view} ${colorScheme}`).toEqual([]);
    }
  });

  test('skips to the content, and past the map to the list, by keyboard @desktop', async ({ page }) => {
    await page.goto('/fr/map?country=KR');
    await expect(page.locator('.leaflet-container').first()).toBeVisible();
    await page.keyboard.press('Tab');
    const skip = page.locator(':focus');
    await expect(skip).toHaveAttribute('href', '#content');
    await expect(skip).toBeInViewport();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('main')).toBeFocused();
    await page.locator('.map-skip').focus();
    await expect(page.locator('.map-skip')).toBeInViewport();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    const next = page.locator(':focus');
    await expect(
      page
        .locator('section')
        .filter({ has: page.locator('#map-list') })
        .locator(next),
    ).toHaveCount(1);
  });

  for (const [name, address] of [
    ['home', '/en'],
    ['map', '/en/map?country=KR'],
    ['tie', '/ko/partnerships/sanary-hongcheon'],
  ] as const) {
    test(`shows where the focus is, stop by stop: ${name} @desktop`, async ({ page }) => {
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await page.goto(address);
      if (name === 'map') await expect(page.locator('.leaflet-container').first()).toBeVisible();
      const faults: string[] = [];
      for (let stop = 0; stop < 40; stop++) {
        await page.keyboard.press('Tab');
        const fault = await page.evaluate(faultOfFocus);
        if (fault) faults.push(fault);
      }
      expect(faults).toEqual([]);
    });
  }

  test('moves and scales the map by keyboard @desktop', async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto('/en/map?view=world');
    const map = page.getByRole('application').first();
    await expect(map).toBeVisible();
    await expect(map).toHaveAccessibleName(/^Map: /);
    const at = () => new URL(page.url()).searchParams.get('at');
    await map.focus();
    await page.keyboard.press('+');
    await expect.poll(at).not.toBeNull();
    const before = at();
    await page.keyboard.press('ArrowRight');
    await expect.poll(at).not.toBe(before);
    await page.getByRole('button', { name: /^Back to the first view/ }).press('Enter');
    await expect.poll(at).toBeNull();
  });

  test('stands still where reduced motion is asked @desktop', async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    for (const address of ['/fr', '/fr/map', '/fr/partnerships']) {
      await page.goto(address);
      const moving = await page.evaluate(() =>
        [...document.querySelectorAll('body *')].flatMap((element) => {
          const { transitionDuration, animationDuration, animationName } = getComputedStyle(element);
          const longest = Math.max(...transitionDuration.split(',').map(Number.parseFloat));
          const animated = animationName !== 'none' && Number.parseFloat(animationDuration) > 0.01;
          return longest > 0.01 || animated ? [element.outerHTML.slice(0, 120)] : [];
        }),
      );
      expect.soft(moving.slice(0, 5), address).toEqual([]);
    }
  });
});

/** What is wrong with how the element that has the focus shows it; runs in the page. */
function faultOfFocus(): string | null {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  const told = element.outerHTML.slice(0, 160);
  const ringed = [element, element.parentElement, element.parentElement?.parentElement].some((each) => {
    if (!each) return false;
    const { outlineStyle, outlineWidth } = getComputedStyle(each);
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1;
  });
  if (!ringed) return `no ring: ${told}`;
  const { left, top, width, height } = element.getBoundingClientRect();
  if (width < 4 || height < 4) return `too small to be seen: ${told}`;
  const [x, y] = [left + width / 2, top + Math.min(height, innerHeight - top) / 2];
  if (x < 0 || y < 0 || x > innerWidth || y > innerHeight) return `out of sight: ${told}`;
  const seen = document.elementFromPoint(x, y);
  const label = seen?.closest('label');
  const own = seen && (element.contains(seen) || seen.contains(element) || label?.control === element);
  return own ? null : `covered by ${seen?.outerHTML.slice(0, 80)}: ${told}`;
}
