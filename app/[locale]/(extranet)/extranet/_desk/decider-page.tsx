import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import type { ReactNode } from 'react';
import { NotAllowed, type NotAllowedProps } from '@/components/desk/not-allowed';
import { PageHeader } from '@/components/ui/page-header';
import { decidingScope, type Scope } from '@/lib/auth/scope';
import { requireActor } from '@/lib/auth/session';
import { isLocale, type Locale } from '@/lib/i18n/locales';
import type { Translate } from '@/lib/i18n/translate';
import { privateMetadata } from '@/lib/server/private-metadata';

export type DeciderPageProps = {
  locale: string;
  /** The page's own path below the extranet. */
  path: string;
  namespace: 'admin' | 'claims';
  /** Where title and lead of the page stand in its namespace. */
  room: string;
  /** Said to whoever decides nothing. */
  refusal(t: Translate): Omit<NotAllowedProps, 'href'>;
  show(given: { locale: Locale; t: Translate; scope: Scope; home: string }): Promise<ReactNode>;
};

/** A list for administrators, and for correspondents within their country or territory. */
export async function DeciderPage({ locale, path, namespace, room, refusal, show }: DeciderPageProps) {
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const home = `/${locale}/extranet`;
  const actor = await requireActor(locale, `${home}${path}`);
  const [words, workspace] = await Promise.all([
    getTranslations({ locale, namespace }),
    getTranslations({ locale, namespace: 'workspace' }),
  ]);
  const t = words as Translate;
  const scope = decidingScope(actor);
  if (!scope) return <NotAllowed {...refusal(t)} href={home} />;
  const title = t(`${room}.title`);
  return (
    <div className="page pb-16">
      <PageHeader
        breadcrumb={[{ label: workspace('breadcrumb'), href: home }, { label: title }]}
        title={title}
        lead={t(`${room}.lead`)}
      />
      {await show({ locale, t, scope, home })}
    </div>
  );
}

/** Title of such a page. */
export const deciderMetadata =
  (namespace: DeciderPageProps['namespace'], room: string) =>
  async ({ params }: { params: Promise<{ locale: string }> }): Promise<Metadata> => {
    const { locale } = await params;
    if (!isLocale(locale)) notFound();
    const t = (await getTranslations({ locale, namespace })) as Translate;
    return privateMetadata(locale, t(`${room}.title`));
  };
