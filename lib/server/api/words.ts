import { createTranslator } from 'next-intl';
import type { FilterNames, LabelReader } from '@/lib/filter/filter-labels';
import type { Locale } from '@/lib/i18n/locales';
import { loadMessages } from '@/lib/i18n/messages';
import type { Translate } from '@/lib/i18n/translate';

const noNames: FilterNames = { territories: [], themes: [], authorities: [], networks: [] };

/** What stands beside the codes in a spreadsheet: translators of the vocabularies, and the names that codes stand for. */
export async function wordsFor(locale: Locale, names: Partial<FilterNames> = {}): Promise<LabelReader> {
  const messages = await loadMessages(locale);
  const translator = (namespace: 'filters' | 'vocabulary'): Translate =>
    createTranslator({ locale, messages: messages as never, namespace: namespace as never }) as Translate;
  return { locale, t: translator('filters'), v: translator('vocabulary'), names: { ...noNames, ...names } };
}
