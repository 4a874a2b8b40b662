import { parseEdtf } from '../date/edtf';
import { formatEdtf } from '../i18n/dates';
import { type Locale, languageTags } from '../i18n/locales';
import type { Translate } from '../i18n/translate';
import type { DetailName } from './rule';

/** Words of the vocabulary for what a detail holds as a code. */
const groups: Partial<Record<DetailName, string>> = {
  contradiction: 'contradictionTopic',
  state: 'projectState',
};

function wordedValue(locale: Locale, v: Translate, name: DetailName, value: string): string {
  const group = groups[name];
  if (group) return v(`${group}.${value}`);
  if (name === 'languages') {
    const languages = new Intl.DisplayNames([languageTags[locale]], { type: 'language' });
    return new Intl.ListFormat(languageTags[locale]).format(
      value.split(' ').map((code) => languages.of(code) ?? code),
    );
  }
  return name !== 'year' && parseEdtf(value) ? formatEdtf(locale, value) : value;
}

/** What a finding says in particular, in the reader's words. @param t namespace `doubt`, @param v `vocabulary` */
export function detailWords(
  { locale, t, v }: { locale: Locale; t: Translate; v: Translate },
  detail: readonly (readonly [DetailName, string | null])[],
): string {
  return detail
    .flatMap(([name, value]) =>
      value ? [t(`detail.${name}`, { value: wordedValue(locale, v, name, value) })] : [],
    )
    .join(' · ');
}
