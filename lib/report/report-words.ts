import { createTranslator } from 'next-intl';
import type { Locale } from '../i18n/locales';
import filtersEn from '../i18n/messages/en/filters.json';
import reportEn from '../i18n/messages/en/report.json';
import vocabularyEn from '../i18n/messages/en/vocabulary.json';
import filtersFr from '../i18n/messages/fr/filters.json';
import reportFr from '../i18n/messages/fr/report.json';
import vocabularyFr from '../i18n/messages/fr/vocabulary.json';
import filtersKo from '../i18n/messages/ko/filters.json';
import reportKo from '../i18n/messages/ko/report.json';
import vocabularyKo from '../i18n/messages/ko/vocabulary.json';
import filtersZh from '../i18n/messages/zh/filters.json';
import reportZh from '../i18n/messages/zh/report.json';
import vocabularyZh from '../i18n/messages/zh/vocabulary.json';
import type { Translate } from '../i18n/translate';

const report = { fr: reportFr, en: reportEn, zh: reportZh, ko: reportKo };
const filters = { fr: filtersFr, en: filtersEn, zh: filtersZh, ko: filtersKo };
const vocabulary = { fr: vocabularyFr, en: vocabularyEn, zh: vocabularyZh, ko: vocabularyKo };

/** Translators of `report`, `filters` and `vocabulary`. */
export type ReportWords = { locale: Locale; t: Translate; f: Translate; v: Translate };

const translator = (locale: Locale, messages: Record<string, unknown>) =>
  createTranslator({ locale, messages, timeZone: 'Europe/Paris' }) as unknown as Translate;

const made = new Map<Locale, ReportWords>();

/** The words of a report in its own language, also outside of any page. */
export function reportWords(locale: Locale): ReportWords {
  const known = made.get(locale) ?? {
    locale,
    t: translator(locale, report[locale]),
    f: translator(locale, filters[locale]),
    v: translator(locale, vocabulary[locale]),
  };
  made.set(locale, known);
  return known;
}
