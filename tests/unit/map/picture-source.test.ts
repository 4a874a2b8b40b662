import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PictureSource } from '@/components/map/by-view/picture-source';
import type { Frame } from '@/components/map/draw/frame';
import { worldSize } from '@/lib/geo/mercator';
import type { CellBox, MapPicture } from '@/lib/map/map.view';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const frameAt = (zoom: number, x: number, y: number): Frame => {
  const size = worldSize(zoom);
  return { zoom, size, left: x * size - 320, top: y * size - 200, width: 640, height: 400, beyond: [0, 0] };
};

/** The picture that an address asks for. */
function pictureOf(url: string, version = '1'): MapPicture {
  const query = new URL(url, 'http://atlas').searchParams;
  const box = (query.get('box') ?? '').split(',').map(Number) as unknown as CellBox;
  return { version, zoom: Number(query.get('zoom')), box, symbols: [], ends: [], styles: [], lines: [] };
}

function sourceWith(answer: (url: string) => Promise<MapPicture>) {
  const asked: { url: string; signal: AbortSignal }[] = [];
  const shown: MapPicture[] = [];
  const failures: number[] = [];
  const source = new PictureSource(
    '/en/map/data?status=ACTIVE',
    { onPicture: (picture) => shown.push(picture), onFailure: () => failures.push(1) },
    (url, signal) => {
      asked.push({ url, signal });
      return answer(url);
    },
  );
  return { source, asked, shown, failures };
}

describe('the pictures of a map by view', () => {
  it('are asked for where the map looks, once while it stays there', async () => {
    const { source, asked, shown } = sourceWith(async (url) => pictureOf(url));
    source.show(frameAt(5.25, 0.5, 0.35));
    await vi.runAllTimersAsync();
    source.show(frameAt(5.4, 0.501, 0.351));
    await vi.runAllTimersAsync();
    expect(asked.map(({ url }) => url)).toEqual([expect.stringContaining('status=ACTIVE&zoom=5&box=')]);
    expect(shown).toHaveLength(1);
  });

  it('are asked for the latest place alone, the request before is left', async () => {
    const { source, asked, shown } = sourceWith(
      (url) => new Promise((give) => setTimeout(() => give(pictureOf(url)), 500)),
    );
    source.show(frameAt(5, 0.5, 0.35));
    await vi.advanceTimersByTimeAsync(10);
    for (const x of [0.6, 0.65, 0.7]) source.show(frameAt(5, x, 0.35));
    await vi.runAllTimersAsync();
    expect(asked).toHaveLength(2);
    expect(asked[0]?.signal.aborted).toBe(true);
    expect(shown.map(({ box }) => box)).toEqual([pictureOf(asked[1]?.url ?? '').box]);
  });

  it('are kept for when the reader comes back, as long as the record is the same', async () => {
    let version = '1';
    const { source, asked, shown } = sourceWith(async (url) => pictureOf(url, version));
    const go = async (x: number) => {
      source.show(frameAt(6, x, 0.35));
      await vi.runAllTimersAsync();
    };
    await go(0.3);
    await go(0.7);
    await go(0.3);
    expect(asked).toHaveLength(2);
    expect(shown).toHaveLength(3);
    version = '2';
    await go(0.5);
    await go(0.7);
    expect(asked).toHaveLength(4);
  });

  it('are tried once more before the map says that they failed', async () => {
    let fails = 1;
    const { source, asked, shown, failures } = sourceWith(async (url) => {
      if (fails-- > 0) throw new Error('offline');
      return pictureOf(url);
    });
    source.show(frameAt(4, 0.5, 0.35));
    await vi.runAllTimersAsync();
    expect([asked.length, shown.length, failures.length]).toEqual([2, 1, 0]);
    fails = 2;
    source.show(frameAt(7, 0.5, 0.35));
    await vi.runAllTimersAsync();
    expect([asked.length, shown.length, failures.length]).toEqual([4, 1, 1]);
  });

  it('are no longer asked for once the map is gone', async () => {
    const { source, asked } = sourceWith(async (url) => pictureOf(url));
    source.show(frameAt(5, 0.5, 0.35));
    source.stop();
    await vi.runAllTimersAsync();
    expect(asked).toEqual([]);
  });
});
