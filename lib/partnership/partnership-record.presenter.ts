import { authorityJsonLd } from '../authority/authority-json-ld';
import { placeOf } from '../authority/authority-name.presenter';
import { dayOfColumn } from '../date/day';
import type { Day } from '../date/edtf';
import { formatDay } from '../i18n/dates';
import { languageTags } from '../i18n/locales';
import { type TextInLanguage, textIn } from '../i18n/localized-text';
import type { NameInLanguage } from '../i18n/names';
import type { Reader } from '../i18n/reader';
import type { MiniMapPlace } from '../map/mini-map.presenter';
import { type CoordinationView, coordinationView } from '../network/coordination.presenter';
import { type ProjectLine, projectLine } from '../project/project-line.presenter';
import {
  type Divergence,
  divergencesOf,
  type ProvenanceItem,
  provenanceOf,
  type SourceView,
  sourcesOf,
} from '../source/source.presenter';
import type { DisagreementView } from './disagreement.presenter';
import { type AgreementView, agreementView } from './partnership-agreements.presenter';
import { type LifeView, lifeView } from './partnership-life.presenter';
import { disagreements } from './partnership-notices.presenter';
import { designationsDiffer, type PartyView, partyView } from './partnership-parties.presenter';
import type { NeighbourRows, PartnershipRecordRow, WhoElseRows } from './partnership-record.repository';
import {
  type FreshnessView,
  freshnessView,
  type SignalView,
  type StatusView,
  signalView,
  statusView,
} from './partnership-status.presenter';
import { type LinkedText, networkLinks, themeLinks } from './related-links.presenter';
import { type TieLine, tieLine, tieTitle } from './tie-line.presenter';
import { type WhoElseView, whoElseView } from './who-else.presenter';

/** Everything the page of a tie shows, in the reader's language. */
export type TieRecordView = {
  slug: string;
  path: string;
  title: string;
  /** The parties' countries, each once, as a list in words. */
  countries: string;
  parties: PartyView[];
  designationsDiffer: boolean;
  /** Said only where the tie is not simply signed. */
  stage: string | null;
  stageProvenance: ProvenanceItem[];
  /** What the entry as a whole rests on, those that name other parties among them. */
  provenance: ProvenanceItem[];
  origin: TextInLanguage | null;
  /** Prose; for what rests on one compilation, the sentence that says just that. */
  description: TextInLanguage | null;
  compilationOnly: boolean;
  status: StatusView;
  signal: SignalView;
  freshness: FreshnessView;
  disagreements: DisagreementView[];
  divergences: Divergence[];
  agreements: AgreementView[];
  projects: ProjectLine[];
  events: LinkedText[];
  themes: LinkedText[];
  networks: (LinkedText & { kind: string })[];
  coordinations: CoordinationView[];
  life: LifeView;
  whoElse: WhoElseView;
  neighbours: { sameAuthority: TieLine[]; sameRegions: TieLine[] };
  places: MiniMapPlace[];
  sources: SourceView[];
  updated: string;
  jsonLd: Record<string, unknown>;
};

export type TieRecordInput = { row: PartnershipRecordRow; neighbours: NeighbourRows; whoElse: WhoElseRows };

/** Names as the language lists them: "France and South Korea". */
function inList({ locale }: Reader, names: readonly string[]): string {
  return new Intl.ListFormat([languageTags[locale]], { type: 'conjunction' }).format(names);
}

/** The sentence for a tie of which only the names are known. */
function compilationSentence(reader: Reader, parties: readonly NameInLanguage[]): TextInLanguage {
  const [first, ...others] = parties.map(({ text }) => text);
  return { text: reader.t('compilationSentence', { a: first ?? '', b: inList(reader, others) }), lang: null };
}

function allCitations(row: PartnershipRecordRow) {
  return [
    ...row.citations,
    ...row.parties.flatMap(({ citations, authority }) => [...citations, ...authority.citations]),
    ...row.agreements.flatMap(({ citations }) => citations),
    ...row.observations.flatMap(({ citations }) => citations),
    ...row.projects.flatMap(({ citations }) => citations),
    ...row.coordinations.flatMap(({ coordination }) => coordination.citations),
  ];
}

/** Slugs of authorities that citations name in place of a party. */
export function citedAuthorities(row: PartnershipRecordRow): string[] {
  return row.citations.flatMap(({ field, statedValue }) =>
    field === 'party' && statedValue ? [statedValue] : [],
  );
}

/** Slugs of the parties and of those that took over from them. */
export function authoritiesOf(row: PartnershipRecordRow): string[] {
  return row.parties.flatMap(({ authority }) => [
    authority.slug,
    ...authority.successors.map(({ successor }) => successor.slug),
  ]);
}

/** Codes of the first-level territories of the parties. */
export function firstLevelOf(row: PartnershipRecordRow): string[] {
  return row.parties.flatMap(({ authority }) => authority.territory.lineage[1] ?? []);
}

/** @param today the atlas's day, for the rules that depend on it */
export function presentTie(reader: Reader, input: TieRecordInput, today: Day): TieRecordView {
  const { locale, v } = reader;
  const { row } = input;
  const parties = row.parties.map((party) => partyView(reader, party));
  const names = parties.map(({ name }) => name);
  const title = tieTitle(names);
  const compilationOnly = row.state?.compilationOnly ?? false;
  return {
    slug: row.slug,
    path: `/partnerships/${row.slug}`,
    title,
    countries: inList(reader, [...new Set(parties.map(({ country }) => country))]),
    parties,
    designationsDiffer: designationsDiffer(row.parties),
    stage: row.stage === 'SIGNED' ? null : v(`stage.${row.stage}`),
    stageProvenance: provenanceOf(reader, row.citations, ['stage']),
    provenance: provenanceOf(reader, row.citations, ['party']),
    origin: textIn(locale, row.origin),
    description:
      textIn(locale, row.description) ?? (compilationOnly ? compilationSentence(reader, names) : null),
    compilationOnly,
    status: statusView(reader, row, today),
    signal: signalView(reader, row),
    freshness: freshnessView(reader, row),
    disagreements: disagreements(reader, row),
    divergences: divergencesOf(reader, row.citations),
    agreements: row.agreements.map((agreement) => agreementView(reader, agreement)),
    projects: row.projects.map((project) => projectLine(reader, project)),
    events: row.events.map(({ event }) => ({
      ...(textIn(locale, event.title) ?? { text: event.slug, lang: null }),
      href: `/${locale}/events/${event.slug}`,
    })),
    themes: themeLinks(reader, row.themes),
    networks: networkLinks(reader, row.networks),
    coordinations: row.coordinations.map(({ coordination }) => coordinationView(reader, coordination)),
    life: lifeView(reader, row, today),
    whoElse: whoElseView(reader, row.parties, input.whoElse),
    neighbours: {
      sameAuthority: input.neighbours.sameAuthority.map((tie) => tieLine(reader, tie)),
      sameRegions: input.neighbours.sameRegions.map((tie) => tieLine(reader, tie)),
    },
    places: row.parties.map(({ authority }) =>
      placeOf(locale, authority, row.state?.status ?? 'NOT_REPORTED'),
    ),
    sources: sourcesOf(locale, allCitations(row)),
    updated: formatDay(locale, dayOfColumn(row.updatedAt)),
    jsonLd: {
      '@type': 'WebPage',
      name: title,
      inLanguage: languageTags[locale],
      dateModified: dayOfColumn(row.updatedAt),
      about: row.parties.map(({ authority }) => authorityJsonLd(locale, authority)),
    },
  };
}
