'use client';

import { useState, useSyncExternalStore } from 'react';

const never = () => () => undefined;

export type CopyTableProps = {
  /** Cells by tabulators, rows by lines: what a spreadsheet takes. */
  text: string;
  label: string;
  copied: string;
  failed: string;
};

/** Copies a table so that a spreadsheet takes it; stands there only where a script can answer it. */
export function CopyTable({ text, label, copied, failed }: CopyTableProps) {
  const scripted = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  const [told, setTold] = useState('');
  if (!scripted) return null;
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setTold(copied),
      () => setTold(failed),
    );
  return (
    <span>
      <button type="button" onClick={copy} className="link inline-flex min-h-8 cursor-pointer items-center">
        {label}
      </button>
      <span role="status" className="ms-2 text-ink-2">
        {told}
      </span>
    </span>
  );
}
