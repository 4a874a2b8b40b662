import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Breadcrumb, type Crumb } from './breadcrumb';

export type PageHeaderProps = {
  title: ReactNode;
  /** A word above the title that says what kind of page this is. */
  eyebrow?: ReactNode;
  lead?: ReactNode;
  /** From below the home page down to this page; the home page is put before it. */
  breadcrumb?: readonly Crumb[];
  /** What stands beside the title on a wide screen: a status, an action. */
  aside?: ReactNode;
};

/** The head of a page: where it stands, its one `h1`, and what it is about. */
export function PageHeader({ title, eyebrow, lead, breadcrumb, aside }: PageHeaderProps) {
  const t = useTranslations('common');
  const locale = useLocale();
  return (
    <header className="mb-8 pt-6 md:pt-8">
      {breadcrumb && (
        <Breadcrumb
          label={t('breadcrumb')}
          items={[{ label: t('home'), href: `/${locale}` }, ...breadcrumb]}
        />
      )}
      <div className="mt-4 flex flex-wrap items-end justify-between gap-x-10 gap-y-4">
        <div className="min-w-0 max-w-4xl">
          {eyebrow && <p className="mb-1 text-ink-2 text-sm">{eyebrow}</p>}
          <h1 className="text-2xl md:text-3xl">{title}</h1>
        </div>
        {aside && <div className="min-w-0">{aside}</div>}
      </div>
      {lead && <div className="mt-4 max-w-measure text-ink-2 text-lg">{lead}</div>}
    </header>
  );
}
