import type { Locale } from '../i18n/locales';
import { countryName, type NameInLanguage } from '../i18n/names';
import type { Translate } from '../i18n/translate';
import type { FoundPlace } from './gazetteer.service';

/** A place as a list of choices shows it: enough to tell it from others of its name. */
export type PlaceOption = {
  /** What the form sends. */
  value: string;
  name: NameInLanguage;
  native: NameInLanguage | null;
  /** What kind of authority it is. */
  kind: string;
  /** Where it lies, the nearest first, its country last. */
  path: NameInLanguage[];
  /** Its code in its country's register; null where that is only the gazetteer's own number. */
  code: string | null;
  inAtlas: boolean;
};

/** @param v translator of the namespace `vocabulary` */
export function placeOption(locale: Locale, v: Translate, place: FoundPlace): PlaceOption {
  return {
    value: place.value,
    name: place.name,
    native: place.native,
    kind: v(`kind.${place.kind}`),
    path: [...place.path, { text: countryName(locale, place.country), lang: null }],
    code: place.codeSystem === 'OTHER' ? null : place.code,
    inAtlas: place.authority !== null,
  };
}

/** Most choices that a list of suggestions shows. */
export const MOST_SUGGESTIONS = 10;

/** What the picker says; numbers are counted on the server, which knows the plurals. */
export type PlacePickerStrings = {
  help: string;
  choose: string;
  chosen: string;
  inAtlas: string;
  near: string;
  failed: string;
  /** How many places were found, from none to as many as are shown. */
  counts: string[];
};

/** @param t translator of the namespace `places` */
export function placePickerStrings(t: Translate): PlacePickerStrings {
  return {
    help: t('help'),
    choose: t('choose'),
    chosen: t('chosen'),
    inAtlas: t('inAtlas'),
    near: t('near'),
    failed: t('failed'),
    counts: Array.from({ length: MOST_SUGGESTIONS + 1 }, (_, count) => t('count', { count })),
  };
}
