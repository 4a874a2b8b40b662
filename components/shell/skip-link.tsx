import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/lib/i18n/locales';

/** First stop of the keyboard: past the head of the page to what it is about. */
export async function SkipLink({ locale }: { locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'shell' });
  return (
    <a
      href="#content"
      className="no-print sr-only z-50 rounded-md bg-accent px-4 py-3 font-medium text-on-accent focus:not-sr-only focus:fixed focus:start-4 focus:top-2"
    >
      {t('skip')}
    </a>
  );
}
