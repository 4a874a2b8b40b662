import type { ReactNode } from 'react';
import { ButtonLink } from '@/components/ui/button';

export type TodoItemProps = {
  title: string;
  action?: { href: string; label: string; main?: boolean };
  children?: ReactNode;
};

/** One thing that waits, with the one press that leads to it. */
export function TodoItem({ title, action, children }: TodoItemProps) {
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3 border-hairline border-b py-4">
      <div className="min-w-0 max-w-measure">
        <h3 className="font-sans font-semibold text-base tracking-normal">{title}</h3>
        {children && <div className="mt-1 text-ink-2 text-sm">{children}</div>}
      </div>
      {action && (
        <ButtonLink href={action.href} look={action.main ? 'main' : 'plain'}>
          {action.label}
        </ButtonLink>
      )}
    </li>
  );
}
