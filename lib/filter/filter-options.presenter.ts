import type { Locale } from '../i18n/locales';
import { languageTags } from '../i18n/locales';
import { countryName } from '../i18n/names';
import type { Translate } from '../i18n/translate';
import { derivedStatuses } from '../partnership/partnership.rules';
import { authorityKinds, instruments, stages } from '../partnership/partnership.schema';
import type { ListParameter, PartnershipFilter } from './filter.schema';
import type { FilterGroup, FilterOption, FilterSection } from './filter.view';
import { type FilterNames, labelOf, type TerritoryName } from './filter-labels';

/** Counts of ties by code, per dimension; the two levels of territories are two dimensions of one filter. */
export type Facets = Readonly<Record<string, readonly { code: string; count: number }[]>>;

export type OptionsInput = {
  locale: Locale;
  filter: PartnershipFilter;
  /** Counts under the other filters. */
  facets: Facets;
  /** Counts over the whole record: what no tie carries at all is not offered. */
  everything: Facets;
  names: FilterNames;
  /** Translators of the namespaces `filters` and `vocabulary`. */
  t: Translate;
  v: Translate;
};

/** The filters that have a place in the panel, in its order. */
export const panelParameters = ['status', 'pair', 'region', 'theme', 'instrument', 'stage', 'kind'] as const;
type PanelParameter = (typeof panelParameters)[number];

/** The panel's groups; one with a single choice, already made by the record itself, is left out. */
export function filterGroups(input: OptionsInput): FilterGroup[] {
  return panelParameters
    .map((name) => ({
      name,
      title: input.t(`name.${name}`),
      sections: sectionsOf(input, name).filter(({ options }) => options.length > 0),
      chosen: input.filter[name].length,
    }))
    .filter(({ sections, chosen }) => chosen > 0 || sections.flatMap(({ options }) => options).length > 1);
}

const closedLists: Partial<Record<PanelParameter, readonly string[]>> = {
  status: derivedStatuses,
  stage: stages,
  instrument: instruments,
  kind: authorityKinds,
};

function sectionsOf(input: OptionsInput, name: PanelParameter): FilterSection[] {
  const reader = optionReader(input, name);
  if (name === 'region') return regionSections(input, reader);
  if (name === 'theme') return [{ title: null, options: themeOptions(input, reader) }];
  const codes = closedLists[name] ?? pairsWithFrance(input.everything);
  const named = [...new Set([...codes, ...(input.filter[name] as readonly string[])])];
  const offered = named.filter((code) => name === 'status' || reader.isOffered(code));
  return [{ title: null, options: offered.map((code) => reader.option(code, [])) }];
}

/** Pairs of France and another country, the largest first; pairs that a third party makes are honoured in an address. */
function pairsWithFrance({ pair = [] }: Facets): string[] {
  const withFrance = pair.filter(({ code }) => /^FR-(?!FR)/.test(code));
  return withFrance.toSorted((a, b) => b.count - a.count).map(({ code }) => code);
}

const cellsOf = (facets: Facets, name: string) =>
  name === 'region' ? [...(facets.region ?? []), ...(facets.department ?? [])] : (facets[name] ?? []);
const codesOf = (facets: Facets, name: string) => cellsOf(facets, name).map(({ code }) => code);

type OptionReader = {
  isOffered: (code: string) => boolean;
  option: (value: string, children: FilterOption[]) => FilterOption;
};

function optionReader(input: OptionsInput, name: ListParameter): OptionReader {
  const { filter, facets, everything } = input;
  const counts = new Map(cellsOf(facets, name).map(({ code, count }) => [code, count]));
  const offered = new Set(codesOf(everything, name));
  const chosen = filter[name] as readonly string[];
  return {
    isOffered: (code) => offered.has(code) || chosen.includes(code),
    option: (value, children) => {
      const { text, lang } = labelOf(input, name, value);
      return {
        value,
        label: text,
        lang,
        count: counts.get(value) ?? 0,
        checked: chosen.includes(value),
        children,
      };
    },
  };
}

/** First-level territories of each country with those below them, by name; France first. */
function regionSections({ locale, names }: OptionsInput, reader: OptionReader): FilterSection[] {
  const offered = names.territories.filter(({ code, level }) => level > 0 && reader.isOffered(code));
  const byName = new Intl.Collator(languageTags[locale]).compare;
  const sorted = (territories: readonly TerritoryName[], under: (parent: string) => FilterOption[]) =>
    territories.map(({ code }) => reader.option(code, under(code))).sort((a, b) => byName(a.label, b.label));
  const countries = [...new Set(offered.map(({ country }) => country))];
  return countries.sort(franceFirst).map((country) => ({
    title: countryName(locale, country),
    options: sorted(
      offered.filter((territory) => territory.country === country && territory.level === 1),
      (region) =>
        sorted(
          offered.filter(({ level, lineage }) => level === 2 && lineage[1] === region),
          () => [],
        ),
    ),
  }));
}

const franceFirst = (a: string, b: string) => Number(b === 'FR') - Number(a === 'FR') || a.localeCompare(b);

function themeOptions({ names }: OptionsInput, reader: OptionReader): FilterOption[] {
  const { themes } = names;
  return themes
    .filter(({ parent }) => parent === null)
    .map(({ code }) => {
      const below = themes.filter(({ parent, code: own }) => parent?.code === code && reader.isOffered(own));
      return reader.option(
        code,
        below.map((theme) => reader.option(theme.code, [])),
      );
    })
    .filter(({ value, children }) => children.length > 0 || reader.isOffered(value));
}
