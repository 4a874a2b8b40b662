import { getTranslations } from 'next-intl/server';
import type { Locale } from '../i18n/locales';
import { textIn } from '../i18n/localized-text';
import { themeLabels } from './history.repository';
import type { HistoryReader } from './revision.presenter';

/** What it takes to word the history for a reader. @param full whether names and withdrawn values may be shown */
export async function historyReader(locale: Locale, full: boolean): Promise<HistoryReader> {
  const [h, v, themes] = await Promise.all([
    getTranslations({ locale, namespace: 'history' }),
    getTranslations({ locale, namespace: 'vocabulary' }),
    themeLabels(),
  ]);
  return {
    locale,
    h,
    v,
    full,
    nothing: h('nothing'),
    yesNo: { yes: h('yes'), no: h('no') },
    themes: new Map(themes.map(({ code, label }) => [code, textIn(locale, label)?.text ?? code])),
  };
}
