import type { ReactNode } from 'react';
import { ButtonLink } from '@/components/ui/button';
import { PageHeader } from '@/components/ui/page-header';

export type NotAllowedProps = {
  title: string;
  text: string;
  href: string;
  link: string;
  /** What they had typed. */
  children?: ReactNode;
};

/** Said to whoever opens a page that is not for them. */
export function NotAllowed({ title, text, href, link, children }: NotAllowedProps) {
  return (
    <div className="page pb-16">
      <PageHeader title={title} lead={text} />
      {children}
      <ButtonLink href={href} look="main">
        {link}
      </ButtonLink>
    </div>
  );
}
