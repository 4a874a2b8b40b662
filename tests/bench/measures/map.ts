import type { Figure } from '../figure';
import { measureMap } from '../map';
import type { Running } from '../workshop';

/** An atlas whose map is measured; the id stands in those of its figures. */
export type MapOf = { id: string; label: string; atlas: Running };

/** The map of each atlas, as tests/bench/map.ts measures it, as lines of a table. */
export async function measureMaps(maps: readonly MapOf[]): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const { id, label, atlas } of maps) figures.push(...(await measureOne(id, label, atlas.base)));
  return figures;
}

async function measureOne(id: string, label: string, url: string): Promise<Figure[]> {
  const found = await measureMap({ url, label });
  const figure = (
    name: string,
    what: string,
    value: number,
    unit: Figure['unit'],
    detail: string,
  ): Figure => ({
    id: `map-${id}-${name}`,
    section: 'map',
    what: `${label} (${found.ties} ties): ${what}`,
    value,
    unit,
    detail,
  });
  const visits = found.visits.flatMap(({ path, width, bytes, total, msToList, msToDrawn }, index) => {
    const at = `${path} at ${width} px`;
    const parts = Object.entries(bytes).sort(([, a], [, b]) => b - a);
    return [
      figure(
        `visit-${index}`,
        `a first visit, ${at}`,
        total / 1000,
        'kB',
        parts.map(([kind, size]) => `${kind} ${(size / 1000).toFixed(0)}`).join(', '),
      ),
      figure(
        `list-${index}`,
        `until the list is there, ${at}`,
        msToList,
        'ms',
        'from the start of the visit',
      ),
      figure(
        `drawn-${index}`,
        `until the map is drawn, ${at}`,
        msToDrawn,
        'ms',
        'from the start of the visit',
      ),
    ];
  });
  const moves = Object.entries({ drag: found.drag, zoom: found.zoom }).map(([name, { p50, p95, count }]) =>
    figure(
      name,
      `a frame of a ${name}, 95th percentile`,
      p95,
      'ms',
      `median ${p50.toFixed(1)} ms of ${count} frames`,
    ),
  );
  const heap = figure(
    'heap',
    'objects of the page after dragging and zooming',
    found.heap / 1e6,
    'MB',
    found.byView ? 'the world by view' : 'the world whole',
  );
  return [...visits, ...moves, heap];
}
