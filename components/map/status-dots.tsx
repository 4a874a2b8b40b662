import type { DerivedStatus } from '@/lib/partnership/partnership.rules';

const strokes: Record<DerivedStatus, string> = {
  ACTIVE: 'stroke-status-active',
  DORMANT: 'stroke-status-dormant',
  SUSPENDED: 'stroke-status-suspended',
  DISPUTED: 'stroke-status-disputed',
  NOT_REPORTED: 'stroke-status-not-reported',
};

export type StatusDotsProps = {
  /** Null for places without a tie. */
  status: DerivedStatus | null;
  /** In units of the drawing. */
  at: readonly (readonly [x: number, y: number])[];
};

/** Many places of one status as one line of dots; those that nothing is reported of are hollow. */
export function StatusDots({ status, at }: StatusDotsProps) {
  const dots = at.map(([x, y]) => `M${x} ${y}h0`).join('');
  return (
    <g strokeLinecap="round">
      <path
        d={dots}
        className={`stroke-[4px] max-sm:stroke-[6px] ${status ? strokes[status] : 'stroke-ink'}`}
      />
      {status === 'NOT_REPORTED' && (
        <path d={dots} className="stroke-[2.4px] stroke-sheet max-sm:stroke-[3.6px]" />
      )}
    </g>
  );
}
