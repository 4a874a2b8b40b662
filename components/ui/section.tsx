import type { ReactNode } from 'react';

export type SectionProps = {
  title: ReactNode;
  /** Anchor of the section, also what its heading is named by. */
  id: string;
  /** A line under the heading. */
  lead?: ReactNode;
  /** What stands at the end of the heading's line: a link to more, a control. */
  aside?: ReactNode;
  children: ReactNode;
  className?: string;
};

/** A part of a page under a fine rule, with its heading. */
export function Section({ title, id, lead, aside, children, className = '' }: SectionProps) {
  return (
    <section id={id} aria-labelledby={`${id}-title`} className={`border-hairline border-t pt-4 ${className}`}>
      <div className="mb-4 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <h2 id={`${id}-title`} className="text-xl">
          {title}
        </h2>
        {aside && <div className="text-sm">{aside}</div>}
      </div>
      {lead && <p className="-mt-2 mb-4 max-w-measure text-ink-2">{lead}</p>}
      {children}
    </section>
  );
}
