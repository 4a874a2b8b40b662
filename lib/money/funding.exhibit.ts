import { z } from 'zod';
import type { Chart } from '../chart/chart';
import { type ExhibitAsk, type ExhibitCell, type ExhibitTable, exhibit } from '../evaluation/exhibit';
import { amount, figure, share } from '../evaluation/figure-cell';
import { themeNames } from '../filter/filter.service';
import { addressOf } from '../filter/filter-address';
import { formatYear } from '../i18n/dates';
import { textIn } from '../i18n/localized-text';
import { type NameInLanguage, nameIn } from '../i18n/names';
import { territoryNames } from '../territory/territory-names.service';
import { type FundingGroup, fundingBy, projectsUnder } from './funding.repository';
import {
  type FundingDimension,
  type FundingSums,
  fundingDimensions,
  grantedShare,
  oneCurrency,
} from './funding.rules';

const options = z.strictObject({ by: z.enum(fundingDimensions).default('funder') });
type Ask = ExhibitAsk<z.infer<typeof options>>;

type Named = FundingGroup & { name: NameInLanguage };

/** What each line of the table is called. */
async function named({ locale, t, v, options: { by } }: Ask, groups: FundingGroup[]): Promise<Named[]> {
  const keys = groups.flatMap(({ key }) => key ?? []);
  const [areas, themes] = await Promise.all([
    by === 'region' ? territoryNames(keys) : [],
    by === 'theme' ? themeNames() : [],
  ]);
  const names: Record<FundingDimension, (group: FundingGroup & { key: string }) => NameInLanguage | null> = {
    funder: ({ funder }) => textIn(locale, funder),
    scheme: ({ key }) => plain(v(`fundingScheme.${key}`)),
    year: ({ key }) => plain(formatYear(locale, Number(key))),
    region({ key }) {
      const area = areas.find(({ code }) => code === key);
      return area ? nameIn(locale, area) : null;
    },
    theme: ({ key }) => textIn(locale, themes.find(({ code }) => code === key)?.label),
  };
  return groups.map((group) => {
    const { key } = group;
    const name = key === null ? plain(t('funding.untold')) : (names[by]({ ...group, key }) ?? plain(key));
    return { ...group, name };
  });
}

const plain = (text: string): NameInLanguage => ({ text, lang: null });

const columns = [
  'currency',
  'lines',
  'untold',
  'sum',
  'mean',
  'median',
  'least',
  'most',
  'both',
  'appliedFor',
  'granted',
  'share',
];

function rowOf({ locale }: Ask, first: ExhibitCell, sums: FundingSums, href: string): ExhibitCell[] {
  const { currency, lines, told, both } = sums;
  const inCurrency = (value: number | null) => amount(locale, currency, value);
  return [
    first,
    { value: currency, text: currency },
    figure(locale, lines, href),
    figure(locale, lines - told),
    ...[sums.sum, sums.mean, sums.median, sums.least, sums.most].map(inCurrency),
    figure(locale, both.lines),
    inCurrency(both.appliedFor),
    inCurrency(both.granted),
    share(locale, grantedShare(sums)),
  ];
}

function tableOf(ask: Ask, groups: readonly Named[], totals: readonly FundingSums[]): ExhibitTable {
  const {
    locale,
    filter,
    t,
    options: { by },
  } = ask;
  const linesOf = (extra: Record<string, string>) =>
    addressOf({ path: `/${locale}/evaluation/money/lines`, extra }, filter);
  return {
    caption: t('funding.caption', { by: t(`funding.by.${by}`) }),
    columns: [
      { key: 'name', label: t(`funding.by.${by}`), kind: 'text' },
      ...columns.map((key) => ({
        ...{ key, label: t(`funding.column.${key}`) },
        kind: key === 'currency' ? ('text' as const) : ('number' as const),
      })),
    ],
    rows: [
      ...groups.map((group) => {
        const { key, currency, name } = group;
        const href = linesOf({ by, ...(key === null ? {} : { key }), currency });
        return {
          key: `${key ?? ''} ${currency}`,
          cells: rowOf(ask, { value: name.text, text: name.text, lang: name.lang }, group, href),
        };
      }),
      ...totals.map((sums) => {
        const text = t('funding.total');
        return {
          key: `total ${sums.currency}`,
          cells: rowOf(ask, { value: text, text }, sums, linesOf({ currency: sums.currency })),
          isTotal: true as const,
        };
      }),
    ],
  };
}

/** Bars of what was granted; none where amounts are not told, or not of one currency. */
function chartOf({ t }: Ask, groups: readonly Named[]): Chart | null {
  const currency = oneCurrency(groups);
  const told = groups.filter(({ sum }) => sum !== null);
  if (!currency || told.length === 0) return null;
  return {
    type: 'bars',
    parts: [{ key: 'sum', label: t('funding.column.sum'), tone: 'first' }],
    bars: told.map(({ name, sum }) => ({ label: name.text, values: { sum: sum ?? 0 } })),
    unit: t('funding.unit', { currency }),
  };
}

/** What is known of funding: how many lines, how much, and of how many nobody told. */
export const fundingExhibit = exhibit<z.infer<typeof options>>({
  namespace: 'doubt',
  options,
  async make(ask) {
    const {
      locale,
      filter,
      t,
      options: { by },
    } = ask;
    const [groups, totals, projects] = await Promise.all([
      fundingBy(filter, by).then((found) => named(ask, found)),
      fundingBy(filter, null),
      projectsUnder(filter),
    ]);
    const lines = totals.reduce((sum, each) => sum + each.lines, 0);
    const told = totals.reduce((sum, each) => sum + each.told, 0);
    return {
      kind: 'funding',
      title: t('funding.title', { lines, told }),
      table: tableOf(ask, groups, totals),
      chart: chartOf(ask, groups),
      notes: [
        t('funding.note.projects', { all: projects.all, unfunded: projects.unfunded }),
        t('funding.note.unknown'),
        t('funding.note.currencies'),
        ...(by === 'region' || by === 'theme' ? [t('funding.note.several')] : []),
        ...(by === 'theme' ? [t('funding.note.theme')] : []),
      ],
      sources: [{ label: t('source.record'), href: `/${locale}/method` }],
    };
  },
});
