import type { MapData, MapTie } from '@/lib/map/map.view';
import { type DrawnLine, paintLines, strandsOf, trace } from './draw/paint-lines';
import type { Polyline } from './draw/polyline';
import type { MapTheme } from './draw/theme';
import type { Hand } from './scene/in-hand';

/** Where a place stands on the twin maps, pixels from their upper left corner; null where it is not shown. */
export type Anchor = (place: number) => [x: number, y: number] | null;

/** More ties than this are lit on both sheets but not threaded. */
const MOST_THREADS = 12;
const STEPS = 24;

/** Draws the threads of what is in hand from the first party of each tie to the others, across the gutter. */
export function paintThreads(
  canvas: HTMLCanvasElement,
  data: MapData,
  hands: readonly Hand[],
  anchor: Anchor,
  theme: MapTheme,
): void {
  const context = canvas.getContext('2d');
  const { clientWidth: width, clientHeight: height } = canvas;
  if (!context) return;
  const density = Math.min(2, window.devicePixelRatio || 1);
  if (canvas.width !== Math.round(width * density) || canvas.height !== Math.round(height * density)) {
    [canvas.width, canvas.height] = [Math.round(width * density), Math.round(height * density)];
  }
  context.setTransform(density, 0, 0, density, 0, 0);
  context.clearRect(0, 0, width, height);
  for (const hand of hands) {
    if (hand.ties.length > MOST_THREADS) continue;
    const lines = hand.ties.flatMap((tie) => threadsOf(data.ties[tie], anchor, width > height));
    paintHalo(context, lines, theme);
    paintLines(context, lines, theme, true);
  }
}

function threadsOf(tie: MapTie | undefined, anchor: Anchor, sideways: boolean): DrawnLine[] {
  const [from, ...others] = (tie?.parties ?? []).map(anchor);
  if (!tie || !from) return [];
  return others.flatMap((to) => {
    if (!to) return [];
    const strands = strandsOf(tie).map((aside) => thread(from, to, sideways, aside));
    return [{ tie, count: 1, strands, spine: tie.stage === 'SIGNED' ? null : thread(from, to, sideways, 0) }];
  });
}

/** A soft S from one sheet to the other, leaving and arriving straight. */
function thread(
  [x1, y1]: [number, number],
  [x2, y2]: [number, number],
  sideways: boolean,
  aside: number,
): Polyline {
  const pull = 0.45;
  const [cx1, cy1] = sideways ? [x1 + (x2 - x1) * pull, y1] : [x1, y1 + (y2 - y1) * pull];
  const [cx2, cy2] = sideways ? [x2 - (x2 - x1) * pull, y2] : [x2, y2 - (y2 - y1) * pull];
  return Array.from({ length: STEPS + 1 }, (_, step) => step / STEPS).flatMap((t) => {
    const [a, b, c, d] = [(1 - t) ** 3, 3 * (1 - t) ** 2 * t, 3 * (1 - t) * t ** 2, t ** 3];
    const off = sideways ? [0, aside] : [aside, 0];
    return [
      a * x1 + b * cx1 + c * cx2 + d * x2 + (off[0] ?? 0),
      a * y1 + b * cy1 + c * cy2 + d * y2 + (off[1] ?? 0),
    ];
  });
}

/** The sheet's colour under a thread, so that it reads over symbols and names. */
function paintHalo(context: CanvasRenderingContext2D, lines: readonly DrawnLine[], theme: MapTheme): void {
  context.beginPath();
  for (const strand of lines.flatMap(({ strands }) => strands)) trace(context, strand);
  context.globalAlpha = 0.7;
  context.strokeStyle = theme.sheet;
  context.lineWidth = 5;
  context.stroke();
  context.globalAlpha = 1;
}
