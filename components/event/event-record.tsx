import { useLocale, useTranslations } from 'next-intl';
import { Divergences } from '@/components/record/divergences';
import { InLanguage } from '@/components/record/in-language';
import { RecordColumns } from '@/components/record/record-columns';
import { RecordFoot } from '@/components/record/record-foot';
import { SourcesList } from '@/components/record/sources-list';
import { TieLines } from '@/components/record/tie-lines';
import { type Fact, Facts } from '@/components/ui/definition-list';
import { AtlasLink } from '@/components/ui/link';
import { Provenance } from '@/components/ui/provenance';
import { Section } from '@/components/ui/section';
import type { EventLine, EventRecordView } from '@/lib/event/event-record.presenter';

export type EventRecordProps = { event: EventRecordView };

/** The body of an event's page: when, where, who, the ties it concerns, what came before and after. */
export function EventRecord({ event }: EventRecordProps) {
  const t = useTranslations('event');
  return (
    <RecordColumns
      facts={
        <Section title={t('facts')} id="facts">
          <EventFacts event={event} />
          <Divergences
            items={event.divergences}
            sentence={({ source, stated }) => t('diverges', { source, stated })}
            className="mt-2"
          />
        </Section>
      }
    >
      {event.note && (
        <p className="max-w-measure text-lg">
          <InLanguage {...event.note} />
        </p>
      )}
      <EventTies event={event} />
      <Around before={event.before} after={event.after} />
      <Section title={t('sources')} id="sources">
        <SourcesList sources={event.sources} />
      </Section>
      <RecordFoot path={event.path} updated={event.updated} />
    </RecordColumns>
  );
}

function EventFacts({ event }: EventRecordProps) {
  const t = useTranslations('event');
  const facts: (Fact | false)[] = [
    {
      term: t('date'),
      value: (
        <>
          {event.date}
          <Provenance label={t('sourcesOf', { what: event.title.text })} items={event.provenance} />
        </>
      ),
    },
    event.place !== null && { term: t('place'), value: <InLanguage {...event.place} /> },
    event.participants !== null && { term: t('participants'), value: <InLanguage {...event.participants} /> },
    {
      term: t('countries'),
      value: (
        <span className="flex flex-wrap gap-x-4">
          {event.countries.map(({ text, href }) => (
            <AtlasLink key={href} href={href} look="quiet">
              {text}
            </AtlasLink>
          ))}
        </span>
      ),
    },
  ];
  return <Facts items={facts.filter((fact) => fact !== false)} />;
}

function EventTies({ event }: EventRecordProps) {
  const t = useTranslations('event');
  const all = event.pair && (
    <AtlasLink href={event.pair.href}>{t('pairTies', { pair: event.pair.text })}</AtlasLink>
  );
  return (
    <Section title={t('ties')} id="ties" aside={event.ties.length > 0 ? all : undefined}>
      {event.ties.length > 0 ? (
        <TieLines ties={event.ties} />
      ) : (
        <p className="text-ink-2">
          {t('noTies')} {all}
        </p>
      )}
    </Section>
  );
}

function Around({ before, after }: Pick<EventRecordView, 'before' | 'after'>) {
  const t = useTranslations('event');
  const locale = useLocale();
  if (!before && !after) return null;
  return (
    <Section
      title={t('around')}
      id="around"
      aside={<AtlasLink href={`/${locale}/timeline`}>{t('inTimeline')}</AtlasLink>}
    >
      <ul className="grid gap-x-8 gap-y-4 sm:grid-cols-2">
        {before && <Neighbour label={t('before')} event={before} />}
        {after && <Neighbour label={t('after')} event={after} />}
      </ul>
    </Section>
  );
}

function Neighbour({ label, event }: { label: string; event: EventLine }) {
  return (
    <li>
      <span className="block text-ink-2 text-sm">
        {label} · {event.date}
      </span>
      <AtlasLink href={event.href} look="quiet">
        <InLanguage {...event.title} />
      </AtlasLink>
    </li>
  );
}
