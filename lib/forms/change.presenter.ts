import { isDeepStrictEqual } from 'node:util';
import { languageTags, locales } from '../i18n/locales';
import type { Fields, Json } from '../record/snapshot';
import { type Field, fieldsOf, type Section, wordsKey } from './field';
import { type FormWords, valueWords, type WordsInLanguage } from './value.presenter';

/** One change in words: what a field held and will hold. No line where it holds nothing. */
export type ChangeView = {
  key: string;
  label: string;
  before: WordsInLanguage[];
  after: WordsInLanguage[];
};

type Change = { before: Fields; after: Fields };

/** What publishing changes, field by field in the order of the form; texts language by language, lists line by line. */
export function changeViews(
  words: FormWords,
  group: string,
  sections: readonly Section[],
  { before, after }: Change,
): ChangeView[] {
  return fieldsOf(sections)
    .filter(({ name, type }) => name in after && type !== 'hidden')
    .flatMap((field) => viewsOf(words, group, field, before[field.name] ?? null, after[field.name] ?? null));
}

function viewsOf(words: FormWords, group: string, field: Field, before: Json, after: Json): ChangeView[] {
  const label = words.t(`${wordsKey(group, field)}.label`);
  if (field.type === 'texts') {
    const text = (value: Json, locale: string) => ((value ?? {}) as Record<string, string>)[locale] ?? '';
    return locales
      .filter((locale) => text(before, locale) !== text(after, locale))
      .map((locale) => {
        const line = (value: Json) => {
          const own = text(value, locale);
          return own === '' ? [] : [{ text: own, lang: languageTags[locale] }];
        };
        return {
          key: `${field.name}.${locale}`,
          label: `${label} (${words.t(`language.${locale}`)})`,
          before: line(before),
          after: line(after),
        };
      });
  }
  if (field.type === 'rows') {
    const rows = (value: Json) => (Array.isArray(value) ? (value as Fields[]) : []);
    const without = (list: Fields[], other: Fields[]) =>
      list.filter((row) => !other.some((each) => isDeepStrictEqual(each, row)));
    const [gone, come] = [without(rows(before), rows(after)), without(rows(after), rows(before))];
    if (gone.length + come.length === 0) return [];
    return [
      {
        key: field.name,
        label,
        before: valueWords(words, field, gone),
        after: valueWords(words, field, come),
      },
    ];
  }
  return [
    {
      key: field.name,
      label,
      before: valueWords(words, field, before),
      after: valueWords(words, field, after),
    },
  ];
}
