import { parseEdtf } from '../date/edtf';
import { formatDay, formatEdtf } from '../i18n/dates';
import { type Locale, locales } from '../i18n/locales';
import { type TextInLanguage, textIn } from '../i18n/localized-text';
import type { Translate } from '../i18n/translate';
import type { Json } from '../record/snapshot';

/** Closed vocabularies by record and field; where a field means the same everywhere, by the field alone. */
const vocabularies: Record<string, string> = {
  'AGREEMENT.state': 'agreementState',
  'PROJECT.state': 'projectState',
  'PROJECT.kind': 'projectKind',
  'PARTICIPANT.kind': 'participantKind',
  'CONFIRMATION.kind': 'confirmation',
  'SOURCE.kind': 'sourceKind',
  'AUTHORITY.kind': 'kind',
  'SUCCESSION.kind': 'successionKind',
  stage: 'stage',
  instrument: 'instrument',
  designationInstrument: 'instrument',
  status: 'status',
  reason: 'reason',
  scheme: 'fundingScheme',
  activities: 'activity',
  coordinationTypes: 'coordination',
};
const dates = new Set(['signed', 'deliberated', 'term', 'dates', 'asOf', 'since', 'published']);
const days = new Set(['on', 'confirmedOn', 'withdrawnAt', 'consentedAt']);

export type ValueReader = {
  locale: Locale;
  /** Translator of the namespace `vocabulary`. */
  v: Translate;
  /** Labels of themes by their code. */
  themes: ReadonlyMap<string, string>;
  /** "non renseigné". */
  nothing: string;
  /** Words for what is either so or not. */
  yesNo: { yes: string; no: string };
};

/** One value of a record's field as the history or a form's review tells it, in the reader's words. */
export function valueWords(reader: ValueReader, kind: string, field: string, value: Json): TextInLanguage {
  const { locale, v, themes, nothing, yesNo } = reader;
  const plain = (text: string): TextInLanguage => ({ text, lang: null });
  if (value === null || value === '' || (Array.isArray(value) && value.length === 0)) return plain(nothing);
  const vocabulary = vocabularies[`${kind}.${field}`] ?? vocabularies[field];
  const word = (code: Json) => (vocabulary ? v(`${vocabulary}.${code}`) : String(code));
  if (field === 'themes' && Array.isArray(value))
    return plain(
      listOf(
        locale,
        value.map((code) => themes.get(String(code)) ?? String(code)),
      ),
    );
  if (Array.isArray(value)) return plain(listOf(locale, value.map(word)));
  if (typeof value === 'boolean') return plain(value ? yesNo.yes : yesNo.no);
  if (typeof value === 'object') return allTexts(locale, value) ?? plain(nothing);
  if (vocabulary) return plain(word(value));
  const text = String(value);
  if (dates.has(field) && parseEdtf(text)) return plain(formatEdtf(locale, text));
  if (days.has(field)) return plain(formatDay(locale, text.slice(0, 10)));
  return plain(text);
}

const listOf = (locale: Locale, items: readonly string[]) =>
  new Intl.ListFormat([locale], { type: 'unit', style: 'short' }).format(items);

/** A text in the reader's language; where it stands in several, the others are counted by their codes: a change may be in one alone. */
function allTexts(locale: Locale, value: { [key: string]: Json }): TextInLanguage | null {
  const shown = textIn(locale, value);
  const others = locales.filter((other) => other !== locale && value[other] && value[other] !== shown?.text);
  if (!shown || others.length === 0) return shown;
  return { ...shown, text: `${shown.text} (+ ${others.join(', ')})` };
}
