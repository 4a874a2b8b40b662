'use client';

import { useEffect, useState } from 'react';
import { Notice } from '@/components/ui/notice';

export type ReadOnlyNoticeProps = {
  /** Title and text of the state that the page was made in; null where everything may be written. */
  now: { title: string; text: string } | null;
  /** Title of each state, by its name in the header of a refusal. */
  titles: Record<string, string>;
  /** That what was sent waits and goes by itself. */
  waiting: string;
};

const HEADER = 'X-Atlas-Read-Only';
/** Milliseconds after which what was refused is sent again. */
const AGAIN = 3_000;

/**
 * Says that nothing is written now. What a form sends meanwhile is refused before anything is done with it, so it is sent again
 * until it is taken: whoever pressed finds their text where it was, and then the answer.
 */
export function ReadOnlyNotice({ now, titles, waiting }: ReadOnlyNoticeProps) {
  const [held, setHeld] = useState<string | null>(null);
  useEffect(() => {
    const original = window.fetch;
    const patient: typeof fetch = async (input, init) => {
      for (;;) {
        const answer = await original(input, init);
        const reason = answer.status === 503 ? answer.headers.get(HEADER) : null;
        // Actions of a form alone: what is saved as one types keeps itself in the tab and says so.
        if (reason === null || !new Headers(init?.headers).has('next-action')) {
          setHeld(null);
          return answer;
        }
        setHeld(reason);
        await new Promise((resolve) => setTimeout(resolve, AGAIN));
      }
    };
    window.fetch = patient;
    return () => {
      if (window.fetch === patient) window.fetch = original;
    };
  }, []);
  const title = held ? titles[held] : now?.title;
  return (
    // Empty but for these moments: a live region without the role, which belongs to what a form answers.
    <div aria-live="polite" className="page no-print">
      {title && (
        <Notice kind="caution" title={title} className="mt-6">
          <p>{held ? waiting : now?.text}</p>
        </Notice>
      )}
    </div>
  );
}
