import { StatusSymbol } from '@/components/ui/status-mark';
import type { DerivedStatus } from '@/lib/partnership/partnership.rules';
import type { LifeLane as Lane } from '@/lib/partnership/partnership-life.presenter';
import type { PlacedEntry } from './timeline-scale';

export type LifeLaneProps = { entries: readonly PlacedEntry[] };

/** Height of the line on which the marks stand, in CSS pixels. */
const LINE = 28;
const percent = (value: number) => `${value}%`;

/** One lane of the timeline: lengths in per cent across, so that text and marks keep their size on every screen. */
export function LifeLane({ entries }: LifeLaneProps) {
  return (
    <svg className="block h-10 w-full overflow-visible" aria-hidden="true" focusable="false">
      <line x1="0" x2="100%" y1={LINE} y2={LINE} className="stroke-hairline" />
      {entries.map((entry) => (
        <Extent key={entry.id} {...entry} />
      ))}
      {entries.map((entry) => (
        <Mark key={entry.id} {...entry} />
      ))}
    </svg>
  );
}

/** How long it lasted, between which days it lies, or since when it is said to hold. */
function Extent({ shape, from100, to100, since100, at100, status }: PlacedEntry) {
  const width = Math.round((to100 - from100) * 10) / 10;
  if (status && since100 !== null) {
    return (
      <line
        x1={percent(since100)}
        x2={percent(at100)}
        y1={LINE}
        y2={LINE}
        className={strokes[status]}
        strokeWidth="2"
      />
    );
  }
  if (shape === 'moment') return null;
  return (
    <rect
      x={percent(from100)}
      width={percent(width)}
      y={LINE - 5}
      height="10"
      rx="2"
      className={shape === 'span' ? 'fill-shade-3' : 'fill-transparent stroke-ink-2'}
      strokeDasharray={shape === 'span' ? undefined : '3 3'}
    />
  );
}

function Mark({ lane, shape, at100, stacked, labelled, date, status }: PlacedEntry) {
  const anchor = at100 < 10 ? 'start' : at100 > 90 ? 'end' : 'middle';
  const edge = { start: -6, middle: 0, end: 6 }[anchor];
  return (
    <svg
      x={percent(at100)}
      y="0"
      aria-hidden="true"
      width="16"
      height="40"
      overflow="visible"
      className="overflow-visible"
    >
      {labelled && (
        <text x={edge} y="12" textAnchor={anchor} className="fill-ink text-xs">
          {date}
        </text>
      )}
      <g transform={`translate(${stacked * 18} ${LINE})`}>
        {status ? (
          <g transform="translate(-8 -8)">
            <svg width="16" height="16" aria-hidden="true">
              <StatusSymbol status={status} className="" />
            </svg>
          </g>
        ) : (
          laneMarks[lane](shape === 'somewhere' ? 'fill-sheet stroke-ink' : 'fill-ink stroke-ink')
        )}
      </g>
    </svg>
  );
}

/** The mark of each lane; hollow where the moment is only known to lie within a span. */
const laneMarks: Record<Lane, (look: string) => React.ReactNode> = {
  agreement: (look) => <path d="M0-6 6 0 0 6-6 0z" className={look} strokeWidth="1.5" />,
  project: () => (
    <rect x="-4.5" y="-4.5" width="9" height="9" className="fill-sheet stroke-ink" strokeWidth="1.75" />
  ),
  event: () => <path d="M0-5.5 6 5H-6z" className="fill-sheet stroke-ink" strokeWidth="1.75" />,
  status: (look) => <circle r="5" className={look} />,
  succession: () => (
    <path d="M-5 0H5M1-4 5 0 1 4M-5-6V6" fill="none" className="stroke-ink" strokeWidth="1.75" />
  ),
};

const strokes: Record<DerivedStatus, string> = {
  ACTIVE: 'stroke-status-active',
  DORMANT: 'stroke-status-dormant',
  SUSPENDED: 'stroke-status-suspended',
  DISPUTED: 'stroke-status-disputed',
  NOT_REPORTED: 'stroke-status-not-reported',
};
