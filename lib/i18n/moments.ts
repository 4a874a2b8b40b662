import { type Locale, languageTags } from './locales';

const formatters = new Map<Locale, Intl.DateTimeFormat>();

/** A moment of what the atlas did, in the time of Paris: "22 nov. 2026, 07:30". */
export function formatMoment(locale: Locale, moment: Date): string {
  const known =
    formatters.get(locale) ??
    new Intl.DateTimeFormat(languageTags[locale], {
      dateStyle: 'medium',
      timeStyle: 'short',
      hourCycle: 'h23',
      timeZone: 'Europe/Paris',
    });
  formatters.set(locale, known);
  return known.format(moment);
}
