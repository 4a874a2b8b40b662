import type { ReactNode } from 'react';
import { ButtonLink } from '@/components/ui/button';
import type { WordsInLanguage } from '@/lib/forms/value.presenter';
import { Value } from './change-table';

export type HubSectionProps = {
  id: string;
  title: string;
  lead?: string;
  /** What changes it; none where the person may not. */
  action?: { href: string; label: string; main?: boolean } | null;
  children?: ReactNode;
};

/** One part of a record with what stands in it, and the way to its form. */
export function HubSection({ id, title, lead, action, children }: HubSectionProps) {
  return (
    <section aria-labelledby={id} className="border-hairline border-t py-6">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2">
        <h2 id={id} className="text-xl">
          {title}
        </h2>
        {action && (
          <ButtonLink href={action.href} look={action.main ? 'main' : 'plain'}>
            {action.label}
          </ButtonLink>
        )}
      </div>
      {lead && <p className="mt-1 max-w-measure text-ink-2 text-sm">{lead}</p>}
      {children && <div className="mt-4">{children}</div>}
    </section>
  );
}

export type FactView = { key: string; label: string; lines: WordsInLanguage[]; origin: string | null };

/** What the fields of a part hold now, and who last set them. */
export function HubFacts({ facts, nothing }: { facts: readonly FactView[]; nothing: string }) {
  return (
    <dl className="grid gap-x-8 gap-y-4 md:grid-cols-[14rem_1fr]">
      {facts.map(({ key, label, lines, origin }) => (
        <div key={key} className="md:col-span-2 md:grid md:grid-cols-subgrid">
          <dt className="text-ink-2 text-sm">{label}</dt>
          <dd className="min-w-0">
            <Value lines={lines} nothing={nothing} />
            {origin && <p className="mt-0.5 text-ink-2 text-xs">{origin}</p>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
