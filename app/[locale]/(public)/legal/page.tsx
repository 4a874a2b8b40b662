import { notFound } from 'next/navigation';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { richTags } from '@/components/shell/rich-links';
import { TextPage } from '@/components/shell/text-page';
import { Facts } from '@/components/ui/definition-list';
import { isLocale } from '@/lib/i18n/locales';
import { operator } from '@/lib/operator/operator';
import { textPageMetadata } from '@/lib/server/text-page-metadata';

export const revalidate = 86_400;

export const generateMetadata = textPageMetadata('legal');

export default async function LegalPage({ params }: { params: Promise<{ locale: string }> }) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const t = await getTranslations({ locale, namespace: 'legal' });
  const { publisher, address, director, hosting, email } = operator();
  const declared = [
    { term: t('name'), value: publisher },
    { term: t('address'), value: address },
    { term: t('director'), value: director },
    { term: t('hosting'), value: hosting },
    {
      term: t('contact'),
      value: email && (
        <a className="link" href={`mailto:${email}`}>
          {email}
        </a>
      ),
    },
  ].map(({ term, value }) => ({ term, value: value ?? t('undeclared') }));
  return (
    <TextPage
      t={t}
      title={t('title')}
      lead={t('lead')}
      values={richTags(locale)}
      without={[publisher ? 'demo' : 'publisher']}
      after={{ publisher: <Facts items={declared} className="max-w-3xl" /> }}
    />
  );
}
