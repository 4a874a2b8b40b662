import type { YearChart } from '../chart/chart';
import { emptyFilter } from '../filter/filter.schema';
import { addressOf } from '../filter/filter-address';
import { type ExhibitCell, exhibit, noOptions } from './exhibit';
import { signaturesByYear, tiesWithoutDate, type YearRow } from './signatures.repository';

/** Signatures by year and their sum. */
export const signaturesExhibit = exhibit({
  namespace: 'evaluation',
  options: noOptions,
  async make({ locale, filter, t }) {
    const [rows, undated] = await Promise.all([signaturesByYear(filter), tiesWithoutDate(filter)]);
    const number = new Intl.NumberFormat(locale);
    const figure = (value: number): ExhibitCell => ({ value, text: number.format(value) });
    const years = summed(rows);
    const title = t('signatures.title', { count: years.at(-1)?.sum ?? 0 });
    return {
      kind: 'signatures',
      title,
      table: {
        caption: title,
        columns: [
          { key: 'year', label: t('signatures.year'), kind: 'text' },
          { key: 'sure', label: t('signatures.sure'), kind: 'number' },
          { key: 'possible', label: t('signatures.possible'), kind: 'number' },
          { key: 'sum', label: t('signatures.sum'), kind: 'number' },
        ],
        rows: years.map(({ year, sure, possible, sum }) => ({
          key: String(year),
          cells: [
            {
              value: year,
              text: String(year),
              href: addressOf(
                { path: `/${locale}/partnerships` },
                { ...emptyFilter, ...filter, from: year, to: year, page: 1 },
              ),
            },
            figure(sure),
            figure(possible),
            figure(sum),
          ],
        })),
      },
      chart: years.length > 1 ? chartOf(years, t('signatures.peak'), t('signatures.sum')) : null,
      notes: [t('signatures.note'), t('signatures.undated', { count: undated })],
      sources: [],
    };
  },
});

type Year = YearRow & { sum: number };

function summed(rows: readonly YearRow[]): Year[] {
  let sum = 0;
  return rows.map((row) => {
    sum += row.sure + row.possible;
    return { ...row, sum };
  });
}

const chartOf = (years: readonly Year[], countLabel: string, sumLabel: string): YearChart => ({
  type: 'years',
  countLabel,
  sumLabel,
  years: years.map(({ year, sure, possible, sum }) => ({ year, count: sure + possible, sum })),
});
