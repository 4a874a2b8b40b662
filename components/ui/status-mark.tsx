import type { DerivedStatus } from '@/lib/partnership/partnership.rules';

/**
 * The symbol of each status: filled circle, half circle, circle with a bar, two halves apart, ring. The shape alone tells
 * it, the colour repeats it. Drawn on a 16 × 16 grid; the map and charts draw the same shapes.
 */
const shapes: Record<DerivedStatus, React.ReactNode> = {
  ACTIVE: <circle cx="8" cy="8" r="6" className="fill-status-active" />,
  DORMANT: (
    <>
      <circle cx="8" cy="8" r="5.25" className="fill-sheet stroke-status-dormant" strokeWidth="1.5" />
      <path d="M8 2.75a5.25 5.25 0 0 0 0 10.5z" className="fill-status-dormant" />
    </>
  ),
  SUSPENDED: (
    <>
      <circle cx="8" cy="8" r="5.25" className="fill-sheet stroke-status-suspended" strokeWidth="1.5" />
      <path d="M3 8h10" className="stroke-status-suspended" strokeWidth="2.5" />
    </>
  ),
  DISPUTED: (
    <path
      d="M6.75 2.2a5.9 5.9 0 0 0 0 11.6zM9.25 2.2a5.9 5.9 0 0 1 0 11.6z"
      className="fill-status-disputed"
    />
  ),
  NOT_REPORTED: (
    <circle cx="8" cy="8" r="5" className="fill-sheet stroke-status-not-reported" strokeWidth="1.75" />
  ),
};

/** The shape of a status on its 16 × 16 grid, for drawings that place it themselves. */
export function StatusShape({ status }: { status: DerivedStatus }) {
  return shapes[status];
}

export type StatusSymbolProps = { status: DerivedStatus; className?: string };

/** The symbol alone, without a name: only where the word stands beside it. */
export function StatusSymbol({ status, className = 'size-4' }: StatusSymbolProps) {
  return (
    <svg
      viewBox="0 0 16 16"
      className={`inline-block shrink-0 ${className}`}
      aria-hidden="true"
      focusable="false"
    >
      {shapes[status]}
    </svg>
  );
}

export type StatusMarkProps = {
  status: DerivedStatus;
  /** The status in the reader's words, from the namespace `vocabulary`. */
  label: string;
  className?: string;
};

/** Status as symbol and word; the word is in ink so that it reads on every ground. */
export function StatusMark({ status, label, className = '' }: StatusMarkProps) {
  return (
    <span className={`whitespace-nowrap ${className}`}>
      <StatusSymbol status={status} className="me-1.5 size-[0.95em] align-[-0.1em]" />
      {label}
    </span>
  );
}
