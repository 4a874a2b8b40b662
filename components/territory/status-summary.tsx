import { AtlasLink } from '@/components/ui/link';
import { StatusSymbol } from '@/components/ui/status-mark';
import type { StatusCount } from '@/lib/territory/tie-rows.presenter';

export type StatusSummaryProps = {
  counts: readonly StatusCount[];
  /** The list of the ties of a status. */
  hrefOf: (status: StatusCount['status']) => string;
  label: string;
};

/** How many ties are active, dormant and so on, each a link to its list. */
export function StatusSummary({ counts, hrefOf, label }: StatusSummaryProps) {
  if (counts.length === 0) return null;
  return (
    <ul aria-label={label} className="flex flex-wrap gap-x-5 gap-y-1">
      {counts.map(({ status, label: name, count }) => (
        <li key={status}>
          <AtlasLink href={hrefOf(status)} look="quiet" className="inline-flex min-h-8 items-center gap-1.5">
            <StatusSymbol status={status} />
            <strong className="font-semibold">{count}</strong>
            <span>{name}</span>
          </AtlasLink>
        </li>
      ))}
    </ul>
  );
}
