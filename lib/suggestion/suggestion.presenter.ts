import { daysSince, LATE_DAYS } from '../claim/claim.presenter';
import type { Locale } from '../i18n/locales';
import type { NameInLanguage } from '../i18n/names';
import type { SuggestionRow } from './suggestion.repository';
import { aboutName } from './suggestion-record';

/** A suggestion as the queue shows it. */
export type SuggestionItem = {
  id: number;
  state: SuggestionRow['state'];
  /** What it is about; null where a tie is missing. */
  record: NameInLanguage | null;
  text: string;
  author: string;
  days: number;
  late: boolean;
};

export function suggestionItem(locale: Locale, row: SuggestionRow, now: Date): SuggestionItem {
  const days = daysSince(row.createdAt, now);
  return {
    id: row.id,
    state: row.state,
    record: aboutName(locale, row),
    text: row.text,
    author: row.user?.name || row.user?.email || row.email || '–',
    days,
    late: row.state === 'PENDING' && days > LATE_DAYS,
  };
}
