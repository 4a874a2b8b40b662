import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/lib/i18n/locales';

/** First stop of the keyboard: past the head of the page to what it is about. */
export async function SkipLink({ locale }: { locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'shell' });
  return (
    <a href="#content" className="no-print skip-link">
      {t('skip')}
    </a>
  );
}
