import { AtlasLink } from '@/components/ui/link';

export type StateLinksProps = {
  label: string;
  items: readonly { href: string; label: string; count: number; isHere: boolean }[];
};

/** The states of a list, each with how much is in it, and which is in hand. */
export function StateLinks({ label, items }: StateLinksProps) {
  return (
    <nav aria-label={label} className="no-print mb-6">
      <ul className="flex flex-wrap gap-2">
        {items.map(({ href, label: state, count, isHere }) => (
          <li key={href}>
            <AtlasLink
              href={href}
              look="plain"
              aria-current={isHere ? 'page' : undefined}
              className="inline-flex min-h-11 items-center gap-2 rounded-md border border-field bg-sheet px-3 text-sm hover:border-accent hover:text-accent aria-[current=page]:border-ink aria-[current=page]:font-semibold"
            >
              {state} <span className="text-ink-2">{count}</span>
            </AtlasLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
