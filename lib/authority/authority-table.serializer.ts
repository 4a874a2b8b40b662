import { type LabelReader, labelOf } from '../filter/filter-labels';
import { countryName, nameIn } from '../i18n/names';
import type { Column } from '../server/api/formats/table';
import type { AuthorityListRow } from './authority-list.repository';
import type { AuthorityResource } from './authority-resource.schema';

/** An authority with the resource made from it. */
export type AuthorityLineSource = { row: AuthorityListRow; authority: AuthorityResource };
type AuthorityColumn = Column<AuthorityLineSource>;

/** The columns of a table of authorities: codes, and beside them the words of one language. */
export function authorityTable(words: LabelReader): AuthorityColumn[] {
  const { locale, v } = words;
  return [
    { name: 'id', value: ({ authority }) => authority.id },
    { name: 'url', value: ({ authority }) => authority.url },
    { name: 'name', value: ({ row }) => nameIn(locale, row).text },
    { name: 'name_native', value: ({ authority }) => authority.name.native },
    { name: 'name_fr', value: ({ authority }) => authority.name.fr },
    { name: 'name_en', value: ({ authority }) => authority.name.en },
    { name: 'name_zh', value: ({ authority }) => authority.name.zh },
    { name: 'name_ko', value: ({ authority }) => authority.name.ko },
    { name: 'kind', value: ({ authority }) => authority.kind },
    { name: 'kind_label', value: ({ authority }) => v(`kind.${authority.kind}`) },
    { name: 'country', value: ({ authority }) => authority.country },
    { name: 'country_label', value: ({ authority }) => countryName(locale, authority.country) },
    { name: 'region', value: ({ authority }) => authority.region },
    {
      name: 'region_label',
      value: ({ authority }) => authority.region && labelOf(words, 'region', authority.region).text,
    },
    { name: 'territory', value: ({ authority }) => authority.territory },
    { name: 'territory_label', value: ({ row }) => nameIn(locale, row.territory).text },
    { name: 'longitude', value: ({ authority }) => authority.coordinates[0] },
    { name: 'latitude', value: ({ authority }) => authority.coordinates[1] },
    { name: 'national_code', value: ({ authority }) => authority.nationalCode?.code ?? null },
    { name: 'national_code_system', value: ({ authority }) => authority.nationalCode?.system ?? null },
    { name: 'wikidata', value: ({ authority }) => authority.wikidata },
    { name: 'website', value: ({ authority }) => authority.website },
    { name: 'population', value: ({ authority }) => authority.population },
    { name: 'partnership_count', value: ({ authority }) => authority.partnershipCount },
    { name: 'created_at', value: ({ authority }) => authority.createdAt },
    { name: 'updated_at', value: ({ authority }) => authority.updatedAt },
  ];
}
