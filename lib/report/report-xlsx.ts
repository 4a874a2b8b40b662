import type { CellStyle, WriteSheet } from 'hucre';
import { writeXlsx } from 'hucre/xlsx';
import { formatMoment } from '../i18n/moments';
import type { Translate } from '../i18n/translate';
import { absoluteUrl } from '../server/addresses';
import { type Basis, type FigurePart, type ReportDocument, sourcesOf } from './report-document';

type Row = (string | number | null)[];

/** Longest name that spreadsheet programs take for a sheet, in UTF-16 units, and what it may not hold. */
const LONGEST_NAME = 31;
const forbidden = /[\\/?*[\]:]/g;

/** Spreadsheet programs cut longer texts (ECMA-376 18.3.1.4: 32,767 characters). */
const LONGEST_CELL = 32_000;

/**
 * A workbook: what has to be known to read it on the first sheet, then one sheet for each figure. Numbers are numbers;
 * what nobody told is an empty cell, told by a last column. Text is written as text, never as a formula.
 * @param t translator of `report`
 */
export async function reportXlsx(document: ReportDocument, t: Translate): Promise<Uint8Array> {
  const figures = document.parts.filter((part) => part.type === 'FIGURE');
  const names = sheetNames([t('file.about'), ...figures.map(({ heading }) => heading)]);
  const sheets = [
    { name: names[0] ?? '1', ...about(document, names.slice(1), t) },
    ...figures.map((figure, index) => ({ name: names[index + 1] ?? String(index), ...sheetOf(figure, t) })),
  ];
  return (await writeXlsx({
    sheets,
    properties: { title: document.title, creator: t('file.atlas'), created: new Date(document.madeAt) },
  })) as Uint8Array;
}

/** Names of sheets: short enough, without forbidden signs, each once whatever the letters' case. */
export function sheetNames(titles: readonly string[]): string[] {
  const taken = new Set<string>();
  return titles.map((title, index) => {
    const plain = title
      .replace(forbidden, ' ')
      .replace(/\s+/g, ' ')
      .replace(/^'+|'+$/g, '')
      .trim();
    const number = index === 0 ? '' : `${index}. `;
    const wanted =
      (number + plain)
        .slice(0, LONGEST_NAME)
        .replace(/[\uD800-\uDBFF]$/, '')
        .trim() || `${index}`;
    const name = taken.has(wanted.toLowerCase()) ? `${wanted.slice(0, LONGEST_NAME - 4)} (${index})` : wanted;
    taken.add(name.toLowerCase());
    return name;
  });
}

const bold: CellStyle = { font: { bold: true } };
const wrapped: CellStyle = { alignment: { wrapText: true, vertical: 'top' } };
const short = (text: string) => text.slice(0, LONGEST_CELL);

function about(document: ReportDocument, names: readonly string[], t: Translate): Omit<WriteSheet, 'name'> {
  const { title, locale, madeAt, datasetVersion, address, parts } = document;
  const figures = parts.filter((part) => part.type === 'FIGURE');
  const rows: Row[] = [
    [title],
    [t('file.madeAt'), formatMoment(locale, new Date(madeAt))],
    [t('file.version'), datasetVersion],
    ...(address ? [[t('file.address'), absoluteUrl(address)]] : []),
    [t('file.unknown'), t('file.unknownText')],
    ...parts.flatMap((part): Row[] =>
      part.type === 'TEXT'
        ? [[], [part.heading], ...part.paragraphs.map((paragraph) => ['', short(paragraph)])]
        : part.type === 'MISSING'
          ? [[], [part.heading], ...part.problems.map((problem) => ['', problem])]
          : [],
    ),
    ...figures.flatMap((figure, index): Row[] => [
      [],
      [names[index] ?? '', figure.heading],
      ...basisRows(figure.basis, t),
      ...figure.notes.map((note, place) => [place === 0 ? t('file.notes') : '', note]),
    ]),
    [],
    ...sourcesOf(parts).map(({ label, href }, index) => [
      index === 0 ? t('file.sources') : '',
      label,
      href ? addressIn(href) : null,
    ]),
  ];
  return {
    rows,
    columns: [
      { width: 26, style: wrapped },
      { width: 90, style: wrapped },
      { width: 60, style: wrapped },
    ],
    cells: new Map([['0,0', { style: { font: { bold: true, size: 14 } } }]]),
  };
}

const addressIn = (href: string) => (href.startsWith('/') ? absoluteUrl(href) : href);

const basisRows = ({ filters, href, listHref }: Basis, t: Translate): Row[] => [
  [t('file.filters'), filters.length > 0 ? filters.join('\n') : t('filter.none')],
  [t('file.live'), absoluteUrl(href)],
  [t('file.list'), absoluteUrl(listHref)],
];

/** A cell is unknown where it is read as something and has no value: "?" is told, "·" is nothing there. */
const isUntold = ({ value, text }: { value: unknown; text: string }) =>
  value === null && text !== '·' && text !== '';

function sheetOf({ table }: FigurePart, t: Translate): Omit<WriteSheet, 'name'> {
  const { columns, rows } = table;
  const hasUntold = rows.some(({ cells }) => cells.some(isUntold));
  const labels = columns.map(({ label }) => label);
  const lines = rows.map(({ cells }): Row => {
    const untold = cells.flatMap((cell, index) => (isUntold(cell) ? [labels[index] ?? ''] : []));
    const values = cells.map(({ value }) => (typeof value === 'string' ? short(value) : value));
    return hasUntold ? [...values, untold.join(', ')] : values;
  });
  const head = hasUntold ? [...labels, t('file.unknownColumn')] : labels;
  const none = rows.length === 0 ? [[t('empty')]] : [];
  return {
    rows: [head, ...lines, ...none],
    columns: head.map((label, index) => ({
      width: index === 0 ? 36 : Math.min(40, Math.max(12, label.length + 2)),
    })),
    cells: new Map(head.map((_, index) => [`0,${index}`, { style: bold }])),
    freezePane: { rows: 1 },
  };
}
