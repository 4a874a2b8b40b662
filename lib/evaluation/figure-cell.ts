import { type Locale, languageTags } from '../i18n/locales';
import type { ExhibitCell } from './exhibit';

/** What stands where something is there and nobody told how much, and where there is nothing to tell. */
const UNKNOWN = '?';
const NOTHING = '·';

/** A number as readers of the language write it; "?" where it is not known. */
export function figure(locale: Locale, value: number | null, href: string | null = null): ExhibitCell {
  const text = value === null ? UNKNOWN : new Intl.NumberFormat(languageTags[locale]).format(value);
  return { value, text, href };
}

/** An amount in a currency (ISO 4217), in whole units; "?" where it is not known. */
export function amount(locale: Locale, currency: string, value: number | null): ExhibitCell {
  if (value === null) return { value, text: UNKNOWN };
  const money = new Intl.NumberFormat(languageTags[locale], {
    ...{ style: 'currency', currency, maximumFractionDigits: 0 },
  });
  return { value, text: money.format(value) };
}

/** A share, 0 to 1, in whole per cent; "?" where it is not known. */
export function share(locale: Locale, value: number | null): ExhibitCell {
  const percent = new Intl.NumberFormat(languageTags[locale], { style: 'percent', maximumFractionDigits: 0 });
  return { value, text: value === null ? UNKNOWN : percent.format(value) };
}

/** Where there is nothing to tell. */
export const nothingThere: ExhibitCell = { value: null, text: NOTHING };
