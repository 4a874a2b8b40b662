import { createTranslator } from 'next-intl';
import type { Locale } from '../i18n/locales';
import en from '../i18n/messages/en/mail.json';
import fr from '../i18n/messages/fr/mail.json';
import ko from '../i18n/messages/ko/mail.json';
import zh from '../i18n/messages/zh/mail.json';
import type { Translate } from '../i18n/translate';

const messages: Record<Locale, typeof fr> = { fr, en, zh, ko };

/** Translator of the namespace `mail`, also outside of any page. */
export function mailWords(locale: Locale): Translate {
  return createTranslator({
    locale,
    messages: messages[locale],
    timeZone: 'Europe/Paris',
  }) as unknown as Translate;
}
