import { type ExhibitCell, exhibit, noOptions, words } from '../evaluation/exhibit';
import { amount, figure } from '../evaluation/figure-cell';
import { addressOf } from '../filter/filter-address';
import { formatEdtf } from '../i18n/dates';
import { textIn } from '../i18n/localized-text';
import { figureValue } from '../territory/figures.presenter';
import { type PublishedFigureRow, publishedFigures } from '../territory/territory.repository';
import { type StateFunding, stateFunding } from './state-funding.repository';

/** The scope of the report of 2011, and what it counts there. */
const [ONE, OTHER] = ['FR', 'CN'] as const;
const pair = `${ONE}-${OTHER}`;
const measures = ['projects', 'cofunded_projects', 'cofunding_mean', 'one_year_applications_granted'];

/** What the State co-funded: the figures of the report of 2011, each beside what the records tell. */
export const fundingPublishedExhibit = exhibit<Record<never, string>>({
  namespace: 'doubt',
  options: noOptions,
  async make({ locale, t, v }) {
    const [published, own] = await Promise.all([publishedFigures(pair), stateFunding(ONE, OTHER)]);
    const figures = measures.flatMap((measure) => published.find((row) => row.measure === measure) ?? []);
    const mean = figures.find(({ measure }) => measure === 'cofunding_mean');
    // Where no line of the calls is recorded, nobody has told what was co-funded: that is not none.
    const told = own.cofunded > 0;
    const known = (value: number) => figure(locale, told ? value : null);
    const euros = (value: number | null) => amount(locale, 'EUR', value);
    const list = (extra: Record<string, string>) =>
      addressOf({ path: `/${locale}/evaluation/money/lines`, extra }, { pair: [pair] });
    const ties = addressOf(
      { path: `/${locale}/partnerships` },
      { pair: [pair], projectKind: ['COOPERATION_PROJECT'] },
    );
    const ours: Record<string, (given: StateFunding) => ExhibitCell> = {
      projects: ({ projects }) => figure(locale, projects, ties),
      cofunded_projects: ({ cofunded }) => ({ ...known(cofunded), ...(told ? { href: list({}) } : {}) }),
      cofunding_mean: (given) => euros(given.mean),
      one_year_applications_granted: ({ annualGranted, annualApplications }) =>
        told
          ? {
              ...words(t('published.of', { granted: annualGranted, all: annualApplications })),
              href: list({ by: 'scheme', key: 'ANNUAL' }),
            }
          : figure(locale, null),
    };
    const rows = figures.map((row) => ({
      key: row.slug,
      cells: [...figureCells(row), ours[row.measure]?.(own) ?? figure(locale, null)],
    }));
    const statement = mean && textIn(locale, mean.statement);
    const range =
      mean && statement
        ? [
            {
              key: 'range',
              cells: [
                words(t('published.range')),
                words(mean.asOf ? formatEdtf(locale, mean.asOf) : ''),
                words(statement.text, statement.lang),
                words(''),
                words(t('published.fromTo', { least: euros(own.least).text, most: euros(own.most).text })),
              ],
            },
          ]
        : [];
    function figureCells(row: PublishedFigureRow): ExhibitCell[] {
      const label = textIn(locale, row.label) ?? { text: row.measure, lang: null };
      const said = row.measure === 'cofunding_mean' ? null : textIn(locale, row.statement);
      return [
        words(label.text, label.lang),
        words(row.asOf ? formatEdtf(locale, row.asOf) : t('coverage.undated')),
        { value: Number(row.value), text: figureValue(locale, v, row) },
        words(said?.text ?? '', said?.lang),
      ];
    }
    const sources = new Map(figures.map(({ source }) => [source.slug, source]));
    return {
      kind: 'funding-published',
      title: t('published.title', { lines: own.lines }),
      table: {
        caption: t('published.caption'),
        columns: [
          { key: 'figure', label: t('coverage.column.figure'), kind: 'text' },
          { key: 'asOf', label: t('coverage.column.asOf'), kind: 'text' },
          { key: 'published', label: t('coverage.column.published'), kind: 'number' },
          { key: 'statement', label: t('coverage.column.statement'), kind: 'text' },
          { key: 'ours', label: t('coverage.column.now'), kind: 'number' },
        ],
        rows: [...rows.slice(0, 3), ...range, ...rows.slice(3)],
      },
      chart: null,
      notes: [t('published.note.scope'), t('published.note.state'), t('published.note.unknown')],
      sources: [...sources.values()].map((source) => ({
        label: textIn(locale, source.label)?.text ?? source.citation,
        href: source.url,
      })),
    };
  },
});
