import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { MiniMap } from '@/components/map/mini-map';
import { AsidePart } from '@/components/record/aside-part';
import { Disagreements } from '@/components/record/disagreements';
import { Divergences } from '@/components/record/divergences';
import { ProjectLines } from '@/components/record/project-lines';
import { RecordFoot } from '@/components/record/record-foot';
import { SourcesList } from '@/components/record/sources-list';
import { AtlasLink } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import type { AuthorityRecordView } from '@/lib/authority/authority-record.presenter';
import type { Locale } from '@/lib/i18n/locales';
import { AuthorityProfile } from './authority-profile';
import { AuthoritySuccession } from './authority-succession';
import { AuthorityTies } from './authority-ties';

export type AuthorityRecordProps = {
  locale: Locale;
  authority: AuthorityRecordView;
  /** What evaluators published about it, after what it takes part in. */
  notes?: ReactNode;
};

/** The body of an authority's page: its ties first, then what it is, what it became, what it takes part in. */
export function AuthorityRecord({ locale, authority, notes }: AuthorityRecordProps) {
  const t = useTranslations('authority');
  return (
    <>
      <div className="grid gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,1fr)_22rem] lg:grid-rows-[auto_1fr]">
        <div className="min-w-0 space-y-8">
          <Disagreements items={authority.disagreements} heading="h2" />
          <AuthorityTies authority={authority} />
          <AuthoritySuccession {...authority} />
          {authority.projects.length > 0 && (
            <Section title={t('projects')} id="projects">
              <ProjectLines projects={authority.projects} />
            </Section>
          )}
          {authority.networks.length > 0 && (
            <Section title={t('networks')} id="networks">
              <ul className="space-y-2">
                {authority.networks.map(({ text, lang, href, kind }) => (
                  <li key={href}>
                    <AtlasLink href={href} look="quiet" lang={lang ?? undefined} className="font-medium">
                      {text}
                    </AtlasLink>
                    <span className="block text-ink-2 text-sm">{kind}</span>
                  </li>
                ))}
              </ul>
            </Section>
          )}
          {notes}
        </div>
        <div className="min-w-0 space-y-8 lg:col-start-2 lg:row-span-2 lg:row-start-1">
          <AsidePart title={t('map')}>
            <MiniMap locale={locale} places={authority.places} className="max-w-sm" />
          </AsidePart>
          <Section title={t('profile')} id="profile">
            <AuthorityProfile authority={authority} />
            <Divergences
              items={authority.divergences}
              sentence={({ corrected, ...values }) => t(corrected ? 'corrected' : 'diverges', values)}
              className="mt-3"
            />
          </Section>
        </div>
        {authority.sources.length > 0 && (
          <Section title={t('sources')} id="sources">
            <SourcesList sources={authority.sources} />
          </Section>
        )}
      </div>
      <RecordFoot path={authority.path} updated={authority.updated} />
    </>
  );
}
