import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatAt,
  formatSelected,
  formatView,
  parseAt,
  parseSelected,
  parseView,
  rounded,
} from '@/lib/map/map-address';

const position = fc.record({
  lat: fc.double({ min: -85, max: 85, noNaN: true }),
  lng: fc.double({ min: -360, max: 360, noNaN: true }),
  zoom: fc.double({ min: 0, max: 11, noNaN: true }),
});
const frames = fc
  .array(fc.option(position), { minLength: 1, maxLength: 2 })
  .filter((each) => each.some((frame) => frame !== null));

describe('where the frames look', () => {
  it('reads back to what was written, and writes the same again', () => {
    fc.assert(
      fc.property(frames, (positions) => {
        const text = formatAt(positions);
        expect(parseAt(text)).toEqual(positions.map((each) => each && rounded(each)));
        expect(formatAt(parseAt(text) ?? [])).toBe(text);
      }),
    );
  });

  it('is rounded by less than half a pixel of its zoom', () => {
    fc.assert(
      fc.property(position, (each) => {
        const pixel = 360 / (256 * 2 ** each.zoom);
        expect(Math.abs(rounded(each).lng - each.lng)).toBeLessThan(pixel / 2);
        expect(Math.abs(rounded(each).lat - each.lat)).toBeLessThan(pixel / 2);
      }),
    );
  });

  it('needs no escape in an address', () => {
    fc.assert(
      fc.property(frames, (positions) => {
        const text = formatAt(positions);
        expect(new URLSearchParams({ at: text }).toString().replaceAll('%2C', ',')).toBe(`at=${text}`);
      }),
    );
  });

  it('is short: the frame that was not moved is empty', () => {
    expect(formatAt([{ lat: 46.512345, lng: 2.4, zoom: 5.25 }, null])).toBe('46.512,2.4,5.25_');
    expect(parseAt('_35.1,105.2,3.5')).toEqual([null, { lat: 35.1, lng: 105.2, zoom: 3.5 }]);
  });

  it.each([
    '',
    '_',
    'x',
    '1,2',
    '91,0,3',
    '0,361,3',
    '0,0,13',
    '1,2,3_4,5,6_7,8,9',
    '1e5,0,3',
    '1,2,3 ',
    '１,2,3',
  ])('does not read %j', (text) => expect(parseAt(text)).toBeNull());

  it('reads no text but what it would write or a plain variant of it', () => {
    fc.assert(fc.property(fc.string(), (text) => parseAt(text) === null || /^[-\d.,_]+$/.test(text)));
  });
});

describe('view and selection', () => {
  it('reads back', () => {
    for (const text of ['world', 'twin', 'twin-KR'])
      expect(formatView(parseView(text) ?? { view: 'world' })).toBe(text);
    for (const text of ['montpellier-chengdu', 'place.montpellier']) {
      expect(formatSelected(parseSelected(text) ?? { tie: '' })).toBe(text);
    }
  });

  it('tells a tie from a place of any name', () => {
    expect(parseSelected('place')).toEqual({ tie: 'place' });
    expect(parseSelected('place.rome')).toEqual({ place: 'rome' });
  });

  it.each(['', 'Montpellier', 'a--b', 'place.', '<script>', 'a'.repeat(201)])('does not read %j', (text) =>
    expect(parseSelected(text)).toBeNull(),
  );

  it.each(['', 'World', 'twin-kr', 'twin-', 'globe'])('does not know the view %j', (text) =>
    expect(parseView(text)).toBeNull(),
  );
});
