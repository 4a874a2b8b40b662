import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { AuthorityRecord } from '@/components/authority/authority-record';
import { PublishedNotes } from '@/components/judge/published-notes';
import { NoRecord } from '@/components/record/no-record';
import { JsonLd } from '@/components/ui/json-ld';
import { Named } from '@/components/ui/named';
import { PageHeader } from '@/components/ui/page-header';
import { isLocale } from '@/lib/i18n/locales';
import { publishedNotes } from '@/lib/judge/note.repository';
import { pageMetadata } from '@/lib/server/metadata';
import { loadAuthority } from './load';

export const revalidate = 86_400;

/** Authorities are rendered when they are first asked for. */
export function generateStaticParams() {
  return [];
}

type Props = { params: Promise<{ locale: string; slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params;
  if (!isLocale(locale)) notFound();
  const found = await loadAuthority(locale, slug);
  if (!found) notFound();
  const { path, name, place } = found;
  const t = await getTranslations({ locale, namespace: 'authority' });
  const where = place.map(({ text }) => text).toReversed();
  return pageMetadata({
    locale,
    path,
    title: name.text,
    description: t('metaDescription', { name: name.text, place: where.join(', ') }),
  });
}

export default async function AuthorityPage({ params }: Props) {
  const { locale, slug } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const authority = await loadAuthority(locale, slug);
  if (!authority) return <NoRecord locale={locale} />;
  const notes = await publishedNotes({ authority: { slug } });
  const { name, native, kind, place } = authority;
  const [country] = place;
  const t = await getTranslations({ locale, namespace: 'authority' });
  return (
    <div className="page pb-16">
      <PageHeader
        breadcrumb={[
          ...place.map(({ text, lang, href }) => ({ label: text, lang, href })),
          { label: name.text, lang: name.lang },
        ]}
        eyebrow={
          <span className="inline-block first-letter:uppercase">
            {t('eyebrow', { kind, country: country?.text ?? '' })}
          </span>
        }
        title={<Named name={name} native={native} />}
      />
      <AuthorityRecord
        locale={locale}
        authority={authority}
        notes={<PublishedNotes locale={locale} notes={notes} />}
      />
      <JsonLd data={authority.jsonLd} />
    </div>
  );
}
