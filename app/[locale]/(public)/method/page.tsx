import { notFound } from 'next/navigation';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { ConflictList } from '@/components/method/conflict-list';
import { CoverageTable } from '@/components/method/coverage-table';
import { SourceList } from '@/components/method/source-list';
import { StatusTable } from '@/components/method/status-table';
import { UsageTable } from '@/components/method/usage-table';
import { richTags } from '@/components/shell/rich-links';
import { TextPage } from '@/components/shell/text-page';
import { isLocale } from '@/lib/i18n/locales';
import { readMethod } from '@/lib/method/read-method';
import { textPageMetadata } from '@/lib/server/text-page-metadata';

export const revalidate = 86_400;

export const generateMetadata = textPageMetadata('method');

export default async function MethodPage({ params }: { params: Promise<{ locale: string }> }) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const t = await getTranslations({ locale, namespace: 'method' });
  const { counts, statuses, contradictions, usage, coverage, sources, today } = await readMethod(locale);
  const after = {
    status: (
      <StatusTable
        caption={t('statusCaption')}
        heads={[t('statusWord'), t('statusMeans'), t('statusCount')]}
        rows={statuses}
      />
    ),
    conflicts: <ConflictList items={contradictions} />,
    territories: (
      <UsageTable
        caption={t('areaCaption')}
        heads={[t('areaName'), t('areaShown')]}
        rows={usage.shown}
        held={usage.held}
      />
    ),
    coverage: (
      <CoverageTable
        caption={t('figureCaption')}
        heads={[t('figureMeasure'), t('figureValue'), t('figureDate'), t('figureSource')]}
        {...coverage}
        ownSource={t('own')}
        today={today}
        undated={t('undated')}
        sourceMark={t('sourceMark')}
      />
    ),
    sources: <SourceList items={sources} />,
  };
  return (
    <TextPage
      t={t}
      title={t('title')}
      lead={t('lead')}
      contents={t('contents')}
      values={{ ...richTags(locale), ...counts }}
      after={after}
    />
  );
}
