import { useLocale, useTranslations } from 'next-intl';
import { InLanguage } from '@/components/record/in-language';
import { AtlasLink } from '@/components/ui/link';
import { Provenance } from '@/components/ui/provenance';
import { StatusMark } from '@/components/ui/status-mark';
import type { ObservationView, StatusView } from '@/lib/partnership/partnership-status.presenter';

export type StatusStatementsProps = { status: StatusView; slug: string };

/** What people say of the tie's activity: the words its status rests on, then every other one on record. */
export function StatusStatements({ status, slug }: StatusStatementsProps) {
  const t = useTranslations('tie.status');
  return (
    <>
      {status.current.length === 0 ? (
        <NothingReported status={status} slug={slug} />
      ) : (
        <ul className="space-y-4">
          {status.current.map((observation) => (
            <li key={observation.id}>
              <Observation {...observation} large />
            </li>
          ))}
        </ul>
      )}
      {status.others.length > 0 && (
        <div className="mt-5">
          <h3 className="font-sans font-semibold text-ink-2 text-sm tracking-normal">
            {t('others', { count: status.others.length })}
          </h3>
          <ul className="mt-2 space-y-3 border-hairline border-s-2 ps-4">
            {status.others.map((observation) => (
              <li key={observation.id}>
                <Observation {...observation} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

function NothingReported({ status, slug }: StatusStatementsProps) {
  const t = useTranslations('tie.status');
  const locale = useLocale();
  return (
    <>
      <p className="font-semibold text-lg">
        <StatusMark status={status.status} label={status.label} />
      </p>
      <p className="max-w-measure">{status.meaning}</p>
      <p className="no-print mt-1 text-sm">
        {t.rich('tell', {
          link: (text) => (
            <AtlasLink href={`/${locale}/contact?record=/partnerships/${slug}`}>{text}</AtlasLink>
          ),
        })}
      </p>
    </>
  );
}

function Observation({ large = false, ...observation }: ObservationView & { large?: boolean }) {
  const t = useTranslations('tie');
  const { status, label, by, asOf, since, reason, original, statement, provenance, dateInName } = observation;
  const remarks = [
    dateInName ? t('status.by', { by: by.text }) : t('status.byAt', { by: by.text, asOf }),
    reason && t('status.reason', { reason }),
    original && t('status.original', { languages: original }),
  ].filter((part) => part !== null);
  return (
    <>
      <p className={large ? 'text-lg' : ''}>
        <StatusMark status={status} label={label} className="font-semibold" />
        {since && ` ${since}`}
      </p>
      {statement && (
        <p className="max-w-measure">
          <InLanguage {...statement} />
        </p>
      )}
      <p className="text-ink-2 text-sm">
        {remarks.join(' · ')}
        <Provenance label={t('sourcesOf', { what: label })} items={provenance} />
      </p>
    </>
  );
}
