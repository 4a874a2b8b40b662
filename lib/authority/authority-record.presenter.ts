import { dayOfColumn } from '../date/day';
import type { SuccessionKind } from '../generated/prisma/enums';
import { formatDay } from '../i18n/dates';
import { languageTags, locales } from '../i18n/locales';
import { type NameInLanguage, nameIn, nativeLanguage, nativeNameBeside } from '../i18n/names';
import type { Reader } from '../i18n/reader';
import type { MiniMapPlace } from '../map/mini-map.presenter';
import { type DisagreementView, disagreementView } from '../partnership/disagreement.presenter';
import { type LinkedText, networkLinks } from '../partnership/related-links.presenter';
import { type TieLine, tieLine } from '../partnership/tie-line.presenter';
import { type ProjectLine, projectLine } from '../project/project-line.presenter';
import {
  type Divergence,
  divergencesOf,
  type ProvenanceItem,
  provenanceOf,
  type SourceView,
  sourcesOf,
  withoutRepeats,
} from '../source/source.presenter';
import { authorityJsonLd } from './authority-json-ld';
import {
  type AuthorityRef,
  authorityRef,
  type PlaceStep,
  placeOf,
  placePath,
} from './authority-name.presenter';
import type { AuthorityRecordRow, PlacedTieRow } from './authority-record.repository';

/** The authority's name in one language; null where official usage of it is not known. */
export type NameView = { language: string; lang: string; text: string | null; provenance: ProvenanceItem[] };

/** One authority taking over from another, seen from either. */
export type SuccessionView = {
  kind: SuccessionKind;
  on: string;
  other: AuthorityRef;
  provenance: ProvenanceItem[];
};

/** Everything the page of an authority shows, in the reader's language. */
export type AuthorityRecordView = {
  slug: string;
  path: string;
  name: NameInLanguage;
  native: NameInLanguage | null;
  kind: string;
  place: PlaceStep[];
  names: NameView[];
  code: { label: string; value: string } | null;
  wikidataId: string | null;
  population: { value: string; source: string | null } | null;
  website: string | null;
  at: [number, number];
  ties: TieLine[];
  /** Ties that a predecessor signed and this authority holds today. */
  inherited: { from: AuthorityRef; since: string; ties: TieLine[] }[];
  predecessors: SuccessionView[];
  successors: SuccessionView[];
  networks: (LinkedText & { kind: string })[];
  projects: ProjectLine[];
  disagreements: DisagreementView[];
  divergences: Divergence[];
  places: MiniMapPlace[];
  sources: SourceView[];
  updated: string;
  jsonLd: Record<string, unknown>;
};

const nameColumns = { fr: 'nameFr', en: 'nameEn', zh: 'nameZh', ko: 'nameKo' } as const;

/** The four languages' names; the language in which the authority writes its own name comes with the others. */
function names(reader: Reader, row: AuthorityRecordRow): NameView[] {
  const languages = new Intl.DisplayNames([languageTags[reader.locale]], { type: 'language' });
  const native = nativeLanguage(row.country).split('-')[0];
  const four = locales.map((language) => {
    const column = nameColumns[language];
    const text = row[column] ?? (language === native ? row.nameNative : null);
    const citations = row.citations.filter(({ field }) => field === column);
    return {
      language: languages.of(language) ?? language,
      lang: languageTags[language],
      text,
      provenance: provenanceOf(reader, citations, [column]),
    };
  });
  if (locales.some((language) => language === native)) return four;
  const own = nativeLanguage(row.country);
  const language = own === 'und' ? reader.t('nativeName') : (languages.of(own) ?? own);
  return [...four, { language, lang: own, text: row.nameNative, provenance: [] }];
}

function successions(reader: Reader, row: AuthorityRecordRow) {
  const { locale } = reader;
  const view = (
    { on, kind, citations }: Omit<AuthorityRecordRow['successors'][number], 'successor'>,
    other: Parameters<typeof authorityRef>[1],
  ) => ({
    kind,
    on: formatDay(locale, dayOfColumn(on)),
    other: authorityRef(locale, other),
    provenance: provenanceOf(reader, citations),
  });
  return {
    predecessors: row.predecessors.map((each) => view(each, each.predecessor)),
    successors: row.successors.map((each) => view(each, each.successor)),
  };
}

/** The authority and its partners, each once, with the status of the first tie that names it. */
function placesOf(
  { locale }: Reader,
  row: AuthorityRecordRow,
  ties: readonly PlacedTieRow[],
): MiniMapPlace[] {
  const places = new Map([[row.slug, placeOf(locale, row, null)]]);
  for (const tie of ties) {
    for (const { authority } of tie.parties) {
      if (places.has(authority.slug)) continue;
      places.set(authority.slug, placeOf(locale, authority, tie.state?.status ?? 'NOT_REPORTED'));
    }
  }
  return [...places.values()];
}

function profile({ locale, v }: Reader, row: AuthorityRecordRow) {
  const code = row.nationalCode && {
    label: v(`codeSystem.${row.nationalCodeSystem ?? 'OTHER'}`),
    value: row.nationalCode,
  };
  const count =
    row.population === null ? null : new Intl.NumberFormat(languageTags[locale]).format(row.population);
  return {
    code: code || null,
    wikidataId: row.wikidataId,
    population: count === null ? null : { value: count, source: row.populationSource },
    website: row.website,
    at: [row.longitude, row.latitude] as [number, number],
  };
}

export function presentAuthority(reader: Reader, row: AuthorityRecordRow): AuthorityRecordView {
  const { locale, v } = reader;
  const own = row.parties.map(({ partnership }) => partnership);
  const inherited = row.predecessors.filter(({ predecessor }) => predecessor.parties.length > 0);
  const inheritedTies = inherited.flatMap(({ predecessor }) =>
    predecessor.parties.map(({ partnership }) => partnership),
  );
  const disagreements = row.contradictions.map(({ contradiction }) =>
    disagreementView(reader, contradiction),
  );
  const projects = own.flatMap((tie) => tie.projects);
  return {
    slug: row.slug,
    path: `/authorities/${row.slug}`,
    name: nameIn(locale, row),
    native: nativeNameBeside(locale, row),
    kind: v(`kind.${row.kind}`),
    place: placePath(locale, row.territory),
    names: names(reader, row),
    ...profile(reader, row),
    ties: own.map((tie) => tieLine(reader, tie)),
    inherited: inherited.map(({ predecessor, on }) => ({
      from: authorityRef(locale, predecessor),
      since: formatDay(locale, dayOfColumn(on)),
      ties: predecessor.parties.map(({ partnership }) => tieLine(reader, partnership)),
    })),
    ...successions(reader, row),
    networks: networkLinks(reader, row.networks),
    projects: projects.map((project) => projectLine(reader, project)),
    disagreements,
    divergences: withoutRepeats(
      divergencesOf(reader, row.citations),
      disagreements.map(({ explanation }) => explanation),
    ),
    places: placesOf(reader, row, [...own, ...inheritedTies]),
    sources: sourcesOf(locale, [...row.citations, ...projects.flatMap(({ citations }) => citations)]),
    updated: formatDay(locale, dayOfColumn(row.updatedAt)),
    jsonLd: authorityJsonLd(locale, row),
  };
}
