import { REQUEST_NUMBER } from '@/lib/server/problem-statuses';

/**
 * The number under which a failure was logged. The page is made once; the server puts the number of each request in the
 * place of `REQUEST_NUMBER` and takes the attribute `hidden` away. Without it the line stays hidden.
 */
export function RequestNumber({ label }: { label: string }) {
  return (
    <p hidden className="mt-4 text-ink-2">
      {`${label} `}
      <code>{REQUEST_NUMBER}</code>
    </p>
  );
}
