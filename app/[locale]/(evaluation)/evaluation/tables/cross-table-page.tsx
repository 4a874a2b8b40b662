import { getTranslations } from 'next-intl/server';
import { ChartView } from '@/components/evaluation/chart-view';
import { CopyTable } from '@/components/evaluation/copy-table';
import { CrossTableTable } from '@/components/evaluation/cross-table-view';
import { OptionForm } from '@/components/evaluation/option-form';
import { FilterProblems } from '@/components/filters/filter-problems';
import { AtlasLink } from '@/components/ui/link';
import { atlasDay } from '@/lib/date/day';
import { crossTableExhibit, toExhibit } from '@/lib/evaluation/cross-table.exhibit';
import { type CrossTableOptions, keyToText, shares } from '@/lib/evaluation/cross-table.options';
import type { LineKey } from '@/lib/evaluation/cross-table.rules';
import { crossTableFor } from '@/lib/evaluation/cross-table-page.service';
import { type ExhibitDefinition, shortOptions } from '@/lib/evaluation/exhibit';
import { readQuestion } from '@/lib/evaluation/exhibit.service';
import { fileAddress, pageAddress, queryOfExhibit } from '@/lib/evaluation/exhibit-address';
import { measures } from '@/lib/evaluation/measure.sql';
import { codesBelow } from '@/lib/evaluation/territory-below.repository';
import { emptyFilter, filterToQuery } from '@/lib/filter/filter.schema';
import { addressOf } from '@/lib/filter/filter-address';
import { countryOptions } from '@/lib/i18n/country-options';
import { formatDay } from '@/lib/i18n/dates';
import type { Locale } from '@/lib/i18n/locales';
import type { Translate } from '@/lib/i18n/translate';
import { countBy } from '@/lib/partnership/partnership-list.service';
import { datasetVersion } from '@/lib/server/dataset-version';
import { setResponseStatus } from '@/lib/server/response-status';
import { tabulated } from '@/lib/statistics/statistics.schema';
import { waysFrom } from '../_desk/filtered-exhibits';
import { FilteredFrame } from '../_desk/filtered-frame';
import { OpenCell, readCell } from './open-cell';

const definition = crossTableExhibit as unknown as ExhibitDefinition;

/** The cross-table that an address asks for, with the cell that is open beside it. */
export async function CrossTablePage({ locale, query }: { locale: Locale; query: URLSearchParams }) {
  const path = `/${locale}/evaluation/tables`;
  const cellText = query.get('cell');
  const asked = new URLSearchParams([...query].filter(([name]) => name !== 'cell'));
  const { filter, options: read, problems } = await readQuestion(definition, asked);
  const options = read as unknown as CrossTableOptions;
  const short = shortOptions(definition, read);
  if (problems.length > 0) {
    setResponseStatus(400);
    const withoutHref = addressOf({ path, extra: short }, filter);
    return (
      <FilterProblems locale={locale} problems={problems} withoutHref={withoutHref} allHref={path} inPage />
    );
  }
  const [t, f, v, version, countries] = await Promise.all([
    getTranslations({ locale, namespace: 'evaluation' }) as Promise<Translate>,
    getTranslations({ locale, namespace: 'filters' }) as Promise<Translate>,
    getTranslations({ locale, namespace: 'vocabulary' }) as Promise<Translate>,
    datasetVersion(),
    countBy(emptyFilter, ['country']),
  ]);
  const now = new Date();
  const ask = { locale, filter, options, t, f, v, now };
  const view = await crossTableFor(ask);
  const exhibit = toExhibit(view, ask);
  const below =
    options.rows === 'region' ? await codesBelow(view.rows.flatMap(({ key }) => key ?? [])) : new Map();
  const foldable = new Set([...below].flatMap(([code, codes]) => (codes.length > 0 ? [code] : [])));
  const hrefOf = (over: Partial<CrossTableOptions>) =>
    pageAddress(path, filter, shortOptions(definition, { ...read, ...over }));
  const open = readCell(cellText, view);
  const cellHref = (row: LineKey | undefined, column: LineKey | undefined) =>
    `${pageAddress(path, filter, { ...short, cell: [row, column].map((key) => (key === undefined ? '*' : keyToText(key))).join('~') })}#cell`;
  const choices = (name: string, values: readonly string[]) =>
    values.map((value) => ({ value, label: t(`${name}.${value}`) }));
  return (
    <FilteredFrame locale={locale} path={path} filter={filter} options={short}>
      <OptionForm
        action={path}
        kept={[
          ...[...filterToQuery({ ...filter, page: 1 })].map(([name, value]) => ({ name, value })),
          ...(options.pin && { pin: options.pin } ? [{ name: 'pin', value: options.pin }] : []),
        ]}
        selects={[
          {
            name: 'rows',
            label: t('tables.rows'),
            value: options.rows,
            options: choices('dimension', tabulated),
          },
          {
            name: 'columns',
            label: t('tables.columns'),
            value: options.columns,
            options: choices('dimension', tabulated),
          },
          {
            name: 'measure',
            label: t('tables.measure'),
            value: options.measure,
            options: choices('measure', measures),
          },
          ...(options.rows === 'region' || options.columns === 'region'
            ? [
                {
                  name: 'within',
                  label: t('tables.within'),
                  value: options.within,
                  options: [
                    { value: '', label: t('tables.everywhere') },
                    ...countryOptions(
                      locale,
                      countries.flatMap(({ keys }) => keys[0] ?? []),
                    ),
                  ],
                },
              ]
            : []),
          {
            name: 'share',
            label: t('tables.share'),
            value: options.share,
            options: choices('share', shares),
          },
        ]}
        submit={t('tables.submit')}
      />
      <p className="no-print mb-4 flex flex-wrap gap-x-5 text-sm">
        <AtlasLink
          href={hrefOf({ rows: options.columns, columns: options.rows, order: 'name', pin: '', open: '' })}
          className="link inline-flex min-h-8 items-center"
        >
          {t('tables.transpose')}
        </AtlasLink>
        <CopyTable
          text={asText(exhibit.table)}
          label={t('tables.copy')}
          copied={t('tables.copied')}
          failed={t('tables.notCopied')}
        />
        {(['csv', 'xlsx', 'pdf'] as const).map((format) => (
          <a
            key={format}
            href={fileAddress(locale, 'cross-table', filter, short, format)}
            download
            className="link inline-flex min-h-8 items-center"
          >
            {t(`exhibit.take.${format}`)}
          </a>
        ))}
        {waysFrom(locale, 'cross-table', exhibit, queryOfExhibit(filter, short), t).map(({ label, href }) => (
          <AtlasLink key={href} href={href} className="link inline-flex min-h-8 items-center">
            {label}
          </AtlasLink>
        ))}
      </p>
      <div className={open ? 'grid gap-8 xl:grid-cols-[minmax(0,1fr)_22rem]' : ''}>
        <div className="min-w-0">
          <CrossTableTable
            {...{ view, options, hrefOf, cellHref, foldable, t }}
            caption={exhibit.title}
            open={open}
          />
          <p className="mt-3 text-ink-2 text-sm">{t('tables.legend')}</p>
          <ul className="mt-2 max-w-measure list-disc ps-5 text-ink-2 text-sm">
            {exhibit.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
          <p className="mt-2 text-ink-2 text-sm">
            {t('exhibit.asOf', { day: formatDay(locale, atlasDay(now.getTime())), version: version.label })}
          </p>
          {exhibit.chart && (
            <figure className="mt-8">
              <figcaption className="mb-2 font-semibold">{exhibit.title}</figcaption>
              <ChartView chart={exhibit.chart} locale={locale} />
            </figure>
          )}
        </div>
        {open && (
          <OpenCell
            {...{ locale, filter, options, view, open, t, v }}
            closeHref={pageAddress(path, filter, short)}
          />
        )}
      </div>
    </FilteredFrame>
  );
}

/** Cells by tabulators, rows by lines; figures as a spreadsheet takes them. */
const asText = ({ columns, rows }: ReturnType<typeof toExhibit>['table']) =>
  [
    columns.map(({ label }) => label),
    ...rows.map(({ cells }) => cells.map(({ value, text }) => (value === null ? text : String(value)))),
  ]
    .map((line) => line.map((each) => each.replaceAll(/[\t\n]/g, ' ')).join('\t'))
    .join('\n');
