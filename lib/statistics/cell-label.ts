import { type LabelReader, labelOf } from '../filter/filter-labels';
import { formatEdtf } from '../i18n/dates';
import type { NameInLanguage } from '../i18n/names';
import type { Tabulated } from './statistics.schema';

/** What a key of a dimension is called; null for what nobody told. */
export function cellLabel(
  reader: LabelReader,
  dimension: Tabulated,
  key: string | null,
): NameInLanguage | null {
  if (key === null) return null;
  if (dimension === 'decade')
    return { text: formatEdtf(reader.locale, `${key.padStart(4, '0').slice(0, 3)}X`), lang: null };
  return labelOf(reader, dimension, key);
}
