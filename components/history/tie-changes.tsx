import { getTranslations } from 'next-intl/server';
import { Section } from '@/components/ui/section';
import type { PublicHistory } from '@/lib/history/public-history.service';
import type { Locale } from '@/lib/i18n/locales';
import { RevisionList } from './revision-list';

/** What changed in the entry since the atlas opened, for everybody. */
export async function TieChanges({ locale, history }: { locale: Locale; history: PublicHistory }) {
  const t = await getTranslations({ locale, namespace: 'history' });
  return (
    <Section title={t('public.title')} id="changes">
      {history.changes.length === 0 ? (
        <p className="text-ink-2">{t('empty')}</p>
      ) : (
        <RevisionList locale={locale} items={history.changes} />
      )}
    </Section>
  );
}
