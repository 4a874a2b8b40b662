import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import type { ReactNode } from 'react';
import { NotAllowed } from '@/components/desk/not-allowed';
import { TypedTexts } from '@/components/desk/typed-texts';
import { PageHeader } from '@/components/ui/page-header';
import { administers } from '@/lib/administration/administrator';
import type { Actor } from '@/lib/auth/actor';
import { requireActor } from '@/lib/auth/session';
import { typedAt } from '@/lib/forms/desk-stash.service';
import { isLocale, type Locale } from '@/lib/i18n/locales';
import type { Translate } from '@/lib/i18n/translate';
import { privateMetadata } from '@/lib/server/private-metadata';

export type Query = Record<string, string | string[] | undefined>;

type Given = { t: Translate; v: Translate; actor: Actor };
type Shown = {
  title: ReactNode;
  lead?: ReactNode;
  /** From the administration's first page down to this one, its own name last. */
  crumbs?: readonly { label: string; href?: string }[];
  body: ReactNode;
};

export type AdminPageProps = {
  locale: string;
  /** The page's own path below the language. */
  path: string;
  show(given: Given & { locale: Locale }): Promise<Shown>;
};

/** A page of the administration: nothing of it is read before the right is known. */
export async function AdminPage({ locale, path, show }: AdminPageProps) {
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const [actor, t, v] = await Promise.all([
    requireActor(locale, `/${locale}${path}`),
    getTranslations({ locale, namespace: 'admin' }),
    getTranslations({ locale, namespace: 'vocabulary' }),
  ]);
  const left = <TypedTexts locale={locale} texts={await typedAt(`/${locale}${path}`)} />;
  if (!administers(actor))
    return (
      <NotAllowed
        title={t('refused.title')}
        text={t('refused.text')}
        href={`/${locale}/extranet`}
        link={t('refused.link')}
      >
        {left}
      </NotAllowed>
    );
  const { title, lead, crumbs = [], body } = await show({ locale, t, v, actor });
  const home = { label: t('title'), href: `/${locale}/admin` };
  return (
    <div className="page pb-16">
      <PageHeader breadcrumb={[home, ...crumbs]} title={title} lead={lead} />
      {left}
      {body}
    </div>
  );
}

/** Title of a page of the administration, by its key in `admin`. */
export const adminMetadata =
  (key: string) =>
  async ({ params }: { params: Promise<{ locale: string }> }): Promise<Metadata> => {
    const { locale } = await params;
    if (!isLocale(locale)) notFound();
    return privateMetadata(locale, (await getTranslations({ locale, namespace: 'admin' }))(key));
  };

/** A text in an address. */
export const textOf = (value: string | string[] | undefined): string =>
  typeof value === 'string' ? value.slice(0, 200) : '';
