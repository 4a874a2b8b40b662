import { createTranslator } from 'next-intl';
import type { Locale } from '../i18n/locales';
import en from '../i18n/messages/en/history.json';
import fr from '../i18n/messages/fr/history.json';
import ko from '../i18n/messages/ko/history.json';
import zh from '../i18n/messages/zh/history.json';
import type { Translate } from '../i18n/translate';

const messages: Record<Locale, typeof fr> = { fr, en, zh, ko };

/** Translator of the namespace `history`, also outside of any page. */
export function historyWords(locale: Locale): Translate {
  return createTranslator({
    locale,
    messages: messages[locale],
    timeZone: 'Europe/Paris',
  }) as unknown as Translate;
}
