import { PressForm } from '@/components/desk/press-form';
import { atlasDay } from '@/lib/date/day';
import { formatDay } from '@/lib/i18n/dates';
import type { Locale } from '@/lib/i18n/locales';
import type { Translate } from '@/lib/i18n/translate';
import { type AssessmentView, oneDecimal } from '@/lib/judge/assessment.presenter';
import { type Axis, axes } from '@/lib/judge/axes';
import type { Spread } from '@/lib/judge/spread.rules';

export type AssessmentListProps = {
  locale: Locale;
  t: Translate;
  items: readonly AssessmentView[];
  spreads: Record<Axis, Spread | null>;
  /** An administrator may remove anybody's; others their own. */
  mayRemoveAll: boolean;
  remove: (form: FormData) => Promise<void>;
};

/** Mean and spread on each axis, then every judgement with its reasons. */
export function AssessmentList({ locale, t, items, spreads, mayRemoveAll, remove }: AssessmentListProps) {
  if (items.length === 0) return <p className="text-ink-2">{t('assess.none')}</p>;
  return (
    <>
      <dl className="mb-6 max-w-measure">
        {axes.map((axis) => {
          const spread = spreads[axis];
          return (
            <div
              key={axis}
              className="flex flex-wrap justify-between gap-x-6 border-hairline border-b py-1.5"
            >
              <dt>{t(`axis.${axis}.name`)}</dt>
              <dd className="text-ink-2 tabular-nums">
                {spread ? meanLine(locale, spread, t) : t('assess.notJudged')}
              </dd>
            </div>
          );
        })}
      </dl>
      <ul className="space-y-5">
        {items.map(({ id, by, isOwn, judgedAt, lines }) => (
          <li key={id} className="border-hairline border-t pt-3">
            <h3 className="font-sans font-semibold text-base tracking-normal">
              {t('notes.by', { name: by, day: formatDay(locale, atlasDay(judgedAt.getTime())) })}
            </h3>
            <ul className="mt-1 max-w-measure space-y-1">
              {lines.map(({ axis, name, mark, reason }) => (
                <li key={axis}>
                  <strong className="font-medium">
                    {name} · {mark}
                  </strong>
                  <span className="block whitespace-pre-line text-sm">{reason}</span>
                </li>
              ))}
            </ul>
            {(isOwn || mayRemoveAll) && (
              <div className="mt-2">
                <PressForm
                  action={remove}
                  fields={{ assessmentId: id }}
                  label={t('assess.remove')}
                  name={t('assess.removeName', { name: by })}
                />
              </div>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function meanLine(locale: Locale, { mean, deviation, count }: Spread, t: Translate): string {
  if (deviation === null) return t('assess.meanOne', { mean: oneDecimal(locale, mean) });
  return t('assess.meanLine', {
    ...{ mean: oneDecimal(locale, mean), deviation: oneDecimal(locale, deviation), count },
  });
}
