import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arcs, type Feature, featureCollection, point } from '@/lib/server/api/formats/geojson';
import { graph } from '@/lib/server/api/formats/jsonld';

const place = fc.tuple(
  fc.double({ min: -180, max: 180, noNaN: true }),
  fc.double({ min: -90, max: 90, noNaN: true }),
);
const linesOf = (geometry: ReturnType<typeof arcs>) =>
  geometry.type === 'LineString'
    ? [geometry.coordinates]
    : geometry.type === 'MultiLineString'
      ? geometry.coordinates
      : [];

async function textOf(chunks: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const chunk of chunks) text += chunk;
  return text;
}

describe('the line of a tie', () => {
  it('is one line from longitude, latitude to longitude, latitude', () => {
    const geometry = arcs([
      [2.1464, 43.9289],
      [100.227, 26.855],
    ]);
    expect(geometry.type).toBe('LineString');
    const [line = []] = linesOf(geometry);
    expect([line[0], line.at(-1)]).toEqual([
      [2.1464, 43.9289],
      [100.227, 26.855],
    ]);
  });

  it('is split at the antimeridian', () => {
    const geometry = arcs([
      [-149.57, -17.54],
      [126.98, 37.57],
    ]);
    expect(geometry.type).toBe('MultiLineString');
    const [before = [], after = []] = linesOf(geometry);
    expect([before.at(-1)?.[0], after[0]?.[0]]).toEqual([-180, 180]);
  });

  it('goes from the first party to each of the others where they are three', () => {
    const geometry = arcs([
      [2, 48],
      [12, 42],
      [127, 37],
    ]);
    expect(linesOf(geometry).map((line) => line.at(-1))).toEqual([
      [12, 42],
      [127, 37],
    ]);
  });

  it('stays on the map and never leaps across it, wherever its ends lie', () => {
    fc.assert(
      fc.property(fc.array(place, { minLength: 2, maxLength: 4 }), (places) => {
        for (const line of linesOf(arcs(places))) {
          expect(line.length).toBeGreaterThanOrEqual(2);
          for (const [index, [lng, lat]] of line.entries()) {
            expect(Math.abs(lng)).toBeLessThanOrEqual(180);
            expect(Math.abs(lat)).toBeLessThanOrEqual(90);
            const before = line[index - 1];
            if (before) expect(Math.abs(lng - before[0])).toBeLessThanOrEqual(180);
          }
        }
      }),
    );
  });
});

describe('what is written a piece at a time', () => {
  const features = async function* (): AsyncGenerator<Feature> {
    yield { type: 'Feature', id: 'a', geometry: point([2, 48]), properties: { name: '"\u2028' } };
    yield { type: 'Feature', id: 'b', geometry: point([3, 49]), properties: {} };
  };
  const none = async function* () {};

  it('is one FeatureCollection, empty or not', async () => {
    const whole = JSON.parse(await textOf(featureCollection({ license: 'x' }, features())));
    expect(whole).toMatchObject({
      type: 'FeatureCollection',
      license: 'x',
      features: [{ id: 'a' }, { id: 'b' }],
    });
    expect(JSON.parse(await textOf(featureCollection({}, none())))).toEqual({
      type: 'FeatureCollection',
      features: [],
    });
  });

  it('is one graph in which each node stands once', async () => {
    const nodes = async function* () {
      for (const id of ['a', 'b', 'a']) yield { '@id': id, '@type': 'Place' };
    };
    const { '@context': context, '@graph': written } = JSON.parse(await textOf(graph(nodes())));
    expect(context).toBe('https://schema.org');
    expect(written.map((node: { '@id': string }) => node['@id'])).toEqual(['a', 'b']);
  });
});
