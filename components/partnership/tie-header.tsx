import { useLocale, useTranslations } from 'next-intl';
import { AtlasLink } from '@/components/ui/link';
import { PageHeader } from '@/components/ui/page-header';
import { Provenance } from '@/components/ui/provenance';
import { StatusMark } from '@/components/ui/status-mark';
import { TieName } from '@/components/ui/tie-name';
import type { TieRecordView } from '@/lib/partnership/partnership-record.presenter';

export type TieHeaderProps = { tie: TieRecordView };

/** The head of a tie: its parties' names in the same weight, what was signed when, and how it stands. */
export function TieHeader({ tie }: TieHeaderProps) {
  const t = useTranslations('tie');
  const locale = useLocale();
  const [agreement] = tie.agreements;
  return (
    <PageHeader
      breadcrumb={[{ label: t('ties'), href: `/${locale}/partnerships` }, { label: tie.title }]}
      eyebrow={t('eyebrow', { countries: tie.countries })}
      title={<TieName parties={tie.parties.map(({ name }) => name)} />}
      lead={
        <p className="flex flex-wrap items-baseline gap-x-5 gap-y-1 text-base">
          {agreement && (
            <span className="text-ink">
              <span className="first-letter:uppercase inline-block">{agreement.instrument}</span>
              {agreement.signed && t('comma') + agreement.signed}
            </span>
          )}
          {tie.stage && (
            <span className="text-ink">
              {tie.stage}
              <Provenance label={t('sourcesOf', { what: tie.stage })} items={tie.stageProvenance} />
            </span>
          )}
          <CurrentStatus tie={tie} />
          {tie.parties.flatMap(({ holders }) =>
            holders.map(({ authority }) => (
              <span key={authority.slug}>
                {t.rich('parties.heldToday', {
                  holder: () => (
                    <AtlasLink href={authority.href} look="quiet" lang={authority.name.lang ?? undefined}>
                      {authority.name.text}
                    </AtlasLink>
                  ),
                })}
              </span>
            )),
          )}
        </p>
      }
    />
  );
}

/** The status as the list and the map show it, with who says so and when. */
function CurrentStatus({ tie }: TieHeaderProps) {
  const t = useTranslations('tie');
  const [newest] = tie.status.current;
  const { status, label } = tie.status;
  return (
    <span>
      <StatusMark status={status} label={label} className="text-ink" />
      {newest && tie.status.current.length === 1 && (
        <span>
          {t('comma')}
          {newest.dateInName
            ? t('status.by', { by: newest.by.text })
            : t('status.byAt', { by: newest.by.text, asOf: newest.asOf })}
        </span>
      )}
    </span>
  );
}
