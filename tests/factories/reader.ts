import { createTranslator } from 'next-intl';
import type { Locale } from '@/lib/i18n/locales';
import { loadMessages } from '@/lib/i18n/messages';
import type { Namespace } from '@/lib/i18n/namespaces';
import type { Reader } from '@/lib/i18n/reader';
import type { Translate } from '@/lib/i18n/translate';

/** A reader with the atlas's real words, as a page has one. */
export async function readerFor(locale: Locale, namespace: Namespace): Promise<Reader> {
  const messages = await loadMessages(locale);
  const translator = (name: Namespace) =>
    createTranslator({ locale, messages, namespace: name }) as unknown as Translate;
  return { locale, v: translator('vocabulary'), t: translator(namespace) };
}
