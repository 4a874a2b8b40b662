import { dayOfColumn } from '../date/day';
import { formatDay } from '../i18n/dates';
import { languageTags } from '../i18n/locales';
import { type TextInLanguage, textIn } from '../i18n/localized-text';
import type { Reader } from '../i18n/reader';
import { type CoordinationView, coordinationView } from '../network/coordination.presenter';
import { type LinkedText, themeLinks } from '../partnership/related-links.presenter';
import { type TieLine, tieLine } from '../partnership/tie-line.presenter';
import {
  type Divergence,
  divergencesOf,
  type ProvenanceItem,
  provenanceOf,
  type SourceView,
  sourcesOf,
} from '../source/source.presenter';
import { type ProjectLine, projectLine } from './project-line.presenter';
import type { ProjectLineRow } from './project-line.select';
import type { FundingRow, ProjectRecordRow } from './project-record.repository';

export type FundingView = {
  id: number;
  funder: TextInLanguage;
  scheme: string;
  year: string | null;
  appliedFor: string | null;
  granted: string | null;
  provenance: ProvenanceItem[];
};

/** Everything the page of a project shows, in the reader's language. */
export type ProjectRecordView = ProjectLine & {
  path: string;
  kind: string;
  state: string | null;
  activities: string[];
  note: TextInLanguage | null;
  results: TextInLanguage | null;
  themes: LinkedText[];
  sdgs: number[];
  budget: string | null;
  fundings: FundingView[];
  participants: { name: string; kind: string }[];
  /** With whom it is coordinated, as the parties say. */
  coordinationTypes: string[];
  coordinations: CoordinationView[];
  links: string[];
  tie: TieLine;
  others: ProjectLine[];
  divergences: Divergence[];
  sources: SourceView[];
  updated: string;
};

type Amount = { toString(): string } | null;

/** An amount in its own currency, without cents where there are none. */
function money({ locale }: Reader, amount: Amount, currency: string | null): string | null {
  if (amount === null || currency === null) return null;
  const format = new Intl.NumberFormat(languageTags[locale], {
    style: 'currency',
    currency,
    trailingZeroDisplay: 'stripIfInteger',
  });
  return format.format(Number(amount.toString()));
}

function fundingView(reader: Reader, row: FundingRow): FundingView {
  const scheme = reader.v(`fundingScheme.${row.scheme}`);
  return {
    id: row.id,
    funder: textIn(reader.locale, row.funder) ?? { text: scheme, lang: null },
    scheme,
    year: row.year === null ? null : String(row.year),
    appliedFor: money(reader, row.amountAppliedFor, row.currency),
    granted: money(reader, row.amountGranted, row.currency),
    provenance: provenanceOf(reader, row.citations),
  };
}

export function presentProject(
  reader: Reader,
  row: ProjectRecordRow,
  others: readonly ProjectLineRow[],
): ProjectRecordView {
  const { locale, v } = reader;
  return {
    ...projectLine(reader, row),
    path: `/projects/${row.slug}`,
    kind: v(`projectKind.${row.kind}`),
    state: row.state && v(`projectState.${row.state}`),
    activities: row.activities.map((activity) => v(`activity.${activity}`)),
    note: textIn(locale, row.note),
    results: textIn(locale, row.results),
    themes: themeLinks(reader, row.themes),
    sdgs: row.sdgs,
    budget: money(reader, row.budgetAmount, row.budgetCurrency),
    fundings: row.fundings.map((funding) => fundingView(reader, funding)),
    participants: row.participants.map(({ name, kind }) => ({ name, kind: v(`participantKind.${kind}`) })),
    coordinationTypes: row.coordinationTypes.map((type) => v(`coordination.${type}`)),
    coordinations: row.coordinations.map(({ coordination }) => coordinationView(reader, coordination)),
    links: row.links,
    tie: tieLine(reader, row.partnership),
    others: others.map((project) => projectLine(reader, project)),
    divergences: divergencesOf(reader, row.citations),
    sources: sourcesOf(locale, [
      ...row.citations,
      ...row.fundings.flatMap(({ citations }) => citations),
      ...row.coordinations.flatMap(({ coordination }) => coordination.citations),
    ]),
    updated: formatDay(locale, dayOfColumn(row.updatedAt)),
  };
}
