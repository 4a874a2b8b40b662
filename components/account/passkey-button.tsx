'use client';

import { useEffect, useState } from 'react';
import { Button } from '@/components/ui/button';
import { addPasskey, hasPasskeys, signInByPasskey } from './passkey-ceremony';

export type PasskeyButtonProps = {
  does: 'sign-in' | 'add';
  label: string;
  /** What is said where it did not work. */
  failed: string;
  /** What stands in its place where the browser has no passkeys, or no script runs. */
  unsupported: string;
  /** Where it leads once done. */
  next: string;
};

/** The one button of a passkey: the browser asks everything else. */
export function PasskeyButton({ does, label, failed, unsupported, next }: PasskeyButtonProps) {
  const [state, setState] = useState<'unknown' | 'ready' | 'busy' | 'failed' | 'none'>('unknown');
  useEffect(() => setState(hasPasskeys() ? 'ready' : 'none'), []);
  const press = async () => {
    setState('busy');
    try {
      // The name of the device: the person sees it in the list and knows which to remove.
      await (does === 'add' ? addPasskey(navigator.platform.slice(0, 60)) : signInByPasskey());
      window.location.assign(next);
    } catch {
      setState('failed');
    }
  };
  if (state === 'none') return <p className="text-ink-2 text-sm">{unsupported}</p>;
  return (
    <div>
      <Button onClick={press} disabled={state === 'busy' || state === 'unknown'}>
        {label}
      </Button>
      <p
        role="status"
        className="mt-2 border-status-suspended border-s-4 ps-2 font-medium text-sm empty:hidden"
      >
        {state === 'failed' ? failed : ''}
      </p>
      <noscript>
        <p className="mt-2 text-ink-2 text-sm">{unsupported}</p>
      </noscript>
    </div>
  );
}
