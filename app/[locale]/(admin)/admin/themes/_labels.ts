import type { DeskField } from '@/components/desk/desk-field';
import { locales } from '@/lib/i18n/locales';
import type { Translate } from '@/lib/i18n/translate';

/** The label in each language, one field each. @param known what it is now; @param t of `admin` */
export function labelFields(t: Translate, known: Partial<Record<string, string>> = {}): DeskField[] {
  return locales.map((locale) => ({
    name: locale,
    label: t('themes.labelIn', { language: t(`themes.language.${locale}`) }),
    value: known[locale] ?? '',
  }));
}
