import type { ReactNode } from 'react';

export type NoticeProps = {
  kind: 'info' | 'conflict' | 'caution';
  title: ReactNode;
  children?: ReactNode;
  className?: string;
  /** Level of the title where the notice is a part of the page's outline; else it is a plain line. */
  heading?: 'h2' | 'h3';
};

const edges = {
  info: 'border-s-accent',
  conflict: 'border-s-status-disputed',
  caution: 'border-s-status-dormant',
};
const tints = { info: 'text-accent', conflict: 'text-status-disputed', caution: 'text-status-dormant' };

const marks: Record<NoticeProps['kind'], ReactNode> = {
  info: <path d="M10 9v5M10 5.8v.4" />,
  conflict: <path d="M7.500 5.500 4 9h12M12.500 14.500 16 11H4" />,
  caution: <path d="M10 5.500v5.500M10 14v.4" />,
};

/** Something the reader should know before believing what stands beside it. */
export function Notice({ kind, title, children, className = '', heading: Title = 'h3' }: NoticeProps) {
  return (
    <aside
      className={`flex gap-3 rounded-md border border-hairline border-s-4 bg-sheet p-4 ${edges[kind]} ${className}`}
    >
      <svg
        viewBox="0 0 20 20"
        className={`mt-[0.2em] size-5 shrink-0 ${tints[kind]}`}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.75"
        strokeLinecap="round"
        aria-hidden="true"
      >
        {kind !== 'conflict' && <circle cx="10" cy="10" r="8.500" strokeWidth="1.25" />}
        {marks[kind]}
      </svg>
      <div className="min-w-0 max-w-measure">
        <Title className="font-sans font-semibold text-base tracking-normal">{title}</Title>
        {children && <div className="mt-1 text-sm">{children}</div>}
      </div>
    </aside>
  );
}
