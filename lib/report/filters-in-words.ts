import { filterNamesBySlug, themeTree } from '../filter/filter.repository';
import { listParameters, type PartnershipFilter } from '../filter/filter.schema';
import { activeFilters } from '../filter/filter-address';
import { type FilterNames, labelOf, singleLabel } from '../filter/filter-labels';
import { languageTags } from '../i18n/locales';
import { territoryNames } from '../territory/territory-names.service';
import type { ReportWords } from './report-words';

/** The filters that leave something out, one a line: "Region: Occitanie or Brittany". */
export async function filtersInWords(
  { locale, f, v, t }: ReportWords,
  filter: PartnershipFilter,
): Promise<string[]> {
  const active = activeFilters(filter);
  if (active.length === 0) return [];
  const [territories, themes, bySlug] = await Promise.all([
    territoryNames(filter.region),
    filter.theme.length > 0 ? themeTree() : [],
    filterNamesBySlug(filter.authority, filter.network),
  ]);
  const names: FilterNames = { territories, themes, ...bySlug };
  const reader = { locale, t: f, v, names };
  const eitherOf = new Intl.ListFormat(languageTags[locale], { type: 'disjunction' });
  return active.map((parameter) => {
    const list = listParameters.find((each) => each === parameter);
    const value = list
      ? eitherOf.format(filter[list].map((each) => labelOf(reader, list, each).text))
      : singleLabel(reader, filter, parameter as Exclude<typeof parameter, (typeof listParameters)[number]>);
    return t('filter.line', { name: f(`name.${parameter}`), value });
  });
}
