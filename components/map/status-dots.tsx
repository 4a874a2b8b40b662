import type { DerivedStatus } from '@/lib/partnership/partnership.rules';

type Form = {
  /** A path that begins at a place. */
  draw: string;
  className: string;
  roundEnds?: boolean;
};

/** The shapes of the legend so small that hundreds fit: disc, half disc, bar, two bars, ring; all of a status are one path. */
const forms: Record<DerivedStatus, readonly Form[]> = {
  ACTIVE: [
    { draw: 'h0', roundEnds: true, className: 'stroke-[4px] stroke-status-active max-sm:stroke-[6px]' },
  ],
  DORMANT: [
    {
      draw: 'm0-2a2 2 0 0 0 0 4z',
      className: 'fill-status-dormant stroke-[.5px] stroke-status-dormant max-sm:stroke-[2px]',
    },
  ],
  SUSPENDED: [{ draw: 'm-2.5 0h5', className: 'stroke-[2px] stroke-status-suspended max-sm:stroke-[3.5px]' }],
  DISPUTED: [
    {
      draw: 'm-1.4-2v4m2.8-4v4',
      className: 'stroke-[1.4px] stroke-status-disputed max-sm:stroke-[2.2px]',
    },
  ],
  NOT_REPORTED: [
    {
      draw: 'h0',
      roundEnds: true,
      className: 'stroke-[4px] stroke-status-not-reported max-sm:stroke-[6px]',
    },
    { draw: 'h0', roundEnds: true, className: 'stroke-[2.4px] stroke-sheet max-sm:stroke-[3.6px]' },
  ],
};

const untold: readonly Form[] = [
  { draw: 'h0', roundEnds: true, className: 'stroke-[3px] stroke-ink max-sm:stroke-[5px]' },
];

export type StatusDotsProps = {
  /** Null for places without a tie. */
  status: DerivedStatus | null;
  /** In units of the drawing. */
  at: readonly (readonly [x: number, y: number])[];
};

/** Many places of one status, each a small form by which the status is told without its colour. */
export function StatusDots({ status, at }: StatusDotsProps) {
  return (status ? forms[status] : untold).map(({ draw, className, roundEnds }) => (
    <path
      key={className}
      d={at.map(([x, y]) => `M${x} ${y}${draw}`).join('')}
      className={className}
      strokeLinecap={roundEnds ? 'round' : undefined}
    />
  ));
}
