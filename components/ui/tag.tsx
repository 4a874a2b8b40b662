import type { ReactNode } from 'react';
import { AtlasLink } from './link';

export type TagProps = { children: ReactNode; href?: string; lang?: string | null; className?: string };

const look =
  'inline-flex min-h-6 items-center rounded-sm border border-hairline bg-sheet px-2 text-ink text-sm';

/** A short label, such as a theme; with an address it opens the list it names. */
export function Tag({ children, href, lang, className = '' }: TagProps) {
  if (!href) {
    return (
      <span className={`${look} ${className}`} lang={lang ?? undefined}>
        {children}
      </span>
    );
  }
  return (
    <AtlasLink
      href={href}
      look="plain"
      lang={lang ?? undefined}
      className={`${look} hover:border-accent hover:text-accent ${className}`}
    >
      {children}
    </AtlasLink>
  );
}
