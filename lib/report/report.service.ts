import type { Exhibit } from '../evaluation/exhibit';
import { makeExhibit, readQuestion } from '../evaluation/exhibit.service';
import { exhibitOf } from '../evaluation/exhibits';
import {
  emptyFilter,
  type FilterProblem,
  type PartnershipFilter,
  queryString,
} from '../filter/filter.schema';
import { addressOf } from '../filter/filter-address';
import type { Locale } from '../i18n/locales';
import { datasetVersion } from '../server/dataset-version';
import { figureAddress } from './figure-address';
import { filtersInWords } from './filters-in-words';
import type { ReportBlock } from './report-block.schema';
import type { FigurePart, MissingPart, ReportDocument, ReportPart } from './report-document';
import { type ReportWords, reportWords } from './report-words';

type Reader = ReportWords & { now: Date };

/** Why a query is not understood, one sentence for each value. */
export const problemLines = (
  { t, f }: Pick<ReportWords, 't' | 'f'>,
  problems: readonly FilterProblem[],
): string[] =>
  problems.map(({ parameter, code, value }) =>
    t('problem.line', { parameter, value, why: f(`problems.code.${code}`) }),
  );

export type FigureAsk = { kind: string; query: string; heading: string };

/** One figure with what it was counted from; what stands in the way is told, never shown as nothing. */
async function figure(
  reader: Reader,
  { kind, query, heading }: FigureAsk,
): Promise<FigurePart | MissingPart> {
  const { locale, now, t } = reader;
  const definition = exhibitOf(kind);
  if (!definition)
    return {
      type: 'MISSING',
      heading: heading || kind,
      problems: [t('problem.noKind', { kind })],
      href: null,
    };
  const { filter, options, problems } = await readQuestion(definition, new URLSearchParams(query));
  const href = figureAddress(locale, kind, query);
  if (problems.length > 0)
    return { type: 'MISSING', heading: heading || kind, problems: problemLines(reader, problems), href };
  const made = await makeExhibit(definition, { locale, filter, options, now });
  return { ...figureOf(made, heading), basis: await basisOf(reader, filter, href) };
}

const figureOf = ({ title, table, chart, notes, sources }: Exhibit, heading: string) => ({
  type: 'FIGURE' as const,
  heading: heading || title,
  table,
  chart,
  notes,
  sources,
});

async function basisOf(reader: Reader, filter: PartnershipFilter, href: string) {
  const { sort, page, pageSize } = emptyFilter;
  const listHref = addressOf({ path: `/${reader.locale}/partnerships` }, { ...filter, sort, page, pageSize });
  return { filters: await filtersInWords(reader, filter), href, listHref };
}

async function partOf(reader: Reader, block: ReportBlock): Promise<ReportPart> {
  switch (block.type) {
    case 'TEXT':
      return { type: 'TEXT', heading: block.title, paragraphs: paragraphsOf(block.text) };
    case 'EXHIBIT':
      return figure(reader, { kind: block.kind, query: block.query, heading: block.title });
    case 'LIST':
      return figure(reader, { kind: 'ties', query: block.query, heading: block.title });
    case 'METHODS':
      return { type: 'METHODS', heading: block.title || reader.t('methods.title'), parts: [] };
  }
}

const paragraphsOf = (text: string): string[] =>
  text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');

/** Methods tell of every figure of the report, wherever they stand. */
function withMethods(parts: readonly ReportPart[]): ReportPart[] {
  const figures = parts.flatMap((part) =>
    part.type === 'FIGURE'
      ? [{ heading: part.heading, basis: part.basis, notes: part.notes, sources: part.sources }]
      : [],
  );
  return parts.map((part) => (part.type === 'METHODS' ? { ...part, parts: figures } : part));
}

export type DocumentAsk = {
  title: string;
  locale: Locale;
  blocks: readonly ReportBlock[];
  address: string | null;
};

/** A report with all that its blocks hold now. Blocks are made one after the other: a report is no rush on the database. */
export async function makeDocument({ blocks, ...head }: DocumentAsk, now: Date): Promise<ReportDocument> {
  const reader = { ...reportWords(head.locale), now };
  const { label } = await datasetVersion(now.getTime());
  const parts: ReportPart[] = [];
  for (const block of blocks) parts.push(await partOf(reader, block));
  return { ...head, madeAt: now.toISOString(), datasetVersion: label, parts: withMethods(parts) };
}

/** A single figure as a document of its own: what is taken away from a page. */
export async function figureDocument(
  locale: Locale,
  kind: string,
  query: URLSearchParams,
  now: Date,
): Promise<ReportDocument> {
  const reader = { ...reportWords(locale), now };
  const { label } = await datasetVersion(now.getTime());
  const part = await figure(reader, { kind, query: queryString(query).slice(1), heading: '' });
  const head = {
    title: part.heading,
    locale,
    madeAt: now.toISOString(),
    datasetVersion: label,
    address: null,
  };
  return { ...head, parts: [part] };
}
