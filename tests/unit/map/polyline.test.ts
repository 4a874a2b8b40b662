import { describe, expect, it } from 'vitest';
import { copiesIn, type Frame, frameAround, toScreen } from '@/components/map/draw/frame';
import { middleOf, onScreen, openedAt, stoodOff } from '@/components/map/draw/polyline';
import type { ArcPoint } from '@/lib/geo/great-circle';

const frame: Frame = { zoom: 2, size: 1000, left: 0, top: 0, width: 500, height: 300, beyond: [0, 0] };
const straight: ArcPoint[] = Array.from({ length: 11 }, (_, step) => [0.1 + step * 0.03, 0.1, step / 10]);

const drawn = (bulge: number, aside: number, within = frame) =>
  onScreen(stoodOff([straight], within.size, bulge, aside), within, 0);
const ys = (line: number[] | undefined) => line?.filter((_, at) => at % 2 === 1) ?? [];

describe('a line on the screen', () => {
  it('stands off its way by its bulge in the middle and not at its ends', () => {
    const [line] = drawn(20, 0);
    expect(line?.slice(0, 2)).toEqual([100, 100]);
    expect(ys(line)[5]).toBeCloseTo(120);
    expect(ys(line).at(-1)).toBeCloseTo(100);
  });

  it('has two strands side by side where its status asks', () => {
    expect(ys(drawn(0, 3)[0]).every((y) => Math.abs(y - 103) < 1e-9)).toBe(true);
  });

  it('leaves out what is far outside the frame', () => {
    expect(drawn(0, 0, { ...frame, left: 5000 })).toEqual([]);
    const [part] = drawn(0, 0, { ...frame, width: 150 });
    expect(part?.length).toBeLessThan(2 * straight.length);
  });

  it('is whole in each repetition of the world', () => {
    const lines = stoodOff([straight], frame.size, 0, 0);
    expect(onScreen(lines, { ...frame, left: 1000 }, 1)[0]).toEqual(onScreen(lines, frame, 0)[0]);
  });

  it('has its middle by length, and opens there', () => {
    const line = [0, 0, 10, 0, 100, 0];
    expect(middleOf(line)).toEqual([50, 0]);
    const parts = openedAt(line, [50, 0], 10);
    expect(parts).toHaveLength(2);
    const xs = parts.flat().filter((_, at) => at % 2 === 0);
    expect(xs.every((x) => Math.abs(x - 50) >= 10)).toBe(true);
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
