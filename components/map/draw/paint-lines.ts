import type { TieStyle } from '@/lib/map/map.view';
import { compilationOnly, stageMarks, statusStyles } from '@/lib/map/status-style';
import { middleOf, openedAt, type Polyline } from './polyline';
import type { MapTheme } from './theme';

/** A tie's line on the screen: one polyline for each piece and strand. */
export type DrawnLine = {
  tie: TieStyle;
  /** How many ties the line stands for. */
  count: number;
  strands: Polyline[];
  /** The whole line without offsets, for its middle. */
  spine: Polyline | null;
};

/** How far the strands of a status stand from the line's middle, pixels. */
export function strandsOf(tie: DrawnLine['tie']): number[] {
  const { apart } = statusStyles[tie.status].line;
  return apart === 0 ? [0] : [-apart / 2, apart / 2];
}

/** How a line is drawn that is in hand: whatever its style, it must be followed with the eye. */
const IN_HAND = { opacity: 1, wider: 0.75 };
/** Among all others. */
const AMONG_OTHERS = { opacity: 0.85, wider: 0 };

/** Draws many lines, those of one style in one stroke. */
export function paintLines(
  context: CanvasRenderingContext2D,
  lines: readonly DrawnLine[],
  theme: MapTheme,
  inHand: boolean,
): void {
  const { opacity } = inHand ? IN_HAND : AMONG_OTHERS;
  const styles = new Map<string, DrawnLine[]>();
  for (const line of lines) {
    const key = `${line.tie.status}/${line.tie.compilationOnly ?? false}/${weight(line.count)}`;
    const group = styles.get(key);
    if (group) group.push(line);
    else styles.set(key, [line]);
  }
  context.lineCap = 'round';
  context.lineJoin = 'round';
  for (const group of styles.values()) strokeGroup(context, group, theme, inHand);
  for (const line of lines) paintStage(context, line, theme, opacity);
  context.globalAlpha = 1;
  context.setLineDash([]);
}

function strokeGroup(
  context: CanvasRenderingContext2D,
  group: readonly DrawnLine[],
  theme: MapTheme,
  inHand: boolean,
): void {
  const [first] = group;
  if (!first) return;
  const { line } = statusStyles[first.tie.status];
  context.beginPath();
  for (const { tie, strands, spine } of group) {
    const mark = stageMarks[tie.stage];
    const middle = mark && spine ? middleOf(spine) : null;
    for (const strand of strands) {
      const parts = mark && middle ? openedAt(strand, middle, mark.gap) : [strand];
      for (const part of parts) {
        trace(context, part);
      }
    }
  }
  const faint = first.tie.compilationOnly === true;
  const { opacity, wider } = inHand ? IN_HAND : AMONG_OTHERS;
  context.globalAlpha = faint && !inHand ? opacity * compilationOnly.opacity : opacity;
  context.strokeStyle = theme.status[first.tie.status];
  context.lineWidth = (faint ? compilationOnly.lineWidth : line.width) + weight(first.count) + wider;
  context.setLineDash([...line.dash]);
  context.stroke();
}

/** Adds a line to the path. */
export function trace(context: CanvasRenderingContext2D, line: Polyline): void {
  context.moveTo(line[0] ?? 0, line[1] ?? 0);
  for (let at = 2; at < line.length; at += 2) context.lineTo(line[at] ?? 0, line[at + 1] ?? 0);
}

function paintStage(
  context: CanvasRenderingContext2D,
  { tie, spine }: DrawnLine,
  theme: MapTheme,
  opacity: number,
): void {
  const mark = stageMarks[tie.stage];
  if (!mark || !spine) return;
  const [x, y] = middleOf(spine);
  context.save();
  context.translate(x - 6, y - 4);
  context.globalAlpha = opacity;
  context.setLineDash([]);
  context.lineCap = 'round';
  context.lineWidth = tie.stage === 'ENDED' ? 1.75 : 2.5;
  context.strokeStyle = theme.ink;
  context.stroke(new Path2D(mark.stroke));
  context.restore();
}

/** A line for several ties is wider, in whole steps so that few strokes are needed. */
const weight = (count: number) => (count <= 1 ? 0 : Math.min(4, Math.round(Math.log2(count) * 0.75)));
