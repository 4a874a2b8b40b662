import { drawChart } from '../chart/draw';
import { printPalette } from '../chart/palette';
import { atlasDay } from '../date/day';
import type { Translate } from '../i18n/translate';
import { slugFrom } from '../slug/free-slug';
import type { FileFormat } from './figure-address';
import { printPdf } from './print-pdf';
import { figureCsv } from './report-csv';
import type { FigurePart, ReportDocument, ReportPart } from './report-document';
import { printDocument } from './report-print.presenter';
import { reportWords } from './report-words';
import { reportXlsx } from './report-xlsx';

const types: Record<FileFormat, string> = {
  csv: 'text/csv; charset=utf-8; header=present',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
};

export type ReportFile = { name: string; type: string; bytes: Uint8Array | string };

/** Width for which charts are drawn, in CSS pixels: that of the text on an A4 page at the size of its letters. */
const CHART_WIDTH = 680;

/** A document as a file. A CSV holds the table of its first figure. @throws TooLong */
export async function reportFile(document: ReportDocument, format: FileFormat): Promise<ReportFile> {
  const { t } = reportWords(document.locale);
  const bytes = await bytesOf(document, format, t);
  return { name: fileName(document, format), type: types[format], bytes };
}

async function bytesOf(
  document: ReportDocument,
  format: FileFormat,
  t: Translate,
): Promise<Uint8Array | string> {
  if (format === 'xlsx') return reportXlsx(document, t);
  if (format === 'pdf') return printPdf(printDocument(document, t, await drawnCharts(document)));
  const figure = document.parts.find((part): part is FigurePart => part.type === 'FIGURE');
  return figure ? figureCsv(figure, t) : '';
}

/** The charts of a document as SVG for white paper, by their parts. */
export async function drawnCharts({
  locale,
  parts,
}: Pick<ReportDocument, 'locale' | 'parts'>): Promise<Map<ReportPart, string>> {
  const drawn = new Map<ReportPart, string>();
  for (const part of parts) {
    if (part.type !== 'FIGURE' || !part.chart) continue;
    const svg = await drawChart(part.chart, { locale, palette: printPalette, width: CHART_WIDTH });
    // Drawn for a page, it is written as HTML, whose one name for a character of its own XML does not know.
    drawn.set(part, svg.replaceAll('&nbsp;', '\u00a0'));
  }
  return drawn;
}

/** "atlas-2026-11-22-ties-by-region.pdf": the day, and the title as far as it is in the Latin script. */
function fileName({ title, madeAt }: ReportDocument, format: FileFormat): string {
  const words = slugFrom(title).slice(0, 60).replace(/-+$/, '');
  return ['atlas', atlasDay(Date.parse(madeAt)), words].filter(Boolean).join('-').concat(`.${format}`);
}
