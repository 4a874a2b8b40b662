import { nearestLine, nearestTarget } from '@/lib/geo/nearest';
import type { BasePaths } from './draw/base-paths';
import { divisions } from './draw/base-paths';
import { copiesIn, type Frame } from './draw/frame';
import type { WorldLine } from './draw/polyline';
import type { MapNode } from './scene/map-node';
import { isFine } from './sheet-model';
import { paintedWay, type SheetContent, screenOf } from './sheet-painters';

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
    const tie = tieAt(content, frame, x, y, line);
    if (tie !== null) return { tie };
  }
  const territory = territoryAt(content, frame, x, y);
  return territory === null ? null : { territory };
}

/** Places of what is pinned stand above the clusters that hide them. */
function pinnedNodes({ hands, scene }: SheetContent): MapNode[] {
  const places = hands
    .filter(({ pinned }) => pinned)
    .flatMap((hand) => hand.places.flatMap((place) => hand.data.places[place] ?? []));
  return places.flatMap((place) => scene.nodeOf(place) ?? []);
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

/** The tie whose line passes nearest; few boxes of lines hold the point, so few lines are walked. */
function tieAt(
  { scene }: SheetContent,
  frame: Frame,
  x: number,
  y: number,
  tolerance: number,
): string | null {
  const edges = scene.edges(frame.zoom);
  for (const copy of copiesIn(frame)) {
    const [worldX, worldY] = [x + frame.left - copy * frame.size, y + frame.top];
    const near = edges.map((edge) =>
      paintedWay(edge, frame.size).filter(({ box }) => holdsPoint(box, worldX, worldY, tolerance)),
    );
    const index = nearestLine(
      near.map((lines) => lines.map(({ points }) => points)),
      worldX,
      worldY,
      tolerance,
    );
    if (index >= 0) return edges[index]?.tie.slug ?? null;
  }
  return null;
}

const holdsPoint = ([left, top, right, bottom]: WorldLine['box'], x: number, y: number, margin: number) =>
  x > left - margin && x < right + margin && y > top - margin && y < bottom + margin;

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
