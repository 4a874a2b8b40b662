import type { ReactNode } from 'react';

export type AsidePartProps = { title: ReactNode; children: ReactNode; className?: string };

/** A part of the column beside a record: a small heading and what belongs to it. */
export function AsidePart({ title, children, className = '' }: AsidePartProps) {
  return (
    <section className={className}>
      <h2 className="mb-2 font-sans font-semibold text-base tracking-normal">{title}</h2>
      {children}
    </section>
  );
}
