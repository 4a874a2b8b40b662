import type { Page } from '@playwright/test';

/** How long the frames took while a map was moved, milliseconds. */
export type Frames = { p50: number; p95: number; count: number };

/** Marks when the first tie of the list stands on the page; the map marks by itself when all its ties are drawn. */
export const marks = `globalThis.__name = (named) => named;
new MutationObserver((_, observer) => {
  if (!document.querySelector('[data-tie]')) return;
  performance.mark('list-shown');
  observer.disconnect();
}).observe(document, { childList: true, subtree: true });`;

/** Milliseconds from the start of the visit to a mark; waits for it. */
export async function timeOf(page: Page, mark: 'list-shown' | 'map-drawn'): Promise<number> {
  const handle = await page.waitForFunction(
    (name) => performance.getEntriesByName(name)[0]?.startTime,
    mark,
    {
      timeout: 120_000,
    },
  );
  return (await handle.jsonValue()) ?? 0;
}

/** Bytes of a visit by kind as they come over the line, headers included; read once the network is idle. */
export async function countBytes(page: Page): Promise<() => Record<string, number>> {
  const session = await page.context().newCDPSession(page);
  const kinds = new Map<string, string>();
  const sizes: Record<string, number> = {};
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  session.on('Network.responseReceived', ({ requestId, type, response }) =>
    kinds.set(requestId, kindOf(response.url, type)),
  );
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const kind = kinds.get(requestId) ?? 'Other';
    sizes[kind] = (sizes[kind] ?? 0) + encodedDataLength;
  });
  return () => sizes;
}

const kindOf = (url: string, type: string): string =>
  url.includes('/basemap/') ? 'Basemap' : url.includes('/map/data') ? 'Data' : type;

/** Bytes of live objects of the page's scripts, after what is dead was cleared. */
export async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize;
}

/** Drags the first map to and fro. */
export async function dragFrames(page: Page): Promise<Frames> {
  const [x, y] = await middleOf(page);
  return framesWhile(page, async () => {
    await page.mouse.move(x, y);
    await page.mouse.down();
    for (let step = 0; step < 120; step++)
      await page.mouse.move(x + 260 * Math.sin(step / 12), y + 110 * Math.sin(step / 9));
    await page.mouse.up();
  });
}

/** Turns the wheel over the first map, nearer and back. */
export async function zoomFrames(page: Page): Promise<Frames> {
  const [x, y] = await middleOf(page);
  return framesWhile(page, async () => {
    await page.mouse.move(x, y);
    for (const turn of [-240, -240, -240, 240, 240, 240]) {
      await page.mouse.wheel(0, turn);
      await settled(page);
    }
  });
}

async function middleOf(page: Page): Promise<[x: number, y: number]> {
  const box = await page.locator('.leaflet-container').first().boundingBox();
  if (!box) throw new Error('The map has no box.');
  return [box.x + box.width / 2, box.y + box.height / 2];
}

async function framesWhile(page: Page, move: () => Promise<void>): Promise<Frames> {
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
  await move();
  const frames = await page.evaluate(() => {
    delete document.body.dataset.bench;
    return (window as unknown as { benchFrames: number[] }).benchFrames.slice(2);
  });
  const sorted = frames.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { p50: at(0.5), p95: at(0.95), count: frames.length };
}

/** Waits until nothing has been painted for a while: thirty frames in a row on time, or a quarter of a minute. */
export function settled(page: Page): Promise<void> {
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
