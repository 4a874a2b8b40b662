import { Notice } from '@/components/ui/notice';
import type { RevertReport } from '@/lib/administration/revert-period.service';
import type { Translate } from '@/lib/i18n/translate';

export type RevertReportProps = {
  report: RevertReport;
  actionText: (action: string) => string;
  t: Translate;
};

const reasons = new Set(['conflict', 'not-found', 'not-revertible', 'in-use']);

/** What became of reverting a period: how much, and what stands with the reason. */
export function RevertReportView({ report, actionText, t }: RevertReportProps) {
  const { acts, reverted, standing } = report;
  return (
    <div role="status" className="mb-6">
      <Notice
        kind={standing.length > 0 ? 'caution' : 'info'}
        title={t('one.report', { acts, reverted })}
        heading="h3"
      >
        {standing.length > 0 && (
          <>
            <p>{t('one.standing')}</p>
            <ul className="mt-1 list-disc ps-5">
              {standing.map(({ actId, action, code, fields }) => (
                <li key={actId}>
                  {t('one.standingOf', {
                    action: actionText(action),
                    why: t(`why.${reasons.has(code) ? code : 'other'}`, { fields: fields.join(', ') }),
                  })}
                </li>
              ))}
            </ul>
          </>
        )}
      </Notice>
    </div>
  );
}
