import type { AuthorityRecordRow } from '@/lib/authority/authority-record.repository';
import type {
  AgreementRow,
  ObservationRow,
  PartnershipRecordRow,
  PartyRow,
} from '@/lib/partnership/partnership-record.repository';
import type { TieLineRow } from '@/lib/partnership/tie-line.select';
import type { ProjectLineRow } from '@/lib/project/project-line.select';
import type { CitationRow } from '@/lib/source/citation.select';

/** Rows as the record pages read them: Versailles and Gyeongju unless the test says otherwise. */

export const epoch = new Date('2026-01-15T09:00:00.000Z');
export const today = '2026-06-15';
const day = (text: string) => new Date(`${text}T00:00:00Z`);

export function sourceRow(over: Partial<CitationRow['source']> = {}): CitationRow['source'] {
  return {
    slug: 'key-2025',
    kind: 'ARTICLE',
    citation: 'French-Korean Sister Cities. KEY, 2025.',
    url: null,
    languages: ['en'],
    published: '2025-03-27',
    publishedLatest: day('2025-03-27'),
    label: { fr: 'KEY, 2025', en: 'KEY, 2025' },
    about: { fr: 'Étude en anglais.', en: 'A study.' },
    ...over,
  };
}

export function citationRow(over: Partial<CitationRow> = {}): CitationRow {
  return {
    field: null,
    statedValue: null,
    agrees: true,
    statement: null,
    locator: null,
    correction: null,
    source: sourceRow(),
    ...over,
  };
}

const names = (name: string, native = name) => ({
  nameNative: native,
  nameFr: name,
  nameEn: name,
  nameZh: null,
  nameKo: null,
});

type AuthorityOfParty = PartyRow['authority'];

export function territoryPath(
  over: Partial<AuthorityOfParty['territory']> = {},
): AuthorityOfParty['territory'] {
  const country = { code: 'FR', level: 0, country: 'FR', lineage: ['FR'], ...names('France') };
  const region = {
    code: 'FR-IDF',
    level: 1,
    country: 'FR',
    lineage: ['FR', 'FR-IDF'],
    ...names('Île-de-France'),
  };
  return {
    code: 'FR-78',
    level: 2,
    country: 'FR',
    lineage: ['FR', 'FR-IDF', 'FR-78'],
    ...names('Yvelines'),
    parent: { ...region, parent: country },
    ...over,
  };
}

const korea: Partial<AuthorityOfParty['territory']> = {
  code: 'KR-47',
  level: 1,
  country: 'KR',
  lineage: ['KR', 'KR-47'],
  ...names('Gyeongsang du Nord', '경상북도'),
  parent: { code: 'KR', level: 0, country: 'KR', lineage: ['KR'], ...names('Corée du Sud'), parent: null },
};

export function partyAuthority(over: Partial<AuthorityOfParty> = {}): AuthorityOfParty {
  return {
    slug: 'versailles',
    kind: 'MUNICIPALITY',
    country: 'FR',
    ...names('Versailles'),
    latitude: 48.8,
    longitude: 2.13,
    wikidataId: null,
    territory: territoryPath(),
    successors: [],
    citations: [],
    contradictions: [],
    ...over,
  };
}

export const gyeongju = () =>
  partyAuthority({
    slug: 'gyeongju',
    kind: 'CITY',
    country: 'KR',
    ...names('Gyeongju', '경주시'),
    territory: territoryPath(korea),
  });

export function partyRow(over: Partial<PartyRow> = {}): PartyRow {
  return {
    id: 1,
    designationInstrument: null,
    designationStatement: null,
    citations: [],
    authority: partyAuthority(),
    ...over,
  };
}

export function agreementRow(over: Partial<AgreementRow> = {}): AgreementRow {
  return {
    id: 1,
    instrument: 'MEMORANDUM',
    state: 'SIGNED',
    signed: '1987',
    signedEarliest: day('1987-01-01'),
    signedLatest: day('1987-12-31'),
    deliberated: null,
    place: null,
    purpose: null,
    financialCommitment: null,
    signatoryOffices: [],
    approval: null,
    term: null,
    renewal: null,
    documentUrl: null,
    citations: [citationRow()],
    ...over,
  };
}

export function observationRow(over: Partial<ObservationRow> = {}): ObservationRow {
  return {
    id: 1,
    status: 'DORMANT',
    asOf: '2025',
    asOfEarliest: day('2025-01-01'),
    asOfLatest: day('2025-12-31'),
    since: null,
    sinceEarliest: null,
    reason: null,
    declarant: 'SOURCE',
    partyId: null,
    statement: { fr: 'Peu de gens s’en souviennent.', en: 'Few remember it.' },
    recordedAt: epoch,
    citations: [citationRow()],
    ...over,
  };
}

export function projectRow(over: Partial<ProjectLineRow> = {}): ProjectLineRow {
  return {
    slug: 'masks',
    kind: 'COOPERATION_PROJECT',
    state: null,
    activities: ['DONATION'],
    title: { fr: 'Envoi de masques', en: 'Masks sent' },
    dates: '2020~',
    datesEarliest: day('2020-01-01'),
    datesLatest: day('2020-12-31'),
    citations: [citationRow()],
    ...over,
  };
}

type State = NonNullable<PartnershipRecordRow['state']>;

export function stateRow(over: Partial<State> = {}): State {
  return {
    partnershipId: 1,
    day: day(today),
    status: 'NOT_REPORTED',
    observationId: null,
    signal: null,
    lastSign: null,
    lastSignOn: null,
    confirmedOn: null,
    freshness: 'UNVERIFIED',
    firstSignedOn: null,
    compilationOnly: false,
    ...over,
  };
}

export function tieRecordRow(over: Partial<PartnershipRecordRow> = {}): PartnershipRecordRow {
  return {
    id: 1,
    slug: 'versailles-gyeongju',
    stage: 'SIGNED',
    origin: null,
    description: null,
    updatedAt: epoch,
    parties: [partyRow(), partyRow({ id: 2, authority: gyeongju() })],
    agreements: [],
    observations: [],
    confirmations: [],
    state: stateRow(),
    projects: [],
    themes: [],
    citations: [citationRow()],
    events: [],
    networks: [],
    coordinations: [],
    contradictions: [],
    notes: [],
    linksFrom: [],
    linksTo: [],
    ...over,
  };
}

/** A tie as one line, under any slug. */
export function tieLineRow(slug: string, over: Partial<TieLineRow> = {}): TieLineRow {
  return {
    slug,
    stage: 'SIGNED',
    state: { status: 'NOT_REPORTED', compilationOnly: false, firstSignedOn: null },
    parties: [{ authority: partyAuthority() }, { authority: gyeongju() }],
    agreements: [],
    ...over,
  };
}

export function authorityRecordRow(over: Partial<AuthorityRecordRow> = {}): AuthorityRecordRow {
  return {
    ...partyAuthority(),
    nationalCode: null,
    nationalCodeSystem: null,
    population: null,
    populationSource: null,
    website: null,
    updatedAt: epoch,
    parties: [],
    predecessors: [],
    successors: [],
    networks: [],
    ...over,
  };
}
