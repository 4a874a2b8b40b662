import { test as base, type ConsoleMessage, expect, type Page } from '@playwright/test';

/** What a page did that no page of the atlas may do, gathered while a test runs. */
interface Watch {
  complaints: string[];
}

/**
 * Playwright's `test` that watches every page of every test: nothing leaves the origin, nothing is written as an error
 * (a breach of the security policy is), no script throws, and no part of a page is missing.
 */
export const test = base.extend<{ watch: Watch }>({
  watch: [
    async ({ context, baseURL }, use) => {
      const origin = new URL(baseURL ?? '').origin;
      const complaints: string[] = [];
      context.on('request', (request) => {
        const { protocol, origin: asked } = new URL(request.url());
        if (!['data:', 'blob:'].includes(protocol) && asked !== origin)
          complaints.push(`a request leaves the origin: ${request.url()}`);
      });
      context.on('response', (response) => {
        if (response.status() >= 400 && !response.request().isNavigationRequest())
          complaints.push(`${response.status()} for a part of the page: ${response.url()}`);
      });
      context.on('weberror', (error) => complaints.push(`a script throws: ${error.error().message}`));
      context.on('console', (message) => {
        if (message.type() === 'error' && !isStatusLine(message))
          complaints.push(`the console says: ${message.text()}`);
      });
      await use({ complaints });
      expect([...new Set(complaints)], 'what pages did that they may not do').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** The browser's own line about a status of 400 and above; the status itself is checked where it matters. */
const isStatusLine = (message: ConsoleMessage) => message.text().startsWith('Failed to load resource');

/** Resolves when React answers for the element, so that what is pressed next is heard. */
export async function hydrated(page: Page, selector: string): Promise<void> {
  await page.waitForFunction((asked) => {
    const element = document.querySelector(asked);
    return element && Object.keys(element).some((key) => key.startsWith('__reactProps'));
  }, selector);
  await page.evaluate(() => new Promise((done) => requestIdleCallback(done)));
}
