import type { TieStyle } from '@/lib/map/map.view';
import { compilationOnly, stageMarks, statusStyles } from '@/lib/map/status-style';
import { type DerivedStatus, derivedStatuses } from '@/lib/partnership/partnership.rules';
import { stamp } from './stamps';
import type { MapTheme } from './theme';

type Parts = { ground: Path2D | null; fill: Path2D | null; stroke: Path2D | null; strokeWidth: number };

const cache = new Map<DerivedStatus, Parts>();

function partsOf(status: DerivedStatus): Parts {
  const known = cache.get(status);
  if (known) return known;
  const { ground, fill, stroke, strokeWidth } = statusStyles[status].symbol;
  const path = (data: string | null) => (data === null ? null : new Path2D(data));
  const parts = { ground: path(ground), fill: path(fill), stroke: path(stroke), strokeWidth };
  cache.set(status, parts);
  return parts;
}

/** The symbol of one tie's status around x, y, with a halo of the sheet so that it reads on any ground. */
export function paintSymbol(
  context: CanvasRenderingContext2D,
  theme: MapTheme,
  tie: TieStyle,
  x: number,
  y: number,
): void {
  const key = `${tie.status} ${tie.stage} ${tie.compilationOnly ?? false}`;
  stamp(context, theme, key, 16, [x, y], (on) => drawSymbol(on, theme, tie));
}

/** Around the origin. */
function drawSymbol(context: CanvasRenderingContext2D, theme: MapTheme, tie: TieStyle): void {
  const parts = partsOf(tie.status);
  context.save();
  context.translate(-8, -8);
  context.fillStyle = theme.sheet;
  context.beginPath();
  context.arc(8, 8, 7.25, 0, 2 * Math.PI);
  context.fill();
  if (parts.ground) context.fill(parts.ground);
  context.fillStyle = theme.status[tie.status];
  if (parts.fill) context.fill(parts.fill);
  if (parts.stroke) {
    context.strokeStyle = theme.status[tie.status];
    context.lineWidth = parts.strokeWidth;
    if (tie.compilationOnly) context.setLineDash([...compilationOnly.ringDash]);
    context.stroke(parts.stroke);
    context.setLineDash([]);
  }
  paintStage(context, theme, tie);
  context.restore();
}

/** A tie that is not in force carries its mark below the symbol. */
function paintStage(context: CanvasRenderingContext2D, theme: MapTheme, tie: TieStyle): void {
  const mark = stageMarks[tie.stage];
  if (!mark) return;
  context.save();
  context.translate(2, 14.25);
  context.lineCap = 'round';
  const path = new Path2D(mark.stroke);
  const width = tie.stage === 'ENDED' ? 1.75 : 2.5;
  for (const [colour, wider] of [
    [theme.sheet, 2.5],
    [theme.ink, 0],
  ] as const) {
    context.strokeStyle = colour;
    context.lineWidth = width + wider;
    context.stroke(path);
  }
  context.restore();
}

/**
 * Several ties at one symbol: their number, in a ring whose parts are as long as each status has ties and drawn in
 * that status's colour and line pattern.
 * @param counts ties of each status, in the order of the statuses
 */
export function paintRing(
  context: CanvasRenderingContext2D,
  theme: MapTheme,
  counts: readonly number[],
  x: number,
  y: number,
  radius: number,
): void {
  const key = `${counts.join()} ${radius}`;
  stamp(context, theme, key, radius + 3, [x, y], (on) => drawRing(on, theme, counts, radius));
}

/** Around the origin. */
function drawRing(
  context: CanvasRenderingContext2D,
  theme: MapTheme,
  counts: readonly number[],
  radius: number,
): void {
  context.fillStyle = theme.sheet;
  context.beginPath();
  context.arc(0, 0, radius + 1.5, 0, 2 * Math.PI);
  context.fill();
  const total = counts.reduce((sum, count) => sum + count, 0);
  const present = derivedStatuses.flatMap((status, index) => {
    const count = counts[index] ?? 0;
    return count > 0 ? [{ status, count }] : [];
  });
  const gap = present.length > 1 ? 2.5 / radius : 0;
  // One tie among fifty still shows: each part is at least a tenth of the ring before all are brought to a whole.
  const shares = present.map(({ count }) => Math.max(0.1, count / total));
  const whole = shares.reduce((sum, share) => sum + share, 0);
  let from = -Math.PI / 2;
  for (const [index, { status }] of present.entries()) {
    const to = from + (2 * Math.PI * (shares[index] ?? 0)) / whole;
    paintArc(context, theme, status, radius - 0.5, from + gap / 2, to - gap / 2);
    from = to;
  }
  context.setLineDash([]);
  context.fillStyle = theme.ink;
  context.font = `600 ${radius > 12 ? 12 : 11}px ${theme.sans}`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillText(String(total), 0, 0.75);
}

function paintArc(
  context: CanvasRenderingContext2D,
  theme: MapTheme,
  status: DerivedStatus,
  radius: number,
  from: number,
  to: number,
): void {
  const { line } = statusStyles[status];
  context.strokeStyle = theme.status[status];
  context.lineCap = line.dash.length > 0 && line.dash[0] !== undefined && line.dash[0] < 1 ? 'round' : 'butt';
  context.setLineDash(line.dash.map((length) => length * 0.55));
  context.lineWidth = line.apart > 0 ? 1 : Math.max(1.25, line.width * 1.4);
  for (const aside of line.apart > 0 ? [-1.25, 1.25] : [0]) {
    context.beginPath();
    context.arc(0, 0, radius + aside, from, to);
    context.stroke();
  }
}

/** The ring around what is in hand. */
export function paintHandRing(
  context: CanvasRenderingContext2D,
  theme: MapTheme,
  x: number,
  y: number,
  radius: number,
  pinned: boolean,
): void {
  context.beginPath();
  context.arc(x, y, radius + 4, 0, 2 * Math.PI);
  context.lineWidth = 4;
  context.strokeStyle = theme.sheet;
  context.stroke();
  context.lineWidth = pinned ? 2.5 : 2;
  context.strokeStyle = theme.accent;
  context.stroke();
}
