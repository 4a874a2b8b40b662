import { arcPieces, centralAngle } from '@/lib/geo/great-circle';
import type { Box } from '@/lib/geo/label-placement';
import { toLngLat, toUnit } from '@/lib/geo/mercator';
import type { Painters } from './atlas-canvas';
import type { Basemap } from './draw/base-paths';
import { copiesIn, type Frame, isInside, toScreen } from './draw/frame';
import { type Ground, paintArea, paintGround } from './draw/paint-ground';
import { type AreaLabel, type PlaceLabel, paintLabels } from './draw/paint-labels';
import { type DrawnLine, paintLines, strandsOf } from './draw/paint-lines';
import { paintHandRing, paintRing, paintSymbol } from './draw/paint-symbols';
import { onScreen, stoodOff, type WorldLine } from './draw/polyline';
import type { MapTheme } from './draw/theme';
import type { Edge } from './scene/edges';
import type { Hand } from './scene/in-hand';
import { type MapNode, type NodeTies, nodeTies, type SheetScene } from './scene/map-node';
import { type Counted, isFine, shading, territoryLabels } from './sheet-model';

export type SheetContent = SheetSubject & {
  /** What stands over the frame (buttons, insets): no label goes under it. Pixels from the frame's corner. */
  covered: () => readonly Box[];
};

export type SheetSubject = {
  data: Counted;
  scene: SheetScene;
  basemap: Basemap;
  theme: MapTheme;
  /** Countries that stand out, ISO 3166-1. */
  focus: readonly string[];
  /** World view: draws great circles between symbols. */
  lines: boolean;
  hands: readonly Hand[];
  /** A frame too small for names and numbers. */
  unlabelled?: boolean;
  formatNumber: (n: number) => string;
};

/** What each canvas of a sheet paints. */
export function sheetPainters(content: SheetContent): Painters {
  const shade = shading(content.data);
  const ground = (frame: Frame): Ground => ({
    paths: content.basemap.paths(frame.zoom),
    theme: content.theme,
    focus: content.focus,
    shade,
    fine: isFine(content.data, frame.zoom),
  });
  return {
    ready: content.scene.ready,
    ground: (context, frame) => paintGround(context, frame, ground(frame)),
    ties: (context, frame) => paintTies(context, frame, content),
    light: (context, frame) => paintLight(context, frame, content, ground(frame)),
  };
}

/** Lines that are drawn before the painter pauses for the browser, where they are many. */
const BATCH = 60;
/** With more lines than this, symbols are shown before the lines as well as above them. */
const MANY = 480;

/** Lines in the world view, symbols above them, names where room is left. */
function* paintTies(context: CanvasRenderingContext2D, frame: Frame, content: SheetContent): Generator<void> {
  const edges = content.lines ? content.scene.edges(frame.zoom) : [];
  if (edges.length > MANY) paintNodes(context, frame, content);
  for (const copy of copiesIn(frame)) {
    for (let from = 0; from < edges.length; from += BATCH) {
      const lines = edges.slice(from, from + BATCH).flatMap((edge) => drawnEdge(edge, frame, copy));
      paintLines(context, lines, content.theme, false);
      yield;
    }
  }
  paintNodes(context, frame, content);
}

function paintNodes(context: CanvasRenderingContext2D, frame: Frame, content: SheetContent): void {
  const { data, scene, theme } = content;
  const nodes = scene.nodes(frame.zoom);
  const copies = copiesIn(frame);
  const [beyondX, beyondY] = frame.beyond;
  const taken: Box[] = content
    .covered()
    .map(([left, top, right, bottom]) => [left + beyondX, top + beyondY, right + beyondX, bottom + beyondY]);
  const names: PlaceLabel[] = [];
  for (const copy of copies) {
    for (const node of nodes) {
      const [x, y] = screenOf(frame, node, copy);
      if (!isInside(frame, x, y, 30)) continue;
      paintNode(context, theme, node, x, y);
      const reach = node.radius + 1;
      taken.push([x - reach, y - reach, x + reach, y + reach]);
      if (node.place?.name) names.push({ name: node.place.name, x, y, radius: node.radius });
    }
  }
  if (content.unlabelled) return;
  const areas: AreaLabel[] =
    frame.zoom >= 3.4
      ? territoryLabels(data, content.focus, isFine(data, frame.zoom), content.formatNumber)
      : [];
  paintLabels(context, frame, theme, areas, frame.zoom >= 4 ? names : [], taken);
}

type WayOfEdge = Pick<Edge, 'count' | 'tie' | 'bulge' | 'pieces'>;
type Ways = { size: number; strands: WorldLine[][]; spine: WorldLine[] | null };
const ways = new WeakMap<WayOfEdge, Ways>();

/** The strands of a line in pixels of the world, kept while the zoom stays. */
function waysOf(edge: WayOfEdge, size: number): Ways {
  const known = ways.get(edge);
  if (known?.size === size) return known;
  const made = {
    size,
    strands: strandsOf(edge.tie).map((aside) => stoodOff(edge.pieces, size, edge.bulge, aside)),
    spine:
      edge.pieces.length === 1 && edge.tie.stage !== 'SIGNED'
        ? stoodOff(edge.pieces, size, edge.bulge, 0)
        : null,
  };
  ways.set(edge, made);
  return made;
}

function drawnEdge(edge: WayOfEdge, frame: Frame, copy: number): DrawnLine[] {
  const { strands, spine } = waysOf(edge, frame.size);
  const drawn = strands.flatMap((strand) => onScreen(strand, frame, copy));
  if (drawn.length === 0) return [];
  return [
    {
      tie: edge.tie,
      count: edge.count,
      strands: drawn,
      spine: spine && (onScreen(spine, frame, copy)[0] ?? null),
    },
  ];
}

/** Where a line that has been painted passes, its strands taken as one; nothing where it has not. */
export function paintedWay(edge: Edge, size: number): WorldLine[] {
  const painted = ways.get(edge);
  return (painted?.size === size && painted.strands[0]) || [];
}

export function screenOf(frame: Frame, node: Pick<MapNode, 'at' | 'shift'>, copy: number): [number, number] {
  const [x, y] = toScreen(frame, node.at, copy);
  return [x + node.shift[0], y + node.shift[1]];
}

export function paintNode(
  context: CanvasRenderingContext2D,
  theme: MapTheme,
  { only, counts, radius }: NodeTies,
  x: number,
  y: number,
): void {
  if (only) paintSymbol(context, theme, only, x, y);
  else paintRing(context, theme, counts, x, y, radius);
}

/** What is in hand: the territory of the place, lines in the world view, every place of the ties with its ring. */
function paintLight(
  context: CanvasRenderingContext2D,
  frame: Frame,
  content: SheetContent,
  ground: Ground,
): void {
  const { scene, theme, hands } = content;
  for (const hand of hands) {
    const place = hand.data.places[hand.place ?? -1];
    if (place && scene.nodeOf(place)) paintArea(context, frame, ground, place.region);
  }
  for (const copy of copiesIn(frame)) {
    for (const hand of hands) {
      if (content.lines)
        paintLines(
          context,
          hand.ties.flatMap((tie) => handLines(scene, hand, tie, frame, copy)),
          theme,
          true,
        );
      for (const index of hand.places) {
        const place = hand.data.places[index];
        const position = place && scene.nodeOf(place);
        if (!position) continue;
        const [x, y] = screenOf(frame, position, copy);
        const ties = hand.ties.flatMap((tie) => hand.data.ties[tie] ?? []);
        const its = nodeTies(ties.filter(({ parties }) => parties.includes(index)));
        paintNode(context, theme, its, x, y);
        paintHandRing(context, theme, x, y, its.radius, hand.pinned);
      }
    }
  }
}

/** A tie's own great circles, from its first party to each of the others. */
function handLines(
  scene: SheetScene,
  { data }: Hand,
  index: number,
  frame: Frame,
  copy: number,
): DrawnLine[] {
  const tie = data.ties[index];
  const [from, ...others] = (tie?.parties ?? []).map((index) => {
    const place = data.places[index];
    return place && scene.nodeOf(place)?.at;
  });
  if (!tie || !from) return [];
  return others.flatMap((to) => {
    if (!to) return [];
    const [start, end] = [toLngLat(from), toLngLat(to)];
    const steps = Math.max(8, Math.ceil(centralAngle(start, end) * 30));
    const pieces = arcPieces(start, end, steps).map((piece) =>
      piece.map(([lng, lat, along]) => [...toUnit([lng, lat]), along] as const),
    );
    return drawnEdge({ count: 1, tie, bulge: 0, pieces }, frame, copy);
  });
}
