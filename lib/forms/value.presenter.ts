import { formatEdtf } from '../i18n/dates';
import { type Locale, languageTags, locales } from '../i18n/locales';
import type { Translate } from '../i18n/translate';
import type { Fields, Json } from '../record/snapshot';
import { type Field, wordsKey } from './field';

/** A line of text with its language where it is not the reader's. */
export type WordsInLanguage = { text: string; lang: string | null };

/** What the words of a form are taken from. */
export type FormWords = {
  locale: Locale;
  /** Translators of the namespaces `forms` and `vocabulary`. */
  t: Translate;
  v: Translate;
  /** Labels of themes by code, in the reader's language where there is one. */
  themes: ReadonlyMap<string, WordsInLanguage>;
};

/** Currencies that the atlas has met, and those that a partner is likely to count in; ISO 4217. */
export const currencies = [
  'EUR',
  'CNY',
  'KRW',
  'USD',
  'GBP',
  'CHF',
  'JPY',
  'CAD',
  'XOF',
  'XAF',
  'MAD',
  'TND',
  'VND',
];

type Choice = Extract<Field, { type: 'choice' | 'choices' }>;

export function optionWords(
  { locale, t, v, themes }: FormWords,
  { vocabulary }: Choice,
  code: string,
): WordsInLanguage {
  const plain = (text: string) => ({ text, lang: null });
  if (vocabulary === 'themes') return themes.get(code) ?? plain(code);
  if (vocabulary === 'currencies')
    return plain(
      `${code} · ${new Intl.DisplayNames([languageTags[locale]], { type: 'currency' }).of(code) ?? code}`,
    );
  if (vocabulary.startsWith('forms:')) return plain(t(`${vocabulary.slice(6)}.${code}`));
  return plain(v(`${vocabulary}.${code}`));
}

/** What a field holds, in words; no line where it holds nothing. */
export function valueWords(words: FormWords, field: Field, value: Json): WordsInLanguage[] {
  const { locale, t } = words;
  const plain = (text: string): WordsInLanguage[] => [{ text, lang: null }];
  if (value === null || value === '' || field.type === 'hidden') return [];
  switch (field.type) {
    case 'texts':
      return locales.flatMap((each) => {
        const text = (value as Record<string, string>)[each];
        return text ? [{ text, lang: languageTags[each] }] : [];
      });
    case 'date':
      return plain(formatEdtf(locale, String(value)));
    case 'number':
      return plain(formatNumber(Number(value), locale, field.name));
    case 'amount':
      return plain(new Intl.NumberFormat(languageTags[locale]).format(Number(value)));
    case 'tick':
      return plain(t(value === true ? 'yes' : 'no'));
    case 'choice':
      return [optionWords(words, field, String(value))];
    case 'choices':
      return (Array.isArray(value) ? value : []).map((code) => optionWords(words, field, String(code)));
    case 'lines':
      return (Array.isArray(value) ? value : []).map((line) => ({ text: String(line), lang: null }));
    case 'rows':
      return (Array.isArray(value) ? value : []).map((row) => ({
        text: rowWords(words, field.fields, row as Fields),
        lang: null,
      }));
    default:
      return plain(String(value));
  }
}

/** A year bears no mark of thousands, and a position keeps its digits. */
function formatNumber(value: number, locale: Locale, name: string): string {
  if (name === 'year') return String(value);
  return new Intl.NumberFormat(languageTags[locale], { maximumFractionDigits: 6 }).format(value);
}

/** A line of a list in one sentence: each part with its name, the first without. */
function rowWords(words: FormWords, fields: readonly Field[], row: Fields): string {
  const parts = fields.flatMap((field, index) => {
    const text = valueWords(words, field, row[field.name] ?? null)
      .map((line) => line.text)
      .join(' / ');
    if (text === '') return [];
    return index === 0
      ? [text]
      : [words.t('pair', { name: words.t(`${wordsKey('', field)}.label`), value: text })];
  });
  return parts.join(' · ');
}
