import { inflateSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { locales } from '@/lib/i18n/locales';
import { columnGroups } from '@/lib/report/print-columns.rules';
import { printPdf } from '@/lib/report/print-pdf';
import { figureCsv } from '@/lib/report/report-csv';
import type { FigurePart, ReportDocument } from '@/lib/report/report-document';
import { drawnCharts } from '@/lib/report/report-file.service';
import { printDocument } from '@/lib/report/report-print.presenter';
import { reportWords } from '@/lib/report/report-words';
import { reportXlsx, sheetNames } from '@/lib/report/report-xlsx';

const cell = (value: string | number | null, text = String(value)) => ({ value, text });

const figure: FigurePart = {
  type: 'FIGURE',
  heading: 'Ties by status: 合作关系 협력 관계',
  basis: {
    filters: ['Pair: France ⇄ China'],
    href: '/en/evaluation/reports/figures/ties',
    listHref: '/en/partnerships?pair=FR-CN',
  },
  table: {
    caption: 'Ties by status',
    columns: [
      { key: 'status', label: 'Status', kind: 'text' },
      { key: 'ties', label: 'Ties', kind: 'number' },
      { key: 'budget', label: 'Budget', kind: 'number' },
    ],
    rows: [
      { key: 'a', cells: [cell('=HYPERLINK("x")'), cell(12), cell(null, '?')] },
      { key: 'b', cells: [cell('丽江 제주'), cell(-3), cell(null, '·')] },
      { key: 'total', isTotal: true, cells: [cell('All'), cell(9), cell(1.5)] },
    ],
  },
  chart: null,
  notes: ['Unknown amounts are in no sum.'],
  sources: [{ label: 'A source', href: 'https://example.org/source' }],
};

const document = (over: Partial<ReportDocument> = {}): ReportDocument => ({
  title: 'Rapport d’essai #set text(red) — 报告 보고서',
  locale: 'fr',
  madeAt: '2026-11-22T08:00:00.000Z',
  datasetVersion: '2026-11-22.42',
  address: '/fr/reports/rapport-1a2b3c4d?edition=1',
  parts: [
    { type: 'TEXT', heading: 'Introduction', paragraphs: ['Un *mot* : $x$ #panic() 😀 « oui » !'] },
    figure,
    { type: 'MISSING', heading: 'Gone', problems: ['theme = OLD: no such value'], href: null },
    { type: 'METHODS', heading: 'Method', parts: [figure] },
  ],
  ...over,
});

/** What a PDF says of itself, and the characters that its fonts can be read back to. */
function readPdf(bytes: Uint8Array) {
  const pdf = Buffer.from(bytes);
  const plain = pdf.toString('latin1');
  const streams: string[] = [];
  for (const { index } of plain.matchAll(/stream\r?\n/g)) {
    const start = index + (plain[index + 6] === '\r' ? 8 : 7);
    try {
      streams.push(inflateSync(pdf.subarray(start)).toString('latin1'));
    } catch {
      // Not every stream is compressed.
    }
  }
  const all = [plain, ...streams].join('\n');
  const maps = [...all.matchAll(/begincmap[\s\S]*?endcmap/g)].join('\n').toLowerCase();
  return {
    all,
    hasLetter: (sign: string) => maps.includes((sign.codePointAt(0) ?? 0).toString(16).padStart(4, '0')),
  };
}

describe('a report as a PDF', () => {
  it.each(locales)('is tagged by PDF/UA-1, titled and in its language: %s', async (locale) => {
    const { t } = reportWords(locale);
    const { all, hasLetter } = readPdf(await printPdf(printDocument(document({ locale }), t, new Map())));
    expect(all).toContain('pdfuaid:part');
    expect(all).toContain('StructTreeRoot');
    expect(all).toMatch(new RegExp(`/Lang ?\\(${locale}`));
    expect(all).toMatch(/DisplayDocTitle true/);
    for (const sign of '合作报告협력보고서⇄«') expect(hasLetter(sign), sign).toBe(true);
  });

  it('draws a chart with words for whoever does not see it', async () => {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 40"><rect width="50" height="10"/><text x="2" y="30" font-family="Inter, Noto Sans SC" font-size="8">中国</text></svg>';
    const { t } = reportWords('fr');
    const printed = printDocument(document(), t, new Map([[figure, svg]]));
    expect(printed.blocks).toContainEqual(
      expect.objectContaining({ kind: 'chart', alt: expect.stringContaining('Ties by status') }),
    );
    expect(readPdf(await printPdf(printed)).all).toContain('pdfuaid:part');
  });

  it('takes every chart as it is drawn, spaces that do not break among it', async () => {
    const points = [
      { at: 0, share: 1, low: 1, high: 1 },
      { at: 5, share: 0.8, low: 0.7, high: 0.9 },
    ];
    const lines = [{ key: 'all', label: 'Toutes', tone: 'first' as const, points }];
    const chart = { type: 'steps' as const, lines, atLabel: 'Années', shareLabel: 'Part' };
    const drawn = await drawnCharts({ locale: 'fr', parts: [{ ...figure, chart }] });
    const [part] = drawn.keys();
    if (!part) throw new Error('nothing is drawn');
    const printed = printDocument(document({ parts: [part] }), reportWords('fr').t, drawn);
    expect(readPdf(await printPdf(printed)).all).toContain('pdfuaid:part');
  });

  it('says of an empty figure that there is nothing, and sets wide tables in parts', () => {
    const { t } = reportWords('en');
    const empty = { ...figure, table: { ...figure.table, rows: [] } };
    const { blocks } = printDocument(document({ parts: [empty] }), t, new Map());
    expect(blocks).toContainEqual({ kind: 'notice', text: t('empty') });
    expect(columnGroups(['text', 'number', 'text'])).toEqual([[0, 1, 2]]);
    const wide = columnGroups(['text', ...Array.from({ length: 20 }, () => 'number' as const)]);
    expect(wide.length).toBeGreaterThan(1);
    expect(wide.every(([first]) => first === 0)).toBe(true);
    expect(wide.flatMap((group) => group.slice(1))).toEqual(
      Array.from({ length: 20 }, (_, index) => index + 1),
    );
    expect(columnGroups(['text'])).toEqual([[0]]);
  });
});

describe('a report as a workbook', () => {
  it('has what to know first, then a sheet for each figure with numbers as numbers', async () => {
    const { t } = reportWords('en');
    const book = await readXlsx(await reportXlsx(document({ locale: 'en' }), t));
    expect(book.sheets.length).toBe(2);
    const first = JSON.stringify(book.sheets[0]?.rows);
    for (const said of [
      '2026-11-22.42',
      'Pair: France ⇄ China',
      'Unknown amounts',
      'A source',
      'edition=1',
      'theme = OLD',
    ])
      expect(first).toContain(said);
    const rows = book.sheets[1]?.rows ?? [];
    expect(rows[0]?.slice(0, 4)).toEqual(['Status', 'Ties', 'Budget', t('file.unknownColumn')]);
    expect(rows[1]?.[0]).toBe('=HYPERLINK("x")');
    expect(rows[1]?.[1]).toBe(12);
    expect(rows[1]?.[2] ?? null).toBeNull();
    expect(rows[1]?.[3]).toBe('Budget');
    expect(rows[2]?.[3] || null).toBeNull();
    expect(rows[3]?.[2]).toBe(1.5);
  });

  it('holds no formula', async () => {
    const bytes = Buffer.from(await reportXlsx(document(), reportWords('fr').t));
    const book = await readXlsx(bytes);
    for (const { cells } of book.sheets)
      for (const each of cells?.values() ?? []) expect(each).not.toHaveProperty('formula');
  });

  it('names its sheets as spreadsheet programs take them', () => {
    const long = 'A very long title that no spreadsheet takes as a name';
    const names = sheetNames(['Read first', long, long, 'a/b:c*d?[e]']);
    expect(names.every((name) => name.length <= 31 && !/[\\/?*[\]:]/.test(name))).toBe(true);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(4);
  });
});

describe('a figure as CSV', () => {
  it('tells unknown from nothing, and leaves numbers numbers and words harmless', () => {
    const text = figureCsv(figure, reportWords('en').t);
    expect(text.startsWith('\uFEFF')).toBe(true);
    const [, first, second, total] = parse(text.slice(1)) as string[][];
    expect(first).toEqual([`'=HYPERLINK("x")`, '12', 'unknown']);
    expect(second).toEqual(['丽江 제주', '-3', '']);
    expect(total).toEqual(['All', '9', '1.5']);
  });
});
