import type { Locale } from './locales';
import type { Translate } from './translate';

/** For whom a presenter words a record. */
export type Reader = {
  locale: Locale;
  /** Translator of the namespace `vocabulary`. */
  v: Translate;
  /** Translator of the page's own namespace. */
  t: Translate;
  /** Names of authorities that citations mention by their slug alone. */
  names?: ReadonlyMap<string, string>;
};
