import { printPalette } from '../chart/palette';
import { atlasDay } from '../date/day';
import type { Locale } from '../i18n/locales';
import { formatMoment } from '../i18n/moments';
import type { Translate } from '../i18n/translate';
import { absoluteUrl } from '../server/addresses';
import { columnGroups } from './print-columns.rules';
import type { PrintBlock, PrintDocument, PrintText } from './print-document';
import {
  type Basis,
  type FigurePart,
  isEmptyFigure,
  type ReportDocument,
  type ReportPart,
} from './report-document';

/** Draws a chart of a part as SVG for white paper. */
type Drawn = ReadonlyMap<ReportPart, string>;

/** A report as its pages say it. @param t translator of `report`, @param drawn the charts, already drawn */
export function printDocument(document: ReportDocument, t: Translate, drawn: Drawn): PrintDocument {
  const { title, locale, madeAt, datasetVersion, address, parts } = document;
  const moment = new Date(madeAt);
  // With the colon as each language sets it.
  const term = (key: string) => t('filter.line', { name: t(key), value: '' });
  return {
    title,
    lang: locale,
    author: t('file.atlas'),
    day: atlasDay(moment.getTime()),
    facts: [
      { term: term('file.madeAt'), text: formatMoment(locale, moment) },
      { term: term('file.version'), text: datasetVersion },
      ...(address ? [addressFact(term('file.address'), address)] : []),
    ],
    blocks: parts.flatMap((part) => blocksOf(part, { locale, t, drawn })),
    colophon: { universal: t('file.colophon'), plain: t('file.colophonPlain') },
  };
}

const addressFact = (term: string, path: string) => ({
  term,
  text: absoluteUrl(path),
  href: absoluteUrl(path),
});

type Setting = { locale: Locale; t: Translate; drawn: Drawn };

const heading = (text: string, level: 1 | 2 = 1): PrintBlock[] =>
  text === '' ? [] : [{ kind: 'heading', level, text }];

function blocksOf(part: ReportPart, setting: Setting): PrintBlock[] {
  const { t } = setting;
  switch (part.type) {
    case 'TEXT':
      return [
        ...heading(part.heading),
        ...part.paragraphs.map((text): PrintBlock => ({ kind: 'text', text })),
      ];
    case 'MISSING':
      return [
        ...heading(part.heading),
        { kind: 'notice', text: t('missing') },
        { kind: 'list', label: t('missingWhy'), items: part.problems.map((text) => ({ text })) },
      ];
    case 'METHODS':
      return [
        ...heading(part.heading),
        { kind: 'text', text: t('methods.text') },
        ...part.parts.flatMap((each): PrintBlock[] => [
          ...heading(each.heading, 2),
          ...basisBlocks(each.basis, t),
          ...linesOf(
            t('file.notes'),
            each.notes.map((text) => ({ text })),
          ),
          ...linesOf(t('file.sources'), each.sources.map(sourceText)),
        ]),
      ];
    case 'FIGURE':
      return figureBlocks(part, setting);
  }
}

function figureBlocks(part: FigurePart, { t, drawn }: Setting): PrintBlock[] {
  const svg = drawn.get(part);
  return [
    ...heading(part.heading),
    ...(svg
      ? [
          {
            kind: 'chart' as const,
            svg,
            alt: t('file.chartAlt', { caption: part.table.caption }),
            keys: keysOf(part.chart),
          },
        ]
      : []),
    ...(isEmptyFigure(part) ? [{ kind: 'notice' as const, text: t('empty') }] : tablesOf(part, t)),
    ...linesOf(
      t('file.notes'),
      part.notes.map((text) => ({ text })),
    ),
    ...basisBlocks(part.basis, t),
    ...linesOf(t('file.sources'), part.sources.map(sourceText)),
  ];
}

/** What the colours of bars mean; other charts say it where it stands. */
const keysOf = (chart: FigurePart['chart']) =>
  chart?.type === 'bars' && chart.parts.length > 1
    ? chart.parts.map(({ label, tone }) => ({ label, color: printPalette.tones[tone] }))
    : [];

/** A table wider than the page is set as several, each with the first column. */
function tablesOf({ table }: FigurePart, t: Translate): PrintBlock[] {
  const groups = columnGroups(table.columns.map(({ kind }) => kind));
  return groups.map((indexes, place) => ({
    kind: 'table',
    caption:
      groups.length === 1
        ? table.caption
        : t('file.tablePart', { caption: table.caption, part: place + 1, of: groups.length }),
    columns: indexes.map((index) => {
      const { label = '', lang = null, kind = 'text' } = table.columns[index] ?? {};
      return { label, lang, isNumber: kind === 'number' };
    }),
    rows: table.rows.map(({ cells, isTotal = false }) => ({
      isTotal,
      cells: indexes.map((index) => {
        const { text = '', lang = null } = cells[index] ?? {};
        return { text, lang };
      }),
    })),
  }));
}

const wholeAddress = (href: string) => (href.startsWith('/') ? absoluteUrl(href) : href);
const sourceText = ({ label, href }: { label: string; href: string | null }): PrintText => ({
  text: label,
  href: href && wholeAddress(href),
});
const linesOf = (label: string, items: PrintText[]): PrintBlock[] =>
  items.length === 0 ? [] : [{ kind: 'list', label, items }];

const basisBlocks = ({ filters, href, listHref }: Basis, t: Translate): PrintBlock[] => [
  ...linesOf(
    t('file.filters'),
    filters.length > 0 ? filters.map((text) => ({ text })) : [{ text: t('filter.none') }],
  ),
  ...linesOf(t('file.again'), [
    { text: t('file.live'), href: absoluteUrl(href) },
    { text: t('file.list'), href: absoluteUrl(listHref) },
  ]),
];
