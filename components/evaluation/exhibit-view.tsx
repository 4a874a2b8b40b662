import { AtlasLink } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import type { Exhibit } from '@/lib/evaluation/exhibit';
import type { Locale } from '@/lib/i18n/locales';
import type { Translate } from '@/lib/i18n/translate';
import { ChartView } from './chart-view';
import { ExhibitTableView } from './exhibit-table';

export type ExhibitViewProps = {
  /** Anchor of the exhibit on its page. */
  id: string;
  exhibit: Exhibit;
  locale: Locale;
  /** Where its files are, without the format; null where there is nothing to take. */
  takeHref: ((format: 'csv' | 'xlsx' | 'pdf') => string) | null;
  /** The day and the version of what it was counted from, in words. */
  asOf: string;
  /** Adds it to a report, or keeps the view: ways from here. */
  ways?: readonly { label: string; href: string }[];
  t: Translate;
};

/** An answer of the evaluation: its sentence, the chart, the table behind it, what to know to read it, and the files. */
export function ExhibitView({ id, exhibit, locale, takeHref, asOf, ways = [], t }: ExhibitViewProps) {
  const { title, chart, table, notes, sources } = exhibit;
  const isEmpty = table.rows.every(({ isTotal }) => isTotal);
  return (
    <Section id={id} title={title} className="mb-12">
      {isEmpty ? (
        <p>{t('exhibit.empty')}</p>
      ) : (
        <>
          {chart && (
            <figure className="mb-4">
              <ChartView chart={chart} locale={locale} />
            </figure>
          )}
          {chart ? (
            <details className="mb-4">
              <summary className="inline-flex min-h-11 cursor-pointer items-center text-accent underline underline-offset-4">
                {t('exhibit.asTable')}
              </summary>
              <ExhibitTableView table={table} captionHidden frame={t('exhibit.tableOf', { title })} />
            </details>
          ) : (
            <ExhibitTableView table={table} captionHidden frame={t('exhibit.tableOf', { title })} />
          )}
        </>
      )}
      <footer className="mt-3 max-w-measure text-ink-2 text-sm">
        {notes.length > 0 && (
          <ul className="list-disc ps-5">
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        )}
        {sources.length > 0 && (
          <p className="mt-2">
            {t('exhibit.sources')}{' '}
            {sources.map(({ label, href }, index) => (
              <span key={label}>
                {index > 0 && ' · '}
                {href ? <AtlasLink href={href}>{label}</AtlasLink> : label}
              </span>
            ))}
          </p>
        )}
        <p className="mt-2">{asOf}</p>
      </footer>
      {takeHref && !isEmpty && (
        <ul className="no-print mt-2 flex flex-wrap gap-x-5 text-sm">
          {(['csv', 'xlsx', 'pdf'] as const).map((format) => (
            <li key={format}>
              <a
                href={takeHref(format)}
                download
                className="link inline-flex min-h-8 items-center"
                aria-label={t(`exhibit.takeOf.${format}`, { title })}
              >
                {t(`exhibit.take.${format}`)}
              </a>
            </li>
          ))}
          {ways.map(({ label, href }) => (
            <li key={href}>
              <AtlasLink href={href} className="link inline-flex min-h-8 items-center">
                {label}
              </AtlasLink>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
