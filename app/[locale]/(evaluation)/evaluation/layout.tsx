import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import type { ReactNode } from 'react';
import ExtranetLayout from '@/app/[locale]/(extranet)/extranet/layout';
import { MenuLinks } from '@/components/shell/main-menu';
import { currentActor } from '@/lib/auth/session';
import { assesses } from '@/lib/evaluation/evaluator';
import { isLocale } from '@/lib/i18n/locales';

export const dynamic = 'force-dynamic';

export const metadata: Metadata = { robots: { index: false, follow: false } };

type Props = { children: ReactNode; params: Promise<{ locale: string }> };

const pages = [
  ['/evaluation', 'home'],
  ['/evaluation/tables', 'tables'],
  ['/evaluation/charts', 'charts'],
  ['/evaluation/compare', 'compare'],
  ['/evaluation/judge', 'judge'],
  ['/evaluation/doubt', 'doubt'],
  ['/evaluation/money', 'money'],
  ['/evaluation/views', 'views'],
  ['/evaluation/reports', 'reports'],
] as const;

/** Around every page of the evaluation: the ways between them. Each page asks for the right by itself. */
export default async function EvaluationLayout({ children, params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const actor = await currentActor();
  const t = await getTranslations({ locale, namespace: 'evaluation' });
  return (
    <ExtranetLayout params={params}>
      {actor && assesses(actor) && (
        <nav aria-label={t('nav.label')} className="page no-print pt-4">
          <MenuLinks
            locale={locale}
            items={pages.map(([path, key]) => ({ path, label: t(`nav.${key}`) }))}
            className="flex flex-wrap gap-x-5 border-hairline border-b"
            itemClassName="inline-flex min-h-11 items-center border-transparent border-b-2 text-sm hover:text-accent aria-[current=page]:border-accent aria-[current=page]:font-semibold"
          />
        </nav>
      )}
      {children}
    </ExtranetLayout>
  );
}
