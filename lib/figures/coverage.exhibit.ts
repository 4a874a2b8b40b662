import { type ExhibitAsk, type ExhibitCell, exhibit, noOptions, words } from '../evaluation/exhibit';
import { figure, nothingThere } from '../evaluation/figure-cell';
import type { PartnershipFilter } from '../filter/filter.schema';
import { addressOf } from '../filter/filter-address';
import { pairLabel } from '../filter/filter-labels';
import { formatEdtf } from '../i18n/dates';
import { languageTags } from '../i18n/locales';
import { textIn } from '../i18n/localized-text';
import { canonicalPair } from '../statistics/cell.rules';
import { figureValue } from '../territory/figures.presenter';
import { type FigureRow, figuresOf } from './coverage.repository';
import { differenceOf, isAboutMoney, reasonCodes, reasonsOf, scopeFilter, tiesMeant } from './coverage.rules';
import { type Compared, compareAll } from './coverage.service';

type Ask = ExhibitAsk<Record<never, string>>;

const columns = [
  'figure',
  'scope',
  'asOf',
  'published',
  'now',
  'then',
  'difference',
  'why',
  'source',
] as const;
const numbers: readonly string[] = ['published', 'now', 'then', 'difference'];

/** The scopes that a filter asks for; null asks for all. */
function scopesOf({ pair, country }: PartnershipFilter, all: readonly string[]): string[] | null {
  if (pair.length > 0) return pair.map(canonicalPair);
  if (country.length === 0) return null;
  return all.filter((scope) => scope.split('-').some((code) => country.includes(code)));
}

function lineOf({ locale, t, v }: Ask, row: FigureRow, comparison: Compared): ExhibitCell[] {
  const label = textIn(locale, row.label) ?? { text: row.measure, lang: null };
  const meant = tiesMeant(row) ?? scopeFilter(row.scope);
  const list = (asOf: string | null) => addressOf({ path: `/${locale}/partnerships` }, { ...meant, asOf });
  const difference = differenceOf(comparison);
  const signed = new Intl.NumberFormat(languageTags[locale], { signDisplay: 'exceptZero' });
  const reasons = reasonsOf(comparison).map(({ code, values }) => t(`coverage.short.${code}`, values));
  const page = `/${locale}/evaluation/doubt/figures`;
  const more = isAboutMoney(row.measure)
    ? `/${locale}/evaluation/money#funding-published`
    : tiesMeant(row) && `${addressOf({ path: page, extra: { figure: row.slug } }, {})}#coverage-named`;
  return [
    { ...words(label.text, label.lang), href: more },
    words(row.scope === 'WORLD' ? t('coverage.world') : pairLabel(locale, row.scope)),
    words(row.asOf ? formatEdtf(locale, row.asOf) : t('coverage.undated')),
    { value: comparison.value, text: figureValue(locale, v, row) },
    comparison.now === null ? nothingThere : figure(locale, comparison.now, list(null)),
    comparison.past === null ? nothingThere : figure(locale, comparison.past, list(comparison.asOf)),
    difference === null ? nothingThere : { value: difference, text: signed.format(difference) },
    words(reasons.join(' · ')),
    { ...words(textIn(locale, row.source.label)?.text ?? row.source.citation), href: row.source.url },
  ];
}

/** Figures that others published, each beside what the record counts, with what can be said of the difference. */
export const coverageExhibit = exhibit<Record<never, string>>({
  namespace: 'doubt',
  options: noOptions,
  async make(ask) {
    const { t, filter } = ask;
    const all = await figuresOf(null);
    const scopes = scopesOf(filter, [...new Set(all.map(({ scope }) => scope))]);
    const rows = scopes === null ? all : all.filter(({ scope }) => scopes.includes(scope));
    const compared = await compareAll(rows, ask.now);
    const codes = new Set(compared.flatMap((each) => reasonsOf(each).map(({ code }) => code)));
    const sources = new Map(rows.map(({ source }) => [source.slug, source]));
    return {
      kind: 'coverage',
      title: t('coverage.title', { count: rows.length }),
      table: {
        caption: t('coverage.caption'),
        columns: columns.map((key) => ({
          ...{ key, label: t(`coverage.column.${key}`) },
          kind: numbers.includes(key) ? ('number' as const) : ('text' as const),
        })),
        rows: rows.flatMap((row, index) => {
          const comparison = compared[index];
          return comparison ? [{ key: row.slug, cells: lineOf(ask, row, comparison) }] : [];
        }),
      },
      chart: null,
      notes: [
        ...reasonCodes
          .filter((code) => codes.has(code))
          .map((code) =>
            t('coverage.reason', {
              short: t(`coverage.short.${code}`, { count: 0 }),
              why: t(`coverage.why.${code}`),
            }),
          ),
        t('coverage.note.scope'),
        t('coverage.note.then'),
        t('coverage.note.nothing'),
      ],
      sources: [...sources.values()].map((source) => ({
        label: textIn(ask.locale, source.label)?.text ?? source.citation,
        href: source.url,
      })),
    };
  },
});
