import type { Locale } from '@/lib/i18n/locales';
import type { Translate } from '@/lib/i18n/translate';
import { type Axis, axes } from '@/lib/judge/axes';
import { isOnlyDrawn } from '@/lib/judge/typology.rules';

export type ReportPlacementProps = {
  report: Record<Axis, string | null> & { statement: string };
  locale: Locale;
  t: Translate;
};

/** What the evaluation of 2011 says of a programme: the ends of axes that its text names, never a coordinate. */
export function ReportPlacement({ report, locale, t }: ReportPlacementProps) {
  const told = axes.filter((axis) => report[axis] !== null);
  if (isOnlyDrawn(report.statement)) return <p className="max-w-measure">{t('assess.reportNothing')}</p>;
  return (
    <div className="max-w-measure">
      <blockquote lang={locale === 'en' ? undefined : 'en'} className="border-hairline border-s-4 ps-4">
        {report.statement}
      </blockquote>
      {told.length > 0 && (
        <dl className="mt-3">
          {told.map((axis) => (
            <div key={axis} className="py-1">
              <dt className="text-ink-2 text-sm">{t(`axis.${axis}.name`)}</dt>
              <dd>{t('assess.reportEnd', { end: t(`axis.${axis}.high`) })}</dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}
