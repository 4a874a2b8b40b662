import { createTranslator } from 'next-intl';
import type { Locale } from '@/lib/i18n/locales';

/** What pages are given as translators, outside of any page: for `vi.mock('next-intl/server', …)`. */
export const pageWords = {
  async getTranslations({ locale, namespace }: { locale: Locale; namespace: string }) {
    const { default: messages } = await import(`../../lib/i18n/messages/${locale}/${namespace}.json`);
    return createTranslator({ locale, messages, timeZone: 'Europe/Paris' });
  },
};
