import { useTranslations } from 'next-intl';
import { CoordinationItem } from '@/components/partnership/tie-networks';
import { InLanguage } from '@/components/record/in-language';
import { RecordFoot } from '@/components/record/record-foot';
import { SourcesList } from '@/components/record/sources-list';
import { TieLines } from '@/components/record/tie-lines';
import { AtlasLink } from '@/components/ui/link';
import { Named } from '@/components/ui/named';
import { Provenance } from '@/components/ui/provenance';
import { Section } from '@/components/ui/section';
import type { NetworkRecordView } from '@/lib/network/network-record.presenter';

export type NetworkRecordProps = { network: NetworkRecordView };

/** The body of a network's page: what it is, its members by country, their ties, the ways it coordinates. */
export function NetworkRecord({ network }: NetworkRecordProps) {
  const t = useTranslations('network');
  return (
    <div className="max-w-3xl space-y-8">
      {network.description && (
        <p className="max-w-measure text-lg">
          <InLanguage {...network.description} />
          <Provenance label={t('sourcesOf', { what: network.name.text })} items={network.provenance} />
        </p>
      )}
      {network.country && (
        <p>
          <AtlasLink href={network.country.href}>
            {t('countryTies', { country: network.country.text })}
          </AtlasLink>
        </p>
      )}
      <Members groups={network.groups} />
      {network.ties.length > 0 && (
        <Section title={t('ties', { count: network.ties.length })} id="ties">
          <TieLines ties={network.ties} />
        </Section>
      )}
      {network.coordinations.length > 0 && (
        <Section title={t('coordination')} id="coordination" lead={t('coordinationLead')}>
          <ul className="divide-y divide-hairline border-hairline border-y">
            {network.coordinations.map((coordination) => (
              <CoordinationItem key={coordination.slug} {...coordination} />
            ))}
          </ul>
        </Section>
      )}
      <Section title={t('sources')} id="sources">
        <SourcesList sources={network.sources} />
      </Section>
      <RecordFoot path={network.path} updated={network.updated} />
    </div>
  );
}

function Members({ groups }: Pick<NetworkRecordView, 'groups'>) {
  const t = useTranslations('network');
  const count = groups.reduce((sum, { members }) => sum + members.length, 0);
  if (count === 0) return <p className="text-ink-2">{t('noMembers')}</p>;
  return (
    <Section title={t('members', { count })} id="members">
      <div className="grid gap-x-8 gap-y-6 sm:grid-cols-2">
        {groups.map(({ country, members }) => (
          <div key={country}>
            <h3 className="mb-1 font-sans font-semibold text-ink-2 text-sm tracking-normal">{country}</h3>
            <ul>
              {members.map(({ slug, name, native, href }) => (
                <li key={slug} className="py-0.5">
                  <AtlasLink href={href} look="quiet">
                    <Named name={name} native={native} />
                  </AtlasLink>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </Section>
  );
}
