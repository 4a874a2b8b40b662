import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Box, placeLabels } from '@/lib/geo/label-placement';

const frame: Box = [0, 0, 300, 200];
const place = fc.tuple(fc.integer({ min: -20, max: 320 }), fc.integer({ min: -20, max: 220 }));
const request = fc.record({
  item: fc.string(),
  width: fc.integer({ min: 1, max: 90 }),
  height: fc.integer({ min: 1, max: 30 }),
  places: fc.array(place, { minLength: 1, maxLength: 5 }),
});

it('lets no label cover another, a symbol or the edge', () => {
  fc.assert(
    fc.property(fc.array(request, { maxLength: 25 }), (requests) => {
      const numbered = requests.map((each, index) => ({ ...each, item: index }));
      const taken: Box[] = [[100, 80, 140, 120]];
      const boxes: Box[] = [...taken];
      for (const { item, x, y } of placeLabels(numbered, taken, frame)) {
        const { width = 0, height = 0 } = requests[item] ?? {};
        const box: Box = [x - width / 2, y - height / 2, x + width / 2, y + height / 2];
        expect(box[0] >= 0 && box[1] >= 0 && box[2] <= 300 && box[3] <= 200).toBe(true);
        for (const other of boxes) {
          expect(box[0] < other[2] && other[0] < box[2] && box[1] < other[3] && other[1] < box[3]).toBe(
            false,
          );
        }
        boxes.push(box);
      }
    }),
  );
});

it('takes the first of the places that is free, and leaves out what fits nowhere', () => {
  const requests = [
    { item: 'a', width: 20, height: 10, places: [[50, 50] as const] },
    {
      item: 'b',
      width: 20,
      height: 10,
      places: [
        [55, 50],
        [55, 70],
      ] as const,
    },
    { item: 'c', width: 20, height: 10, places: [[45, 50] as const] },
  ];
  expect(placeLabels(requests, [], frame)).toEqual([
    { item: 'a', x: 50, y: 50 },
    { item: 'b', x: 55, y: 70 },
  ]);
});
