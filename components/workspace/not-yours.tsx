import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { ButtonLink } from '@/components/ui/button';
import { PageHeader } from '@/components/ui/page-header';
import type { Locale } from '@/lib/i18n/locales';

export type NotYoursProps = {
  locale: Locale;
  slug: string;
  /** What they had typed. */
  children?: ReactNode;
};

/** Said to whoever opens the workspace of an authority that they do not speak for. */
export async function NotYours({ locale, slug, children }: NotYoursProps) {
  const t = await getTranslations({ locale, namespace: 'workspace' });
  return (
    <div className="page pb-16">
      <PageHeader title={t('notYours.title')} lead={t('notYours.text')} />
      {children}
      <p className="flex flex-wrap gap-3">
        <ButtonLink href={`/${locale}/extranet/claim?authority=${slug}`} look="main">
          {t('claim')}
        </ButtonLink>
        <ButtonLink href={`/${locale}/authorities/${slug}`}>{t('authority.preview')}</ButtonLink>
      </p>
    </div>
  );
}
