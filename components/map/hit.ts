import { nearestLine, nearestTarget } from '@/lib/geo/nearest';
import type { BasePaths } from './draw/base-paths';
import { divisions } from './draw/base-paths';
import { copiesIn, type Frame } from './draw/frame';
import { onScreen, type Polyline } from './draw/polyline';
import type { Edge } from './scene/edges';
import type { MapNode } from './scene/scene';
import { isFine } from './sheet-model';
import { edgesOf, type SheetContent, screenOf } from './sheet-painters';

export type Hit = { node: MapNode } | { tie: string } | { territory: string } | null;

/** Pixels beyond a symbol's edge, and to either side of a line: a finger needs more than a mouse. */
const TOLERANCE = { mouse: { symbol: 6, line: 4 }, touch: { symbol: 22, line: 14 } };

/** What a point of a sheet means: a pinned place or one of its partners, a symbol, a line, a territory with ties. */
export function hitAt(
  content: SheetContent,
  frame: Frame,
  x: number,
  y: number,
  pointer: 'mouse' | 'touch',
): Hit {
  const { symbol, line } = TOLERANCE[pointer];
  const node =
    nodeAt(pinnedNodes(content), frame, x, y, symbol) ??
    nodeAt(content.scene.nodes(frame.zoom), frame, x, y, symbol);
  if (node) return { node };
  if (content.lines) {
    const drawn = drawnEdges(content, frame);
    const index = nearestLine(drawn.pieces, x, y, line);
    const edge = drawn.edges[index];
    if (edge) return { tie: edge.tie.slug };
  }
  const territory = territoryAt(content, frame, x, y);
  return territory === null ? null : { territory };
}

/** Places of what is pinned stand above the clusters that hide them. */
function pinnedNodes({ hands, scene }: SheetContent): MapNode[] {
  const places = hands.filter(({ pinned }) => pinned).flatMap((hand) => hand.places);
  return places.flatMap((place) => {
    const position = scene.positionOf(place);
    const ties = scene.tiesOf(place);
    return position
      ? [
          {
            ...position,
            cluster: false,
            places: [place],
            ties,
            counts: scene.countsOf(ties),
            radius: scene.radiusOf(ties.length),
          },
        ]
      : [];
  });
}

function nodeAt(
  nodes: readonly MapNode[],
  frame: Frame,
  x: number,
  y: number,
  tolerance: number,
): MapNode | null {
  const shown = copiesIn(frame).flatMap((copy) =>
    nodes.map((node) => {
      const [nodeX, nodeY] = screenOf(frame, node, copy);
      return { node, x: nodeX, y: nodeY, radius: node.radius };
    }),
  );
  return shown[nearestTarget(shown, x, y, tolerance)]?.node ?? null;
}

type DrawnEdges = { key: string; edges: Edge[]; pieces: Polyline[][] };
const drawnBefore = new WeakMap<Edge[], DrawnEdges>();

/** The lines as they stand on the screen, kept for as long as the frame does not move. */
function drawnEdges({ scene }: SheetContent, frame: Frame): DrawnEdges {
  const all = edgesOf(scene, frame.zoom);
  const key = `${frame.left} ${frame.top} ${frame.zoom} ${frame.width} ${frame.height}`;
  const known = drawnBefore.get(all);
  if (known?.key === key) return known;
  const edges = copiesIn(frame).flatMap(() => all);
  const pieces = copiesIn(frame).flatMap((copy) =>
    all.map((edge) => onScreen(edge.pieces, frame, copy, edge.bulge, 0)),
  );
  const drawn = { key, edges, pieces };
  drawnBefore.set(all, drawn);
  return drawn;
}

let scratch: CanvasRenderingContext2D | null = null;

/** The territory with ties that a point lies in. */
function territoryAt(
  { basemap, focus, data }: SheetContent,
  frame: Frame,
  x: number,
  y: number,
): string | null {
  scratch ??= document.createElement('canvas').getContext('2d');
  const paths = basemap.paths(frame.zoom);
  for (const country of focus) {
    const objects = divisions[country];
    const object = isFine(data, frame.zoom) ? (objects?.second ?? objects?.first) : objects?.first;
    for (const [code, path] of object ? paths.division(object).areas : []) {
      if ((data.territories[code]?.ties ?? 0) > 0 && holds(path, paths, frame, x, y)) return code;
    }
  }
  return null;
}

function holds(path: Path2D, { size }: BasePaths, frame: Frame, x: number, y: number): boolean {
  const scale = size / frame.size;
  return copiesIn(frame).some(
    (copy) =>
      scratch?.isPointInPath(path, (x + frame.left - copy * frame.size) * scale, (y + frame.top) * scale) ??
      false,
  );
}
