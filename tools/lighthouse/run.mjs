import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';

/** Prints the scores of a page as Lighthouse gives them for a phone, 0 to 100: `node run.mjs address chromium flag …`. */
const [address = '', chromePath = '', ...chromeFlags] = process.argv.slice(2);
const browser = await launch({ chromePath, chromeFlags: ['--headless=new', ...chromeFlags] });
try {
  const result = await lighthouse(address, { port: browser.port, output: 'json', logLevel: 'silent' });
  const categories = Object.entries(result?.lhr.categories ?? {});
  if (categories.length === 0) throw new Error(`Lighthouse gave nothing for ${address}`);
  const scores = Object.fromEntries(categories.map(([name, { score }]) => [name, Math.round((score ?? 0) * 100)]));
  process.stdout.write(`${JSON.stringify(scores)}\n`);
} finally {
  browser.kill();
}
