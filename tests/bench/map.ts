import { parseArgs } from 'node:util';
import { chromium, type Page } from '@playwright/test';
import type { MapData } from '@/lib/map/map.view';
import { chromiumFlags, findChromium } from '@/lib/operate/chromium.mjs';
import { syntheticTies, tiesOfFile } from './map-ties';

/**
 * Prints what the map costs: frames of a drag with ten thousand ties, and what a first visit transfers.
 * Needs a running atlas: `npm start`, then `npm run bench:map -- [--url http://127.0.0.1:3000] [--ties file.csv] [--count 10000]`.
 * Measure on a machine that does nothing else: frames are told by its clock.
 */
const { values } = parseArgs({
  options: {
    url: { type: 'string', default: 'http://127.0.0.1:3000' },
    ties: { type: 'string' },
    count: { type: 'string', default: '10000' },
  },
});

/** Milliseconds that a frame of a drag may take, 95 of 100; bytes of a first visit, compressed. */
const LIMITS = { frame: 20, scriptOverEmpty: 105_000, emptyPage: 141_000, visit: 450_000 };

await main();

async function main(): Promise<void> {
  const browser = await chromium.launch({ executablePath: await findChromium(), args: chromiumFlags });
  try {
    const data = values.ties
      ? tiesOfFile(values.ties, Number(values.count))
      : syntheticTies(Number(values.count));
    print(
      `Drag with ${data.ties.length} ties between ${data.places.length} places, 1280 × 800, no graphics card`,
    );
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await dragWith(page, data, 'world');
    await dragWith(page, data, 'twin');
    await page.close();
    await transfers(await browser.newPage({ viewport: { width: 1280, height: 800 } }), '/fr/map?pair=FR-CN');
    await transfers(await browser.newPage({ viewport: { width: 390, height: 844 } }), '/fr/map');
  } finally {
    await browser.close();
  }
}

/** Drags a map at three zooms and prints how long its frames took. */
async function dragWith(page: Page, data: MapData, view: 'world' | 'twin'): Promise<void> {
  // The compiler that runs this file names functions by a helper that the page does not have.
  await page.addInitScript('globalThis.__name = (named) => named');
  await page.route('**/map/data*', (route) => route.fulfill({ json: data }));
  await page.goto(`${values.url}/en/map?view=${view}`);
  const map = page.locator('.leaflet-container').first();
  await map.waitFor();
  await settled(page);
  for (const nearer of [0, 2, 2]) {
    for (let step = 0; step < nearer; step++) {
      await page.locator('.map-buttons').first().locator('button').first().click();
      await settled(page);
    }
    const box = await map.boundingBox();
    if (!box) throw new Error('The map has no box.');
    const frames = await framesOfDrag(page, box.x + box.width / 2, box.y + box.height / 2);
    const zoom = nearer === 0 ? 'first view' : 'two levels nearer';
    print(`  ${view}, ${zoom}: ${summary(frames)}`);
  }
}

async function framesOfDrag(page: Page, x: number, y: number): Promise<number[]> {
  await page.evaluate(() => {
    const frames: number[] = [];
    let last = performance.now();
    const tick = (now: number) => {
      frames.push(now - last);
      last = now;
      if (document.body.dataset.bench) requestAnimationFrame(tick);
    };
    document.body.dataset.bench = 'running';
    Object.assign(window, { benchFrames: frames });
    requestAnimationFrame(tick);
  });
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let step = 0; step < 120; step++) {
    await page.mouse.move(x + 260 * Math.sin(step / 12), y + 110 * Math.sin(step / 9));
  }
  await page.mouse.up();
  return page.evaluate(() => {
    delete document.body.dataset.bench;
    return (window as unknown as { benchFrames: number[] }).benchFrames.slice(2);
  });
}

/** Waits until nothing has been painted for a while: thirty frames in a row on time, or a quarter of a minute. */
function settled(page: Page): Promise<void> {
  return page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const begun = performance.now();
        let [calm, last] = [0, begun];
        const tick = (now: number) => {
          calm = now - last < 25 ? calm + 1 : 0;
          last = now;
          if (calm >= 30 || now - begun > 15_000) resolve();
          else requestAnimationFrame(tick);
        };
        requestAnimationFrame(tick);
      }),
  );
}

function summary(frames: number[]): string {
  const sorted = frames.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  const verdict = at(0.95) <= LIMITS.frame ? 'within' : 'ABOVE';
  return `p50 ${at(0.5).toFixed(1)} ms, p95 ${at(0.95).toFixed(1)} ms (${verdict} ${LIMITS.frame}), longest ${at(1).toFixed(1)} ms, ${frames.length} frames`;
}

/** Prints what a first visit transfers, by kind, headers included. */
async function transfers(page: Page, path: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const kinds = new Map<string, string>();
  const sizes = new Map<string, number>();
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  session.on('Network.responseReceived', ({ requestId, type, response }) => {
    kinds.set(
      requestId,
      response.url.includes('/basemap/') ? 'Basemap' : response.url.includes('/map/data') ? 'Data' : type,
    );
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const kind = kinds.get(requestId) ?? 'Other';
    sizes.set(kind, (sizes.get(kind) ?? 0) + encodedDataLength);
  });
  await page.goto(`${values.url}${path}`);
  await page.locator('.leaflet-container').first().waitFor();
  await page.waitForLoadState('networkidle');
  await page.close();
  const total = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  print(
    `First visit of ${path}: ${kilobytes(total)} (${total <= LIMITS.visit ? 'within' : 'ABOVE'} ${kilobytes(LIMITS.visit)})`,
  );
  for (const [kind, size] of [...sizes].sort(([, a], [, b]) => b - a)) print(`  ${kind}: ${kilobytes(size)}`);
  const over = (sizes.get('Script') ?? 0) - LIMITS.emptyPage;
  print(
    `  Script over an empty page of the framework: ${kilobytes(over)} (${over <= LIMITS.scriptOverEmpty ? 'within' : 'ABOVE'} ${kilobytes(LIMITS.scriptOverEmpty)})`,
  );
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
