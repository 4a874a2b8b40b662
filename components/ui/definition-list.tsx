import type { ReactNode } from 'react';

export type Fact = { term: ReactNode; value: ReactNode; key?: string };

export type FactsProps = { items: readonly Fact[]; className?: string };

/** Terms and what is known of each; unknown facts are left out by whoever makes the list, never shown empty. */
export function Facts({ items, className = '' }: FactsProps) {
  return (
    <dl className={`grid gap-x-6 sm:grid-cols-[minmax(8rem,max-content)_1fr] ${className}`}>
      {items.map(({ term, value, key }, index) => (
        <div
          key={key ?? (typeof term === 'string' ? term : index)}
          className="border-hairline border-b py-2 last:border-b-0 sm:col-span-2 sm:grid sm:grid-cols-subgrid"
        >
          <dt className="text-ink-2 text-sm sm:pt-[0.1em]">{term}</dt>
          <dd className="min-w-0">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
