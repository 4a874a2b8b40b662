import fs from 'node:fs';
import path from 'node:path';
import { createTranslator } from 'next-intl';
import type { Locale } from '@/lib/i18n/locales';
import type { Translate } from '@/lib/i18n/translate';

const folder = path.resolve(import.meta.dirname, '../../../lib/i18n/messages');

/** The words of the atlas in a language, by namespace: what a person reading it looks for on the page. */
export const wordsIn =
  (locale: Locale) =>
  (namespace: string): Translate => {
    const messages = JSON.parse(fs.readFileSync(path.join(folder, locale, `${namespace}.json`), 'utf8'));
    return createTranslator({ locale, messages }) as Translate;
  };
