import type { BasePaths } from './base-paths';
import { divisions } from './base-paths';
import { copiesIn, type Frame } from './frame';
import type { MapTheme } from './theme';

export type Ground = {
  paths: BasePaths;
  theme: MapTheme;
  /** Countries that stand out from their neighbours, ISO 3166-1. */
  focus: readonly string[];
  /** 0 to 3 for a territory's code: how dark it is. */
  shade: (code: string) => number;
  /** True where départements are drawn rather than regions. */
  fine: boolean;
};

/** Water, land, the countries in focus shaded by their number of ties, and borders. */
export function paintGround(context: CanvasRenderingContext2D, frame: Frame, ground: Ground): void {
  context.fillStyle = ground.theme.water;
  context.fillRect(0, 0, frame.width, frame.height);
  const scale = frame.size / ground.paths.size;
  for (const copy of copiesIn(frame)) {
    context.save();
    context.translate(copy * frame.size - frame.left, -frame.top);
    context.scale(scale, scale);
    context.lineJoin = 'round';
    paintLand(context, ground, 1 / scale);
    for (const country of ground.focus) paintFocus(context, ground, country, 1 / scale);
    context.restore();
  }
}

function paintLand(context: CanvasRenderingContext2D, { paths, theme }: Ground, pixel: number): void {
  context.fillStyle = theme.paper;
  for (const path of paths.countries.values()) context.fill(path);
  stroke(context, paths.borders, theme.hairline, pixel);
  stroke(context, paths.coasts, theme.hairline, 0.75 * pixel);
}

function paintFocus(context: CanvasRenderingContext2D, ground: Ground, country: string, pixel: number): void {
  const { paths, theme } = ground;
  const objects = divisions[country];
  if (!objects) {
    const path = paths.countries.get(country);
    if (!path) return;
    context.fillStyle = theme.sheet;
    context.fill(path);
    stroke(context, path, theme.secondInk, 0.6 * pixel, 0.55);
    return;
  }
  const first = paths.division(objects.first);
  const drawn = ground.fine && objects.second ? paths.division(objects.second) : first;
  for (const [code, path] of drawn.areas) {
    const level = ground.shade(code);
    context.fillStyle = level === 0 ? theme.sheet : (theme.shades[level - 1] ?? theme.sheet);
    context.fill(path);
  }
  if (drawn !== first) stroke(context, drawn.inner, theme.hairline, 0.75 * pixel);
  stroke(context, first.inner, theme.secondInk, (drawn === first ? 0.5 : 0.8) * pixel, 0.4);
  stroke(context, first.outer, theme.secondInk, 0.7 * pixel, 0.7);
}

/** The outline of one first-level area, in the accent: the territory of the region or province in hand. */
export function paintArea(
  context: CanvasRenderingContext2D,
  frame: Frame,
  { paths, theme }: Ground,
  code: string,
): void {
  const objects = divisions[code.slice(0, 2)];
  const area = objects && paths.division(objects.first).areas.get(code);
  if (!area) return;
  const scale = frame.size / paths.size;
  for (const copy of copiesIn(frame)) {
    context.save();
    context.translate(copy * frame.size - frame.left, -frame.top);
    context.scale(scale, scale);
    stroke(context, area, theme.accent, 1.5 / scale, 0.8);
    context.restore();
  }
}

function stroke(
  context: CanvasRenderingContext2D,
  path: Path2D,
  colour: string,
  width: number,
  opacity = 1,
): void {
  context.globalAlpha = opacity;
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.stroke(path);
  context.globalAlpha = 1;
}
