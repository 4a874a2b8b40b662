import { ChartView } from '@/components/evaluation/chart-view';
import { ExhibitTableView } from '@/components/evaluation/exhibit-table';
import { AtlasLink } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import { formatMoment } from '@/lib/i18n/moments';
import type { Translate } from '@/lib/i18n/translate';
import {
  type Basis,
  type FigurePart,
  isEmptyFigure,
  type ReportDocument,
  type ReportPart,
} from '@/lib/report/report-document';

/** @param t translator of `report` in the report's own language */
export type ReportViewProps = { document: ReportDocument; t: Translate };

/** A report as a page, in its own language, with its date and version; every figure with what it was counted from. */
export function ReportView({ document, t }: ReportViewProps) {
  const { locale, madeAt, datasetVersion, parts } = document;
  return (
    <article lang={locale}>
      <p className="mb-8 text-ink-2 text-sm">
        {t('file.madeAt')} {formatMoment(locale, new Date(madeAt))} · {t('file.version')} {datasetVersion}
      </p>
      {parts.length === 0 && <p>{t('empty')}</p>}
      {parts.map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: parts of a document as it was made stay where they are.
        <Part key={index} part={part} document={document} t={t} />
      ))}
    </article>
  );
}

type PartProps<Part> = { part: Part; document: ReportDocument; t: Translate };

function Part({ part, document, t }: PartProps<ReportPart>) {
  const heading = part.heading && (
    <h2 className="mt-10 mb-3 border-hairline border-t pt-4 text-xl">{part.heading}</h2>
  );
  switch (part.type) {
    case 'TEXT':
      return (
        <section>
          {heading}
          {part.paragraphs.map((paragraph) => (
            <p key={paragraph} className="mb-3 max-w-measure whitespace-pre-line">
              {paragraph}
            </p>
          ))}
        </section>
      );
    case 'MISSING':
      return (
        <section>
          {heading}
          <Notice kind="caution" title={t('missing')}>
            <ul className="list-disc ps-5">
              {part.problems.map((problem) => (
                <li key={problem}>{problem}</li>
              ))}
            </ul>
          </Notice>
        </section>
      );
    case 'METHODS':
      return (
        <section>
          {heading}
          <p className="mb-4 max-w-measure">{t('methods.text')}</p>
          {part.parts.map((each) => (
            <div key={each.heading} className="mb-5">
              <h3 className="mb-1 text-base">{each.heading}</h3>
              <Sources part={each} t={t} />
            </div>
          ))}
        </section>
      );
    case 'FIGURE':
      return <Figure part={part} document={document} t={t} heading={heading} />;
  }
}

function Figure({ part, document, t, heading }: PartProps<FigurePart> & { heading: React.ReactNode }) {
  return (
    <section>
      {heading}
      {isEmptyFigure(part) ? (
        <Notice kind="info" title={t('empty')} />
      ) : (
        <>
          {part.chart && (
            <figure className="mb-4">
              <ChartView chart={part.chart} locale={document.locale} />
            </figure>
          )}
          <ExhibitTableView table={part.table} />
        </>
      )}
      <Sources part={part} t={t} />
    </section>
  );
}

type SourcesProps = { part: Pick<FigurePart, 'basis' | 'notes' | 'sources'>; t: Translate };

function Sources({ part: { basis, notes, sources }, t }: SourcesProps) {
  return (
    <div className="mt-3 max-w-measure text-ink-2 text-sm">
      <BasisView basis={basis} t={t} />
      {notes.length > 0 && (
        <ul className="mt-1 list-disc ps-5">
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      {sources.length > 0 && (
        <p className="mt-1">
          {t('file.sources')}{' '}
          {sources.map(({ label, href }, index) => (
            <span key={`${label}-${href}`}>
              {index > 0 && ' · '}
              {href ? <AtlasLink href={href}>{label}</AtlasLink> : label}
            </span>
          ))}
        </p>
      )}
    </div>
  );
}

function BasisView({ basis: { filters, href, listHref }, t }: { basis: Basis; t: Translate }) {
  return (
    <p>
      {filters.length > 0 ? filters.join(' · ') : t('filter.none')}{' '}
      <span className="no-print">
        <AtlasLink href={listHref}>{t('file.list')}</AtlasLink> ·{' '}
        <AtlasLink href={href}>{t('file.live')}</AtlasLink>
      </span>
    </p>
  );
}
