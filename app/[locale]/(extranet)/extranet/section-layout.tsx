import { notFound } from 'next/navigation';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import type { ReactNode } from 'react';
import { MenuLinks } from '@/components/shell/main-menu';
import type { Actor } from '@/lib/auth/actor';
import { currentActor } from '@/lib/auth/session';
import { isLocale } from '@/lib/i18n/locales';
import ExtranetLayout from './layout';

export type SectionLayoutProps = {
  children: ReactNode;
  params: Promise<{ locale: string }>;
  /** Where the words of the menu are, below `nav`. */
  namespace: 'admin' | 'evaluation';
  /** Path of each page below the language, and the key of its name. */
  pages: readonly (readonly [path: string, key: string])[];
  /** Who sees the menu; each page asks for the right by itself. */
  isFor(actor: Actor): boolean;
};

/** Around the pages of the administration and of the evaluation: the ways between them. */
export async function SectionLayout({ children, params, namespace, pages, isFor }: SectionLayoutProps) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const actor = await currentActor();
  const t = await getTranslations({ locale, namespace });
  return (
    <ExtranetLayout params={params}>
      {actor && isFor(actor) && (
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
