import { type DerivedStatus, derivedStatuses } from '@/lib/partnership/partnership.rules';

/** A phrase with a number in it, by the plural categories of the language; `{n}` stands for the number. */
export type CountForms = { one: string; other: string };

export const overseasRegions = ['FR-971', 'FR-972', 'FR-973', 'FR-974', 'FR-976'] as const;
export type OverseasRegion = (typeof overseasRegions)[number];

/** Every string of the map, in the reader's language, made on the server so that the browser loads no message catalogue. */
export type MapLabels = {
  name: string;
  /** Name of one frame: `{place}` is a country, or the world. */
  sheet: string;
  world: string;
  keys: string;
  skip: string;
  legend: string;
  views: string;
  viewWorld: string;
  viewTwin: string;
  partners: string;
  zoomIn: string;
  zoomOut: string;
  reset: string;
  twoFingers: string;
  loading: string;
  noScript: string;
  failed: string;
  retry: string;
  noPlaces: string;
  elsewhere: string;
  openCluster: string;
  ties: CountForms;
  places: CountForms;
  more: CountForms;
  compilationOnly: string;
  status: Record<DerivedStatus, string>;
  overseas: Record<OverseasRegion, string>;
};

/** What `getTranslations` gives: `raw` leaves placeholders as they stand. */
type Translator = { (key: string): string; raw(key: string): string };

/**
 * @param t translator of the namespace `map`
 * @param vocabulary translator of the namespace `vocabulary`
 */
export function mapLabels(t: Translator, vocabulary: Translator): MapLabels {
  const forms = (key: string): CountForms => ({ one: t.raw(`${key}.one`), other: t.raw(`${key}.other`) });
  return {
    name: t('name'),
    sheet: t.raw('sheet'),
    world: t('world'),
    keys: t('keys'),
    skip: t('skip'),
    legend: t('legend.title'),
    views: t('views'),
    viewWorld: t('viewWorld'),
    viewTwin: t('viewTwin'),
    partners: t('partners'),
    zoomIn: t.raw('zoomIn'),
    zoomOut: t.raw('zoomOut'),
    reset: t.raw('reset'),
    twoFingers: t('twoFingers'),
    loading: t('loading'),
    noScript: t('noScript'),
    failed: t('failed'),
    retry: t('retry'),
    noPlaces: t('noPlaces'),
    elsewhere: t('elsewhere'),
    openCluster: t('openCluster'),
    ties: forms('ties'),
    places: forms('places'),
    more: forms('more'),
    compilationOnly: t('compilationOnly'),
    status: Object.fromEntries(
      derivedStatuses.map((status) => [status, vocabulary(`status.${status}`)]),
    ) as MapLabels['status'],
    overseas: Object.fromEntries(
      overseasRegions.map((code) => [code, t(`overseas.${code}`)]),
    ) as MapLabels['overseas'],
  };
}

/** A phrase for a number, in a language. */
export function counted(locale: string, forms: CountForms, n: number): string {
  const form = new Intl.PluralRules(locale).select(n) === 'one' ? forms.one : forms.other;
  return form.replace('{n}', new Intl.NumberFormat(locale).format(n));
}
