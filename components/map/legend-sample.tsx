import { compilationOnly, stageMarks, statusStyles } from '@/lib/map/status-style';
import type { LegendEntry } from './legend';

const strokes = {
  ACTIVE: 'stroke-status-active',
  DORMANT: 'stroke-status-dormant',
  SUSPENDED: 'stroke-status-suspended',
  DISPUTED: 'stroke-status-disputed',
  NOT_REPORTED: 'stroke-status-not-reported',
} as const;
const fills = {
  ACTIVE: 'fill-status-active',
  DORMANT: 'fill-status-dormant',
  SUSPENDED: 'fill-status-suspended',
  DISPUTED: 'fill-status-disputed',
  NOT_REPORTED: 'fill-status-not-reported',
} as const;

/** A symbol with a piece of its line, as the map draws a tie; the word stands beside it. */
export function LegendSample({ tie, className = '' }: { tie: LegendEntry['tie']; className?: string }) {
  const { line, symbol } = statusStyles[tie.status];
  const mark = stageMarks[tie.stage];
  const faint = tie.compilationOnly === true;
  const rows = line.apart > 0 ? [8 - line.apart / 2, 8 + line.apart / 2] : [8];
  const stretches = mark
    ? [
        [17, 28],
        [44, 56],
      ]
    : [[17, 56]];
  return (
    <svg
      viewBox="0 0 58 16"
      width="58"
      height="16"
      className={`inline-block shrink-0 ${className}`}
      aria-hidden="true"
      focusable="false"
    >
      {rows.map((y) =>
        stretches.map(([from, to]) => (
          <path
            key={`${y} ${from}`}
            d={`M${from} ${y}H${to}`}
            className={strokes[tie.status]}
            strokeWidth={faint ? compilationOnly.lineWidth : line.width}
            strokeOpacity={faint ? compilationOnly.opacity : 1}
            strokeDasharray={line.dash.join(' ') || undefined}
            strokeLinecap="round"
          />
        )),
      )}
      {mark && (
        <path
          d={mark.stroke}
          transform="translate(30 4)"
          className="stroke-ink"
          fill="none"
          strokeWidth={tie.stage === 'ENDED' ? 1.75 : 2.5}
          strokeLinecap="round"
        />
      )}
      {symbol.ground && <path d={symbol.ground} className="fill-sheet" />}
      {symbol.fill && <path d={symbol.fill} className={fills[tie.status]} />}
      {symbol.stroke && (
        <path
          d={symbol.stroke}
          className={strokes[tie.status]}
          fill="none"
          strokeWidth={symbol.strokeWidth}
          strokeDasharray={faint ? compilationOnly.ringDash.join(' ') : undefined}
        />
      )}
    </svg>
  );
}
