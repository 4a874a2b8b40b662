import { describe, expect, it } from 'vitest';
import { edgesBetween } from '@/components/map/scene/edges';
import { indexData, inHand } from '@/components/map/scene/in-hand';
import { tiesBetween } from '@/components/map/scene/partners';
import { Scene, tiesByPlace } from '@/components/map/scene/scene';
import { frameOfCountry } from '@/components/map/sheet-model';
import { partnersOf } from '@/lib/map/partner-countries';
import { mapData } from '../../factories/map-data';

const data = mapData();
const ties = tiesByPlace(data);
const everywhere = data.places.map((_, index) => index);
const indexOf = (slug: string) => data.places.findIndex((place) => place.slug === slug);
const nothing = { tie: null, place: null, hoverTie: null, hoverPlace: null, hoverCluster: [] };

describe('the symbols of a frame', () => {
  const scene = new Scene(data, everywhere, ties);

  it('hold each place once at every zoom, and count each tie once in each', () => {
    for (const zoom of [0, 3, 6, 9, 11]) {
      const nodes = scene.nodes(zoom);
      expect(nodes.flatMap((node) => node.places).sort((a, b) => a - b)).toEqual(everywhere);
      for (const node of nodes) {
        expect(new Set(node.ties).size).toBe(node.ties.length);
        expect(node.counts.reduce((sum, count) => sum + count, 0)).toBe(node.ties.length);
      }
    }
  });

  it('gather the whole of France when far, and tell city and département of one seat apart when near', () => {
    const france = new Scene(data, [indexOf('montpellier'), indexOf('herault'), indexOf('brest')], ties);
    expect(france.nodes(0)).toHaveLength(1);
    const [city, department] = ['montpellier', 'herault'].map((slug) =>
      france.nodes(6).find((node) => node.places[0] === indexOf(slug)),
    );
    expect(city?.at).toEqual(department?.at);
    const apart = Math.hypot(
      (city?.shift[0] ?? 0) - (department?.shift[0] ?? 0),
      (city?.shift[1] ?? 0) - (department?.shift[1] ?? 0),
    );
    expect(apart).toBeGreaterThan((city?.radius ?? 0) + (department?.radius ?? 0));
  });
});

describe('the lines of the world', () => {
  it('join the first party of a tie to each other one', () => {
    const scene = new Scene(data, everywhere, ties);
    const edges = edgesBetween(data, scene.nodes(11), 11);
    expect(edges).toHaveLength(6);
    const tripartite = edges.filter(({ tie }) => tie.slug === 'brest-qingdao');
    expect(tripartite).toHaveLength(2);
  });

  it('fan out, so that several ties of one city have ways of their own', () => {
    const scene = new Scene(data, everywhere, ties);
    const nodes = scene.nodes(11);
    const hub = nodes.findIndex((node) => node.places[0] === indexOf('montpellier'));
    const bulges = edgesBetween(data, nodes, 11)
      .filter(({ from, to }) => from === hub || to === hub)
      .map(({ bulge }) => bulge);
    expect(bulges).toHaveLength(2);
    expect(new Set(bulges).size).toBe(2);
  });

  it('are one for each status where they are too many between two symbols', () => {
    const many = mapData(
      Array.from({ length: 20 }, (_, index) => [
        ['montpellier', 'chengdu'],
        { slug: `tie-${index}`, status: index % 4 === 0 ? 'ACTIVE' : 'DORMANT' },
      ]),
    );
    const scene = new Scene(many, [0, 1], tiesByPlace(many));
    const edges = edgesBetween(many, scene.nodes(3), 3);
    expect(edges.map((edge) => [edge.tie.status, edge.count])).toEqual([
      ['ACTIVE', 5],
      ['DORMANT', 15],
    ]);
  });
});

describe('what is in hand', () => {
  const index = indexData(data, ties);

  it('is a tie with its parties, or a place with all its ties and partners', () => {
    expect(inHand(data, index, { ...nothing, tie: 'brest-qingdao' })[0]?.places).toEqual(
      ['brest', 'qingdao', 'kiel'].map(indexOf),
    );
    const [hand] = inHand(data, index, { ...nothing, hoverPlace: 'montpellier' });
    expect(hand?.ties).toHaveLength(2);
    expect(hand?.places).toEqual(['montpellier', 'chengdu', 'gyeongju'].map(indexOf));
    expect(hand?.pinned).toBe(false);
  });

  it('shows what is pinned and what is pointed at, once where they are the same', () => {
    expect(
      inHand(data, index, { ...nothing, tie: 'brest-qingdao', hoverPlace: 'herault' }).map(
        ({ pinned }) => pinned,
      ),
    ).toEqual([true, false]);
    expect(inHand(data, index, { ...nothing, tie: 'brest-qingdao', hoverTie: 'brest-qingdao' })).toHaveLength(
      1,
    );
  });

  it('is nothing for slugs that the filters have left out', () => {
    expect(inHand(data, index, { ...nothing, tie: 'albi-lijiang', hoverPlace: 'nowhere' })).toEqual([]);
  });

  it('is all ties of a cluster', () => {
    const [hand] = inHand(data, index, { ...nothing, hoverCluster: ['montpellier', 'herault'] });
    expect(hand?.ties).toEqual([0, 1, 4]);
    expect(hand?.place).toBeNull();
  });
});

describe('the country across', () => {
  it('is that of the first party abroad: Kiel is a third party', () => {
    expect(partnersOf(data)).toEqual(['CN', 'KR']);
  });

  it('leaves the ties between both, and counts their territories anew', () => {
    const korean = tiesBetween(data, 'KR');
    expect(korean.ties.map(({ slug }) => slug)).toEqual(['montpellier-gyeongju']);
    expect(korean.territories).toEqual({
      'FR-OCC': { name: 'FR-OCC', ties: 1 },
      'KR-47': { name: 'KR-47', ties: 1 },
    });
    const chinese = tiesBetween(data, 'CN');
    expect(tiesBetween(chinese, 'CN')).toBe(chinese);
  });
});

describe('what a sheet shows first', () => {
  const whole = frameOfCountry('FR', { places: [], ties: [], territories: {} });

  it('is the whole country where ties are spread over it', () => {
    const territories = { 'FR-BRE': { name: '', ties: 1 }, 'FR-PAC': { name: '', ties: 1 } };
    expect(frameOfCountry('FR', { ...data, territories })).toEqual(whole);
  });

  it('is the part with ties where they fill little of it, never less than six tenths', () => {
    const [west, south, east, north] = frameOfCountry('FR', {
      ...data,
      territories: { 'FR-OCC': { name: '', ties: 12 } },
    });
    expect(east - west).toBeCloseTo((whole[2] - whole[0]) * 0.6);
    expect(north - south).toBeCloseTo((whole[3] - whole[1]) * 0.6);
    expect(south).toBe(whole[1]);
    expect(west < -0.32 && east > 4.85).toBe(true);
  });

  it('leaves out overseas regions, and knows countries without territories by their places', () => {
    expect(frameOfCountry('FR', { ...data, territories: { 'FR-974': { name: '', ties: 1 } } })).toEqual(
      whole,
    );
    const [west, , east] = frameOfCountry('US', {
      ...data,
      places: [{ slug: 'a', name: 'A', country: 'US', region: 'US-X', kind: '', at: [-71, 42] }],
    });
    expect(west < -71 && east > -71).toBe(true);
  });
});
