'use client';

import { useSyncExternalStore } from 'react';

const never = () => () => undefined;

/** Prints the page; stands there only where a script can answer it. */
export function PrintButton({ label }: { label: string }) {
  const scripted = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  if (!scripted) return null;
  return (
    <button
      type="button"
      onClick={() => window.print()}
      className="link inline-flex min-h-8 cursor-pointer items-center"
    >
      {label}
    </button>
  );
}
