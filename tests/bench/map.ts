import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { type Browser, chromium } from '@playwright/test';
import type { MapOverview, MapPicture } from '@/lib/map/map.view';
import { chromiumFlags, findChromium } from '@/lib/operate/chromium.mjs';
import { countBytes, dragFrames, type Frames, heapOf, marks, settled, timeOf, zoomFrames } from './map-page';

/** What one visit of the map costs. Bytes are those of the line, compressed, headers included; milliseconds count from the start of the visit. */
export type MapVisit = {
  path: string;
  width: number;
  bytes: Record<string, number>;
  total: number;
  msToList: number;
  msToDrawn: number;
};

export type MapFigures = {
  /** Which record was measured. */
  label: string;
  ties: number;
  /** Whether the map of the world is given by view. */
  byView: boolean;
  visits: MapVisit[];
  drag: Frames;
  zoom: Frames;
  /** Bytes of live objects in the browser after dragging and zooming. */
  heap: number;
};

export type MapBench = {
  /** Address of a running atlas, without a slash at its end. */
  url: string;
  label: string;
};

const visits = [
  { path: '/en/map?view=world', width: 1280, height: 800 },
  { path: '/fr/map?pair=FR-CN', width: 1280, height: 800 },
  { path: '/fr/map', width: 390, height: 844 },
] as const;

/** Measures the map of a running atlas in a Chromium without a graphics card. Frames are told by the machine's clock: let it do nothing else. */
export async function measureMap({ url, label }: MapBench): Promise<MapFigures> {
  const browser = await chromium.launch({ executablePath: await findChromium(), args: chromiumFlags });
  try {
    const { ties, byView } = await sizeOf(url);
    const measured: MapVisit[] = [];
    for (const visit of visits) measured.push(await measureVisit(browser, url, visit));
    return { label, ties, byView, visits: measured, ...(await measureMoves(browser, url)) };
  } finally {
    await browser.close();
  }
}

async function sizeOf(url: string): Promise<{ ties: number; byView: boolean }> {
  const answer = await fetch(`${url}/en/map/data`);
  const data = (await answer.json()) as MapOverview | { ties: unknown[] };
  if ('total' in data) {
    // The first view is made now, so that what is measured is what most readers meet.
    await (await fetch(`${url}/en/map/data?zoom=1&box=0,0,2,2`))
      .json()
      .then((picture: MapPicture) => picture.zoom);
    return { ties: data.total, byView: true };
  }
  return { ties: data.ties.length, byView: false };
}

async function measureVisit(
  browser: Browser,
  url: string,
  { path, width, height }: (typeof visits)[number],
): Promise<MapVisit> {
  const page = await browser.newPage({ viewport: { width, height } });
  await page.addInitScript(marks);
  const sizes = await countBytes(page);
  await page.goto(url + path);
  const [msToList, msToDrawn] = [await timeOf(page, 'list-shown'), await timeOf(page, 'map-drawn')];
  await page.waitForLoadState('networkidle');
  const bytes = sizes();
  await page.close();
  const total = Object.values(bytes).reduce((sum, size) => sum + size, 0);
  return { path, width, bytes, total, msToList, msToDrawn };
}

async function measureMoves(
  browser: Browser,
  url: string,
): Promise<Pick<MapFigures, 'drag' | 'zoom' | 'heap'>> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.addInitScript(marks);
  await page.goto(`${url}/en/map?view=world`);
  await timeOf(page, 'map-drawn');
  await settled(page);
  const drag = await dragFrames(page);
  const zoom = await zoomFrames(page);
  const heap = await heapOf(page);
  await page.close();
  return { drag, zoom, heap };
}

/** Milliseconds that a frame of a drag may take, 95 of 100; bytes of a first visit, compressed. */
export const MAP_LIMITS = { frame: 20, visit: 450_000 };

function print({ label, ties, byView, visits: measured, drag, zoom, heap }: MapFigures): void {
  const verdict = (value: number, limit: number) => (value <= limit ? 'within' : 'ABOVE');
  const write = (line: string) => process.stdout.write(`${line}\n`);
  write(`${label}: ${ties} ties, the world ${byView ? 'by view' : 'whole'}`);
  for (const [name, { p50, p95, count }] of Object.entries({ drag, zoom }))
    write(
      `  ${name}: p50 ${p50.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms (${verdict(p95, MAP_LIMITS.frame)} ${MAP_LIMITS.frame}), ${count} frames`,
    );
  write(`  heap afterwards: ${(heap / 1e6).toFixed(1)} MB`);
  for (const { path, width, bytes, total, msToList, msToDrawn } of measured) {
    write(
      `  ${path} at ${width} px: ${kilobytes(total)} (${verdict(total, MAP_LIMITS.visit)} ${kilobytes(MAP_LIMITS.visit)}), list after ${Math.round(msToList)} ms, drawn after ${Math.round(msToDrawn)} ms`,
    );
    for (const [kind, size] of Object.entries(bytes).sort(([, a], [, b]) => b - a))
      write(`    ${kind}: ${kilobytes(size)}`);
  }
}

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;

// Alone: npm run bench:map -- [--url http://127.0.0.1:3000], beside a running atlas.
if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { values } = parseArgs({ options: { url: { type: 'string', default: 'http://127.0.0.1:3000' } } });
  print(await measureMap({ url: values.url, label: values.url }));
}
