import { describe, expect, it } from 'vitest';
import { copiesIn, type Frame, frameAround, toScreen } from '@/components/map/draw/frame';
import { middleOf, onScreen, openedAt } from '@/components/map/draw/polyline';
import type { ArcPoint } from '@/lib/geo/great-circle';

const frame: Frame = { zoom: 2, size: 1000, left: 0, top: 0, width: 500, height: 300, beyond: [0, 0] };
const straight: ArcPoint[] = Array.from({ length: 11 }, (_, step) => [0.1 + step * 0.03, 0.1, step / 10]);

describe('a line on the screen', () => {
  it('stands off its way by its bulge in the middle and not at its ends', () => {
    const [line] = onScreen([straight], frame, 0, 20, 0);
    expect(line?.[0]).toEqual([100, 100]);
    expect(line?.[5]?.[1]).toBeCloseTo(120);
    expect(line?.at(-1)?.[1]).toBeCloseTo(100);
  });

  it('has two strands side by side where its status asks', () => {
    const [line] = onScreen([straight], frame, 0, 0, 3);
    expect(line?.every(([, y]) => Math.abs(y - 103) < 1e-9)).toBe(true);
  });

  it('leaves out what is far outside the frame', () => {
    expect(onScreen([straight], { ...frame, left: 5000 }, 0, 0, 0)).toEqual([]);
    const [part] = onScreen([straight], { ...frame, width: 150 }, 0, 0, 0);
    expect(part?.length).toBeLessThan(straight.length);
  });

  it('has its middle by length, and opens there', () => {
    const line: [number, number][] = [
      [0, 0],
      [10, 0],
      [100, 0],
    ];
    expect(middleOf(line)).toEqual([50, 0]);
    const parts = openedAt(line, [50, 0], 10);
    expect(parts).toHaveLength(2);
    expect(parts.flat().every(([x]) => Math.abs(x - 50) >= 10)).toBe(true);
  });
});

describe('a frame', () => {
  it('shows a box in its middle, as large as its margin allows', () => {
    const around = frameAround([0.4, 0.4], [0.6, 0.5], 220, 220, 10);
    expect(toScreen(around, [0.4, 0.45])).toEqual([10, 110]);
    expect(toScreen(around, [0.6, 0.45])[0]).toBeCloseTo(210);
  });

  it('knows which repetitions of the world reach into it', () => {
    expect(copiesIn(frame)).toEqual([0]);
    expect(copiesIn({ ...frame, left: -100 })).toEqual([-1, 0]);
    expect(copiesIn({ ...frame, left: 800 })).toEqual([0, 1]);
  });
});
