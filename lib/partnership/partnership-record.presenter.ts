import { dayOfColumn } from '../date/day';
import type { Day } from '../date/edtf';
import { formatDay } from '../i18n/dates';
import { languageTags } from '../i18n/locales';
import { type TextInLanguage, textIn } from '../i18n/localized-text';
import type { NameInLanguage } from '../i18n/names';
import type { Reader } from '../i18n/reader';
import { type ProjectLine, projectLine } from '../project/project-line.presenter';
import { type Divergence, divergencesOf, type ProvenanceItem, provenanceOf, type SourceView, sourcesOf } from '../source/source.presenter';
import { type AgreementView, agreementView } from './partnership-agreements.presenter';
import { type LifeView, lifeView } from './partnership-life.presenter';
import type { DisagreementView } from './disagreement.presenter';
import { disagreements } from './partnership-notices.presenter';
import { designationsDiffer, type PartyView, partyView } from './partnership-parties.presenter';
import type { NeighbourRows, PartnershipRecordRow, WhoElseRows } from './partnership-record.repository';
import { type FreshnessView, freshnessView, type SignalView, signalView, type StatusView, statusView } from './partnership-status.presenter';
import { type TieLine, tieLine, tieTitle } from './tie-line.presenter';
import { type WhoElseView, whoElseView } from './who-else.presenter';

/** A text with an address. */
export type LinkedText = TextInLanguage & { href: string };

/** One example of working together beyond the tie. */
export type CoordinationView = { slug: string; type: string; title: TextInLanguage; parties: TextInLanguage | null; provenance: ProvenanceItem[] };

/** Everything the page of a tie shows, in the reader's language. */
export type TieRecordView = {
  slug: string;
  path: string;
  title: string;
  parties: PartyView[];
  designationsDiffer: boolean;
  /** Said only where the tie is not simply signed. */
  stage: string | null;
  stageProvenance: ProvenanceItem[];
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
  sources: SourceView[];
  updated: string;
};

export type TieRecordInput = { row: PartnershipRecordRow; neighbours: NeighbourRows; whoElse: WhoElseRows };

/** The sentence for a tie of which only the names are known. */
function compilationSentence({ locale, t }: Reader, parties: readonly NameInLanguage[]): TextInLanguage {
  const [first, ...others] = parties.map(({ text }) => text);
  const list = new Intl.ListFormat([languageTags[locale]], { type: 'conjunction' });
  return { text: t('compilationSentence', { a: first ?? '', b: list.format(others) }), lang: null };
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

function themes({ locale }: Reader, row: PartnershipRecordRow): LinkedText[] {
  return row.themes.map(({ theme }) => ({
    ...(textIn(locale, theme.label) ?? { text: theme.code, lang: null }),
    href: `/${locale}/partnerships?theme=${theme.code}`,
  }));
}

function related(reader: Reader, row: PartnershipRecordRow) {
  const { locale, v } = reader;
  return {
    events: row.events.map(({ event }) => ({
      ...(textIn(locale, event.title) ?? { text: event.slug, lang: null }),
      href: `/${locale}/events/${event.slug}`,
    })),
    networks: row.networks.map(({ network }) => ({
      ...(textIn(locale, network.name) ?? { text: network.slug, lang: null }),
      kind: v(`networkKind.${network.kind}`),
      href: `/${locale}/networks/${network.slug}`,
    })),
    coordinations: row.coordinations.map(({ coordination }) => ({
      slug: coordination.slug,
      type: v(`coordination.${coordination.type}`),
      title: textIn(locale, coordination.title) ?? { text: coordination.slug, lang: null },
      parties: textIn(locale, coordination.parties),
      provenance: provenanceOf(reader, coordination.citations),
    })),
  };
}

/** @param today the atlas's day, for the rules that depend on it */
export function presentTie(reader: Reader, input: TieRecordInput, today: Day): TieRecordView {
  const { locale, v } = reader;
  const { row } = input;
  const parties = row.parties.map((party) => partyView(reader, party));
  const names = parties.map(({ name }) => name);
  const compilationOnly = row.state?.compilationOnly ?? false;
  return {
    slug: row.slug,
    path: `/partnerships/${row.slug}`,
    title: tieTitle(names),
    parties,
    designationsDiffer: designationsDiffer(row.parties),
    stage: row.stage === 'SIGNED' ? null : v(`stage.${row.stage}`),
    stageProvenance: provenanceOf(reader, row.citations, ['stage']),
    origin: textIn(locale, row.origin),
    description: textIn(locale, row.description) ?? (compilationOnly ? compilationSentence(reader, names) : null),
    compilationOnly,
    status: statusView(reader, row, today),
    signal: signalView(reader, row),
    freshness: freshnessView(reader, row),
    disagreements: disagreements(reader, row),
    divergences: divergencesOf(reader, row.citations),
    agreements: row.agreements.map((agreement) => agreementView(reader, agreement)),
    projects: row.projects.map((project) => projectLine(reader, project)),
    themes: themes(reader, row),
    ...related(reader, row),
    life: lifeView(reader, row, today),
    whoElse: whoElseView(reader, row.parties, input.whoElse),
    neighbours: {
      sameAuthority: input.neighbours.sameAuthority.map((tie) => tieLine(reader, tie)),
      sameRegions: input.neighbours.sameRegions.map((tie) => tieLine(reader, tie)),
    },
    sources: sourcesOf(locale, allCitations(row)),
    updated: formatDay(locale, dayOfColumn(row.updatedAt)),
  };
}
