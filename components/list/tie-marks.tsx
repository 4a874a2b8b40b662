import type { TieItem, TieMark } from '@/lib/partnership/tie-item.presenter';

const shapes: Record<TieMark, React.ReactNode> = {
  compilation: <path d="M3 3.500h10M3 8h10M3 12.500h6" strokeDasharray="1.500 1.500" />,
  source: <path d="M4 2.500h6l2.500 2.500v8.500H4zM6.500 8h4M6.500 10.500h4" />,
  contradiction: <path d="M5.500 4 2.500 7h10M10.500 13l3-3h-10" />,
  oneSided: <path d="M2.500 8h9M8 4.500 11.500 8 8 11.500M14 3v10" />,
};

/** What the reader should know before believing the line: one compilation, one source, sources that disagree. */
export function TieMarks({ marks, className = '' }: { marks: TieItem['marks']; className?: string }) {
  if (marks.length === 0) return null;
  return (
    <ul className={`flex flex-wrap gap-x-3 text-ink-2 text-xs ${className}`}>
      {marks.map(({ mark, label }) => (
        <li key={mark} className="inline-flex items-baseline gap-1">
          <svg
            viewBox="0 0 16 16"
            className={`size-3 shrink-0 self-center ${mark === 'contradiction' ? 'text-status-disputed' : ''}`}
            fill="none"
            stroke="currentColor"
            strokeWidth="1.4"
            strokeLinecap="round"
            strokeLinejoin="round"
            aria-hidden="true"
          >
            {shapes[mark]}
          </svg>
          {label}
        </li>
      ))}
    </ul>
  );
}
