'use client';

import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';
import { AtlasLink } from '@/components/ui/link';
import { pathBelowLocale } from './current-path';

export type MenuItem = { path: string; label: string };

export type MenuLinksProps = {
  locale: string;
  items: readonly MenuItem[];
  className?: string;
  itemClassName?: string;
};

/** Links that say which of them is the page in hand. */
export function MenuLinks({ locale, items, className, itemClassName }: MenuLinksProps) {
  const here = pathBelowLocale(usePathname());
  return (
    <ul className={className}>
      {items.map(({ path, label }) => (
        <li key={path}>
          <AtlasLink
            href={`/${locale}${path}`}
            look="plain"
            aria-current={here === path ? 'page' : undefined}
            className={itemClassName}
          >
            {label}
          </AtlasLink>
        </li>
      ))}
    </ul>
  );
}

/** The phone's menu: a disclosure of the browser's own, closed again when the page changes. */
export function FoldedMenu({ label, children }: { label: string; children: ReactNode }) {
  return (
    <details key={usePathname()} className="group md:hidden">
      <summary className="flex min-h-11 list-none items-center gap-2 rounded-md px-2 font-medium text-sm [&::-webkit-details-marker]:hidden">
        <svg
          viewBox="0 0 20 20"
          className="size-5"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.6"
          strokeLinecap="round"
          aria-hidden="true"
        >
          <path d="M3 6h14M3 10h14M3 14h14" className="group-open:hidden" />
          <path d="m5 5 10 10M15 5 5 15" className="hidden group-open:inline" />
        </svg>
        {label}
      </summary>
      <div className="absolute inset-x-0 top-full z-40 border-hairline border-y bg-sheet px-4 py-3 shadow-raised">
        {children}
      </div>
    </details>
  );
}
