import { z } from 'zod';
import type { BarChart } from '../chart/chart';
import { type PartnershipFilter, parseFilter } from '../filter/filter.schema';
import { checkedFilter } from '../filter/filter.service';
import { addressOf } from '../filter/filter-address';
import type { LabelReader } from '../filter/filter-labels';
import { filtersInWords } from '../report/filters-in-words';
import { reportWords } from '../report/report-words';
import { cellFilter } from '../statistics/cell.rules';
import { cellLabel } from '../statistics/cell-label';
import { tabulated } from '../statistics/statistics.schema';
import { measureBy } from './cross-table.repository';
import type { CellValue, LineKey } from './cross-table.rules';
import { type ExhibitAsk, type ExhibitCell, exhibit, words } from './exhibit';
import { lineNames } from './line-names.service';
import { type Measure, measures } from './measure.sql';

/** Filters of one side, as they stand in an address. */
const side = z
  .string()
  .max(2_000)
  .refine((query) => parseFilter(new URLSearchParams(query)).problems.length === 0)
  .default('');

const options = z.strictObject({
  a: side,
  b: side,
  by: z.enum(tabulated).default('status'),
  measure: z.enum(measures).default('ties'),
});
type Options = z.infer<typeof options>;

const sides = ['a', 'b'] as const;

/** Two selections beside each other: what each holds of a dimension, and the difference. */
export const comparisonExhibit = exhibit<Options>({
  namespace: 'evaluation',
  options,
  async check(given) {
    const checked = await Promise.all(
      sides.map((name) => checkedFilter(parseFilter(new URLSearchParams(given[name])))),
    );
    return checked.flatMap(({ problems }) => problems);
  },
  async make(ask) {
    const { locale, options: asked, t, f, v } = ask;
    const filters = sides.map((name) => sideFilter(ask.filter, asked[name]));
    const counted = await Promise.all(filters.map((filter) => countSide(filter, asked)));
    const keys = [...new Set(counted.flatMap(({ lines }) => [...lines.keys()]))].toSorted(
      (one, other) =>
        Number(one === null) - Number(other === null) || String(one).localeCompare(String(other)),
    );
    const names = await lineNames([{ dimension: asked.by, keys }]);
    const reader: LabelReader = { locale, t: f, v, names };
    const label = (key: LineKey) => cellLabel(reader, asked.by, key)?.text ?? t(`untold.${asked.by}`);
    const title = t('comparison.title', { dimension: t(`dimension.${asked.by}`).toLowerCase() });
    const figure = figures(ask);
    const listOf = (filter: PartnershipFilter) => addressOf({ path: `/${locale}/partnerships` }, filter);
    const rowOf = (key: string, name: string, values: CellValue[], hrefs: (string | null)[]) => ({
      key,
      cells: [
        words(name),
        ...values.map((value, index) => ({
          ...figure(value),
          href: value.known === 0 ? null : (hrefs[index] ?? null),
        })),
        difference(values, locale),
      ],
    });
    return {
      kind: 'comparison',
      title,
      table: {
        caption: title,
        columns: [
          { key: 'key', label: t(`dimension.${asked.by}`), kind: 'text' },
          { key: 'a', label: t('compare.a'), kind: 'number' },
          { key: 'b', label: t('compare.b'), kind: 'number' },
          { key: 'difference', label: t('compare.difference'), kind: 'number' },
        ],
        rows: [
          ...keys.map((key) =>
            rowOf(
              key ?? '?',
              label(key),
              counted.map(({ lines }) => lines.get(key) ?? { known: 0, untold: 0 }),
              filters.map((filter) =>
                asked.measure === 'ties' ? listOf(cellFilter(filter, [{ dimension: asked.by, key }])) : null,
              ),
            ),
          ),
          {
            ...rowOf(
              'total',
              t('table.all'),
              counted.map(({ total }) => total),
              filters.map(listOf),
            ),
            isTotal: true as const,
          },
        ],
      },
      chart: chartOf(keys, label, counted, t),
      notes: [
        ...(await Promise.all(
          sides.map(async (name, index) => {
            const filter = filters[index] ?? ask.filter;
            const told = (await filtersInWords(reportWords(locale), filter)).join(' · ');
            return t('comparison.sideNote', {
              side: t(`compare.${name}`),
              words: told || t('compare.whole'),
            });
          }),
        )),
        t('comparison.note'),
        t('note.notAdding'),
      ],
      sources: [],
    };
  },
});

/** The filters of the page and, above them, those of the side. */
function sideFilter(filter: PartnershipFilter, query: string): PartnershipFilter {
  const own = new URLSearchParams(query);
  const { filter: given } = parseFilter(own);
  const asked = Object.fromEntries(
    [...own.keys()].map((name) => [name, given[name as keyof PartnershipFilter]]),
  );
  return { ...filter, ...asked, page: 1 };
}

type Counted = { lines: Map<LineKey, CellValue>; total: CellValue };

async function countSide(
  filter: PartnershipFilter,
  { by, measure }: { by: Options['by']; measure: Measure },
): Promise<Counted> {
  const [lines, [total]] = await Promise.all([
    measureBy(filter, [by], measure),
    measureBy(filter, [], measure),
  ]);
  return {
    lines: new Map(lines.map(({ keys, value }) => [keys[0] ?? null, value])),
    total: total?.value ?? { known: 0, untold: 0 },
  };
}

const figures = ({ locale }: ExhibitAsk<unknown>) => {
  const number = new Intl.NumberFormat(locale);
  return ({ known, untold }: CellValue): ExhibitCell => {
    if (known === null) return { value: null, text: '?' };
    const more = untold > 0 ? ` + ${number.format(untold)} ?` : '';
    return { value: known, text: known === 0 && untold === 0 ? '·' : number.format(known) + more };
  };
};

function difference(values: readonly CellValue[], locale: string): ExhibitCell {
  const [one, other] = values;
  if (!one || !other || one.known === null || other.known === null) return { value: null, text: '?' };
  const by = other.known - one.known;
  return { value: by, text: new Intl.NumberFormat(locale, { signDisplay: 'exceptZero' }).format(by) };
}

/** Each line twice, one below the other, so that the two lengths can be compared. */
function chartOf(
  keys: readonly LineKey[],
  label: (key: LineKey) => string,
  [a, b]: readonly Counted[],
  t: ExhibitAsk['t'],
): BarChart | null {
  if (keys.length === 0 || keys.length > 15) return null;
  const value = (counted: Counted | undefined, key: LineKey) => counted?.lines.get(key)?.known ?? 0;
  return {
    type: 'bars',
    unit: '',
    parts: [
      { key: 'a', label: t('compare.a'), tone: 'first' },
      { key: 'b', label: t('compare.b'), tone: 'second' },
    ],
    bars: keys.flatMap((key): BarChart['bars'] => [
      { label: `${label(key)} · 1`, values: { a: value(a, key) } },
      { label: `${label(key)} · 2`, values: { b: value(b, key) } },
    ]),
  };
}
