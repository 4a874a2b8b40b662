import { getTranslations } from 'next-intl/server';
import type { Locale } from './locales';
import type { Namespace } from './namespaces';
import type { Reader } from './reader';
import type { Translate } from './translate';

/** The reader of a page: the language, the closed vocabularies and the page's own words. */
export async function readerOf(locale: Locale, namespace: Namespace): Promise<Reader> {
  const [v, t] = await Promise.all([
    getTranslations({ locale, namespace: 'vocabulary' }),
    getTranslations({ locale, namespace }),
  ]);
  return { locale, v: v as Translate, t: t as Translate };
}
