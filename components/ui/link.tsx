import Link from 'next/link';
import type { AnchorHTMLAttributes } from 'react';

export type AtlasLinkProps = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> & {
  href: string;
  /** `text` in running text, `quiet` in lists and titles, `plain` for what looks like something else (a button, a card). */
  look?: 'text' | 'quiet' | 'plain';
  /** False where the reader stays where they are on the page. */
  scroll?: boolean;
};

const looks = { text: 'link', quiet: 'link-quiet', plain: '' };

/** A link inside the atlas. Nothing is fetched ahead: lists show hundreds of links, and a page costs little when it is asked for. */
export function AtlasLink({ href, look = 'text', className = '', ...rest }: AtlasLinkProps) {
  return (
    <Link
      href={href}
      prefetch={false}
      className={`${looks[look]} ${className}`.trim() || undefined}
      {...rest}
    />
  );
}

/** A link that leaves the atlas; it opens in the same window and tells the other site nothing. */
export function ExternalLink({ href, look = 'text', className = '', children, ...rest }: AtlasLinkProps) {
  return (
    <a
      href={href}
      rel="noreferrer external"
      className={`${looks[look]} ${className}`.trim() || undefined}
      {...rest}
    >
      {children}
      <svg
        viewBox="0 0 10 10"
        className="ms-[0.25em] inline-block size-[0.55em] align-baseline"
        aria-hidden="true"
      >
        <path d="M3 1h6v6M9 1 1.5 8.5" fill="none" stroke="currentColor" strokeWidth="1.4" />
      </svg>
    </a>
  );
}
