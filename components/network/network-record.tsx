import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { CoordinationItem } from '@/components/partnership/tie-networks';
import { InLanguage } from '@/components/record/in-language';
import { RecordColumns } from '@/components/record/record-columns';
import { RecordFoot } from '@/components/record/record-foot';
import { SourcesList } from '@/components/record/sources-list';
import { TieLines } from '@/components/record/tie-lines';
import { AtlasLink } from '@/components/ui/link';
import { Named } from '@/components/ui/named';
import { Provenance } from '@/components/ui/provenance';
import { Section } from '@/components/ui/section';
import type { MemberGroup, NetworkRecordView } from '@/lib/network/network-record.presenter';

export type NetworkRecordProps = {
  network: NetworkRecordView;
  /** What evaluators published about it, before its sources. */
  notes?: ReactNode;
};

/** The body of a network's page: what it is, its members by country, their ties, the ways it coordinates. */
export function NetworkRecord({ network, notes }: NetworkRecordProps) {
  const t = useTranslations('network');
  return (
    <RecordColumns facts={<Members network={network} />}>
      {network.description && (
        <p className="max-w-measure text-lg">
          <InLanguage {...network.description} />
          <Provenance label={t('sourcesOf', { what: network.name.text })} items={network.provenance} />
        </p>
      )}
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
      {notes}
      <Section title={t('sources')} id="sources">
        <SourcesList sources={network.sources} />
      </Section>
      <RecordFoot path={network.path} updated={network.updated} />
    </RecordColumns>
  );
}

/** Its members by country, and the country whose ties it is concerned with. */
function Members({ network: { groups, country } }: Pick<NetworkRecordProps, 'network'>) {
  const t = useTranslations('network');
  const count = groups.reduce((sum, { members }) => sum + members.length, 0);
  return (
    <Section title={count > 0 ? t('members', { count }) : t('membersTitle')} id="members">
      {count === 0 && <p className="text-ink-2">{t('noMembers')}</p>}
      <div className="space-y-5">
        {groups.map((group) => (
          <MembersOfCountry key={group.country} {...group} />
        ))}
      </div>
      {country && (
        <p className="mt-4">
          <AtlasLink href={country.href}>{t('countryTies', { country: country.text })}</AtlasLink>
        </p>
      )}
    </Section>
  );
}

function MembersOfCountry({ country, members }: MemberGroup) {
  return (
    <div>
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
  );
}
