import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { MiniMap } from '@/components/map/mini-map';
import { AsidePart } from '@/components/record/aside-part';
import { Disagreements } from '@/components/record/disagreements';
import { InLanguage } from '@/components/record/in-language';
import { ProjectLines } from '@/components/record/project-lines';
import { RecordFoot } from '@/components/record/record-foot';
import { SourcesList } from '@/components/record/sources-list';
import { LifeTimeline } from '@/components/timeline/life-timeline';
import { AtlasLink } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import { Provenance } from '@/components/ui/provenance';
import { Section } from '@/components/ui/section';
import { Tag } from '@/components/ui/tag';
import type { Day } from '@/lib/date/edtf';
import type { Locale } from '@/lib/i18n/locales';
import type { DisagreementPlace } from '@/lib/partnership/disagreement.presenter';
import type { TieRecordView } from '@/lib/partnership/partnership-record.presenter';
import { CiteTie } from './cite-tie';
import { PartyCards } from './party-cards';
import { StatusFacts } from './status-facts';
import { StatusStatements } from './status-statements';
import { TieAgreements } from './tie-agreements';
import { TieNeighbours } from './tie-neighbours';
import { TieNetworks } from './tie-networks';
import { WhoElse } from './who-else';

export type TieRecordProps = {
  locale: Locale;
  tie: TieRecordView;
  today: Day;
  /** What changed in the entry, after its sources. */
  changes?: ReactNode;
};

/** The body of a tie's page: who, what is said of it, its life, what it rests on; beside it where, who else, how to cite. */
export function TieRecord({ locale, tie, today, changes }: TieRecordProps) {
  return (
    <>
      <div className="gap-x-12 lg:grid lg:grid-cols-[minmax(0,1fr)_19rem]">
        <TieMain locale={locale} tie={tie} today={today} changes={changes} />
        <TieAside locale={locale} tie={tie} />
      </div>
      <RecordFoot path={tie.path} updated={tie.updated} />
    </>
  );
}

function TieMain({ locale, tie, today, changes }: TieRecordProps) {
  const t = useTranslations('tie');
  const at = (place: DisagreementPlace) => tie.disagreements.filter((each) => each.place === place);
  return (
    <div className="min-w-0 space-y-8">
      <section aria-labelledby="parties-title">
        <h2 id="parties-title" className="sr-only">
          {t('parties.title')}
        </h2>
        <PartyCards parties={tie.parties} />
        <DesignationsNotice tie={tie} items={at('designations')} />
        <Disagreements items={at('parties')} className="mt-3" />
      </section>
      <TieProse tie={tie} />
      <Section
        title={t('status.title')}
        id="status"
        aside={<AtlasLink href={`/${locale}/method#status`}>{t('status.method')}</AtlasLink>}
      >
        <StatusStatements status={tie.status} slug={tie.slug} />
        <Disagreements items={at('status')} className="mt-4" />
        <StatusFacts signal={tie.signal} freshness={tie.freshness} />
      </Section>
      {tie.life.entries.length > 1 && (
        <Section title={t('life.title')} id="life">
          <LifeTimeline life={tie.life} today={today} />
        </Section>
      )}
      {(tie.agreements.length > 0 || !tie.compilationOnly) && (
        <Section title={t('agreement.title')} id="agreements">
          <TieAgreements agreements={tie.agreements} />
          <Disagreements items={at('agreements')} className="mt-4" />
        </Section>
      )}
      {tie.projects.length > 0 && (
        <Section title={t('projects.title')} id="projects">
          <ProjectLines projects={tie.projects} />
        </Section>
      )}
      <TieContext tie={tie} />
      <TieNeighbours {...tie.neighbours} />
      <Section title={t('sources.title')} id="sources">
        <SourcesList sources={tie.sources} />
      </Section>
      {changes}
    </div>
  );
}

/** Both names of the tie where they differ, with why that matters. */
function DesignationsNotice({ tie, items }: { tie: TieRecordView; items: TieRecordView['disagreements'] }) {
  const t = useTranslations('tie.parties');
  if (!tie.designationsDiffer) return <Disagreements items={items} className="mt-3" />;
  return (
    <Notice kind="conflict" title={t('differ')} className="mt-3">
      {items.map(
        ({ key, explanation }) =>
          explanation && (
            <p key={key}>
              <InLanguage {...explanation} />
            </p>
          ),
      )}
      <details className="mt-1">
        <summary className="inline-block min-h-6 text-accent">{t('why')}</summary>
        <p className="mt-1">{t('whyText')}</p>
      </details>
    </Notice>
  );
}

/** The prose of the entry; what rests on one compilation says just that. */
function TieProse({ tie }: { tie: TieRecordView }) {
  const t = useTranslations('tie');
  const locale = useLocale();
  const text = tie.description && (
    <>
      <InLanguage {...tie.description} />
      <Provenance label={t('sourcesOf', { what: t('agreement.whole') })} items={tie.provenance} />
    </>
  );
  if (tie.compilationOnly) {
    return (
      <Notice kind="caution" title={t('compilationTitle')}>
        <p>{text}</p>
        <p className="mt-1">
          <AtlasLink href={`/${locale}/method#compilation`}>{t('aboutCompilation')}</AtlasLink>
        </p>
      </Notice>
    );
  }
  if (!text && !tie.origin && tie.themes.length === 0) return null;
  return (
    <div className="max-w-measure space-y-3">
      {text && <p>{text}</p>}
      {tie.origin && (
        <p>
          <InLanguage {...tie.origin} />
        </p>
      )}
      <ThemeTags themes={tie.themes} label={t('themes.title')} />
    </div>
  );
}

function ThemeTags({ themes, label }: { themes: TieRecordView['themes']; label: string }) {
  if (themes.length === 0) return null;
  return (
    <ul className="flex flex-wrap gap-2" aria-label={label}>
      {themes.map(({ text, lang, href }) => (
        <li key={href}>
          <Tag href={href} lang={lang}>
            {text}
          </Tag>
        </li>
      ))}
    </ul>
  );
}

function TieContext({ tie }: { tie: TieRecordView }) {
  const t = useTranslations('tie');
  return (
    <>
      {tie.events.length > 0 && (
        <Section title={t('events.title')} id="events">
          <ul className="space-y-1">
            {tie.events.map(({ text, lang, href }) => (
              <li key={href}>
                <AtlasLink href={href} look="quiet" lang={lang ?? undefined}>
                  {text}
                </AtlasLink>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {tie.networks.length + tie.coordinations.length > 0 && (
        <Section title={t('networks.title')} id="networks">
          <TieNetworks networks={tie.networks} coordinations={tie.coordinations} />
        </Section>
      )}
    </>
  );
}

function TieAside({ locale, tie }: Omit<TieRecordProps, 'today'>) {
  const t = useTranslations('tie');
  return (
    <div className="mt-10 space-y-8 lg:mt-0">
      <AsidePart title={t('map.title')}>
        <MiniMap locale={locale} places={tie.places} className="max-w-sm" />
      </AsidePart>
      {tie.whoElse.posts.length + tie.whoElse.bodies.length > 0 && (
        <AsidePart title={t('whoElse.title')}>
          <WhoElse whoElse={tie.whoElse} />
        </AsidePart>
      )}
      <AsidePart title={t('cite.title')}>
        <CiteTie path={tie.path} title={tie.title} updated={tie.updated} parties={tie.parties} />
      </AsidePart>
    </div>
  );
}
