import type { MapTheme } from './theme';

type Stamp = { canvas: HTMLCanvasElement; half: number };

/** More of them than this are forgotten and drawn anew. */
const MOST = 3000;

const stamps = new WeakMap<MapTheme, Map<string, Stamp>>();

/**
 * Draws something small around x, y, from a copy kept since it was drawn first: a thousand symbols cost as many
 * copies, not a thousand strokes and fills. Laid on whole device pixels, so that it stays sharp.
 * @param key the same for what looks the same in a theme
 * @param half pixels from the middle to the farthest edge
 */
export function stamp(
  context: CanvasRenderingContext2D,
  theme: MapTheme,
  key: string,
  half: number,
  [x, y]: readonly [number, number],
  draw: (context: CanvasRenderingContext2D) => void,
): void {
  const density = context.getTransform().a || 1;
  const known = stamps.get(theme) ?? new Map<string, Stamp>();
  stamps.set(theme, known);
  if (known.size > MOST) known.clear();
  const name = `${key} ${density}`;
  const made = known.get(name) ?? make(density, half, draw);
  known.set(name, made);
  const whole = (value: number) => Math.round(value * density) / density;
  context.drawImage(made.canvas, whole(x - made.half), whole(y - made.half), 2 * made.half, 2 * made.half);
}

function make(density: number, half: number, draw: (context: CanvasRenderingContext2D) => void): Stamp {
  const canvas = document.createElement('canvas');
  const pixels = Math.ceil(half * density);
  [canvas.width, canvas.height] = [2 * pixels, 2 * pixels];
  const context = canvas.getContext('2d');
  if (context) {
    context.setTransform(density, 0, 0, density, pixels, pixels);
    draw(context);
  }
  return { canvas, half: pixels / density };
}
