import { type LabelReader, labelOf } from '../filter/filter-labels';
import { formatEdtf } from '../i18n/dates';
import { countryName, nameIn } from '../i18n/names';
import { type Column, joined } from '../server/api/formats/table';
import type { TieRow } from './partnership-list.repository';
import type { TieResource } from './partnership-resource.schema';
import { tieTitle } from './tie-line.presenter';

/** A tie with the resource made from it, as a line of a spreadsheet takes both. */
export type TieLineSource = { row: TieRow; tie: TieResource };
type TieColumn = Column<TieLineSource>;

/** Parties that have columns of their own; ties with more name the others in one cell. */
const PARTY_COLUMNS = 2;

const tieColumns = (words: LabelReader): TieColumn[] => {
  const { locale, v } = words;
  const date = (edtf: string | null) => edtf && formatEdtf(locale, edtf);
  return [
    { name: 'id', value: ({ tie }) => tie.id },
    { name: 'url', value: ({ tie }) => tie.url },
    {
      name: 'name',
      value: ({ row }) => tieTitle(row.parties.map(({ authority }) => nameIn(locale, authority))),
    },
    { name: 'stage', value: ({ tie }) => tie.stage },
    { name: 'stage_label', value: ({ tie }) => v(`stage.${tie.stage}`) },
    { name: 'status', value: ({ tie }) => tie.status.value },
    { name: 'status_label', value: ({ tie }) => v(`status.${tie.status.value}`) },
    { name: 'status_as_of', value: ({ tie }) => tie.status.asOf },
    { name: 'status_as_of_label', value: ({ tie }) => date(tie.status.asOf) },
    { name: 'status_declared_by', value: ({ tie }) => tie.status.declaredBy },
    { name: 'signal', value: ({ tie }) => tie.signal.value },
    { name: 'signal_label', value: ({ tie }) => v(`signal.${tie.signal.value ?? 'NONE'}`) },
    { name: 'last_sign_of_life', value: ({ tie }) => tie.signal.lastSignOfLife },
    { name: 'last_sign_of_life_label', value: ({ tie }) => date(tie.signal.lastSignOfLife) },
    { name: 'instruments', value: ({ tie }) => joined(tie.agreements.map(({ instrument }) => instrument)) },
    {
      name: 'instruments_label',
      value: ({ tie }) => joined(tie.agreements.map(({ instrument }) => v(`instrument.${instrument}`))),
    },
    { name: 'agreement_states', value: ({ tie }) => joined(tie.agreements.map(({ state }) => state)) },
    { name: 'signed', value: ({ tie }) => joined(tie.agreements.map(({ signed }) => signed)) },
    { name: 'signed_label', value: ({ tie }) => joined(tie.agreements.map(({ signed }) => date(signed))) },
    { name: 'themes', value: ({ tie }) => joined(tie.themes) },
    {
      name: 'themes_label',
      value: ({ tie }) => joined(tie.themes.map((code) => labelOf(words, 'theme', code).text)),
    },
    { name: 'project_count', value: ({ tie }) => tie.projectCount },
    { name: 'freshness', value: ({ tie }) => tie.freshness },
    { name: 'freshness_label', value: ({ tie }) => v(`freshness.${tie.freshness}`) },
    { name: 'confirmed_at', value: ({ tie }) => tie.confirmedAt },
    { name: 'compilation_only', value: ({ tie }) => tie.compilationOnly },
    { name: 'created_at', value: ({ tie }) => tie.createdAt },
    { name: 'updated_at', value: ({ tie }) => tie.updatedAt },
  ];
};

function partyColumns(words: LabelReader, index: number): TieColumn[] {
  const { locale, v } = words;
  const cell = (
    name: string,
    value: (party: TieResource['parties'][number]) => string | number | null,
  ): TieColumn => ({
    name: `party_${index + 1}_${name}`,
    value: ({ tie }) => {
      const party = tie.parties[index];
      return party ? value(party) : null;
    },
  });
  const instrument = (code: string | null) => code && v(`instrument.${code}`);
  return [
    cell('id', ({ authority }) => authority.id),
    {
      name: `party_${index + 1}_name`,
      value: ({ row }) => {
        const party = row.parties[index];
        return party ? nameIn(locale, party.authority).text : null;
      },
    },
    cell('native_name', ({ authority }) => authority.name.native),
    cell('country', ({ authority }) => authority.country),
    cell('country_label', ({ authority }) => countryName(locale, authority.country)),
    cell('region', ({ authority }) => authority.region),
    cell(
      'region_label',
      ({ authority }) => authority.region && labelOf(words, 'region', authority.region).text,
    ),
    cell('territory', ({ authority }) => authority.territory),
    cell('kind', ({ authority }) => authority.kind),
    cell('kind_label', ({ authority }) => v(`kind.${authority.kind}`)),
    cell('longitude', ({ authority }) => authority.coordinates[0]),
    cell('latitude', ({ authority }) => authority.coordinates[1]),
    cell('designation', ({ designation }) => designation),
    cell('designation_label', ({ designation }) => instrument(designation)),
  ];
}

/** The columns of a table of ties: codes, and beside them the words of one language. */
export function tieTable(words: LabelReader): TieColumn[] {
  const further: TieColumn[] = [
    {
      name: 'further_parties',
      value: ({ tie }) => joined(tie.parties.slice(PARTY_COLUMNS).map(({ authority }) => authority.id)),
    },
    {
      name: 'further_parties_name',
      value: ({ row }) =>
        joined(row.parties.slice(PARTY_COLUMNS).map(({ authority }) => nameIn(words.locale, authority).text)),
    },
  ];
  const parties = Array.from({ length: PARTY_COLUMNS }, (_, index) => partyColumns(words, index)).flat();
  const [id, url, name, ...rest] = tieColumns(words);
  return [id, url, name, ...parties, ...further, ...rest].filter((column) => column !== undefined);
}
