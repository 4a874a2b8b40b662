import { notFound } from 'next/navigation';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { richTags } from '@/components/shell/rich-links';
import { TextPage } from '@/components/shell/text-page';
import { isLocale } from '@/lib/i18n/locales';
import { operator } from '@/lib/operator/operator';
import { textPageMetadata } from '@/lib/server/text-page-metadata';

export const revalidate = 86_400;

export const generateMetadata = textPageMetadata('contact');

export default async function ContactPage({ params }: { params: Promise<{ locale: string }> }) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const t = await getTranslations({ locale, namespace: 'contact' });
  const { email } = operator();
  const write = email && (
    <p>
      <a className="link text-lg" href={`mailto:${email}?subject=${encodeURIComponent(t('subject'))}`}>
        {t('writeAction', { address: email })}
      </a>
    </p>
  );
  return (
    <TextPage
      t={t}
      title={t('title')}
      lead={t(email ? 'lead' : 'leadNone')}
      values={richTags(locale)}
      without={email ? ['none'] : ['write', 'after']}
      after={{ write }}
    />
  );
}
