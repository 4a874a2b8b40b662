import type { ReactNode } from 'react';

export type RecordColumnsProps = {
  /** What the record is at a glance; before the rest on a phone, beside it on a desk. */
  facts: ReactNode;
  children: ReactNode;
};

/** A record of two columns: its body, and beside it what it is at a glance. */
export function RecordColumns({ facts, children }: RecordColumnsProps) {
  return (
    <div className="grid gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,1fr)_22rem]">
      <div className="min-w-0 lg:col-start-2 lg:row-start-1">{facts}</div>
      <div className="min-w-0 space-y-8 lg:col-start-1 lg:row-start-1">{children}</div>
    </div>
  );
}
