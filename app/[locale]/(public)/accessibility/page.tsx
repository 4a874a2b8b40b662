import { notFound } from 'next/navigation';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { externalTag, richTags } from '@/components/shell/rich-links';
import { TextPage } from '@/components/shell/text-page';
import { isLocale } from '@/lib/i18n/locales';
import { textPageMetadata } from '@/lib/server/text-page-metadata';

export const revalidate = 86_400;

export const generateMetadata = textPageMetadata('accessibility');

/** The French authority to which readers may complain, named by the law that obliges public bodies to be accessible. */
const DEFENDER = 'https://www.defenseurdesdroits.fr/';

export default async function AccessibilityPage({ params }: { params: Promise<{ locale: string }> }) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const t = await getTranslations({ locale, namespace: 'accessibility' });
  const values = { ...richTags(locale), defender: externalTag(DEFENDER) };
  return <TextPage t={t} title={t('title')} lead={t('lead')} values={values} />;
}
