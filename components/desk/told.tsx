import { Notice } from '@/components/ui/notice';

/** What became of the press before: done, or why not. */
export function Told({ done, problem }: { done: string | null; problem: string | null }) {
  if (problem) {
    return (
      <div role="alert" className="mb-6">
        <Notice kind="caution" title={problem} heading="h2" />
      </div>
    );
  }
  if (!done) return null;
  return (
    <div role="status" className="mb-6">
      <Notice kind="info" title={done} heading="h2" />
    </div>
  );
}
