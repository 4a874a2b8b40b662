import { getTranslations } from 'next-intl/server';
import { Notice } from '@/components/ui/notice';
import type { PublicHistory } from '@/lib/history/public-history.service';
import { formatDayOf } from '@/lib/i18n/dates';
import type { Locale } from '@/lib/i18n/locales';
import { ChangeTable } from './revision-list';

/** What a reader should know first: that one side alone declared the tie, or that a side contests a fact of it. */
export async function TieNotices({ locale, history }: { locale: Locale; history: PublicHistory }) {
  const { declaredBy, contested } = history;
  if (!declaredBy && contested.length === 0) return null;
  const t = await getTranslations({ locale, namespace: 'history' });
  return (
    <div className="mb-8 grid gap-3">
      {declaredBy && (
        <Notice kind="caution" title={t('public.oneSide')} heading="h2">
          {t('public.oneSideText', { who: declaredBy.text })}
        </Notice>
      )}
      {contested.map(({ id, who, word, since, fields }) => (
        <Notice key={id} kind="conflict" title={t('public.contested')} heading="h2">
          <p>
            {t('objections.since', {
              who: who.text,
              date: formatDayOf(locale, since),
            })}
          </p>
          <blockquote className="my-1">{word}</blockquote>
          <ChangeTable fields={fields} words={{ field: t('field'), was: t('was'), is: t('is') }} />
        </Notice>
      ))}
    </div>
  );
}
