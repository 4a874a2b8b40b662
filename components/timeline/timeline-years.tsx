import { AtlasLink } from '@/components/ui/link';
import { TieName } from '@/components/ui/tie-name';
import type { TimelineEntry, TimelineYear } from '@/lib/timeline/timeline.presenter';

export type TimelineYearsProps = {
  years: readonly TimelineYear[];
  /** What an event is called beside its title. */
  eventLabel: string;
};

/** Years with what was signed and what took place, along one line; a year is an anchor. */
export function TimelineYears({ years, eventLabel }: TimelineYearsProps) {
  return (
    <ol className="border-hairline border-s">
      {years.map(({ key, label, entries }) => (
        <li
          key={key}
          id={key}
          className="relative scroll-mt-4 pb-5 ps-5 sm:grid sm:grid-cols-[6rem_1fr] sm:gap-x-4"
        >
          <span
            aria-hidden="true"
            className="absolute start-[-4.5px] top-[0.7em] size-2 rounded-full bg-ink-2"
          />
          <h3 className="text-lg leading-snug">{label}</h3>
          <ul className="min-w-0">
            {entries.map((entry) => (
              <Entry key={entry.key} entry={entry} eventLabel={eventLabel} under={label} />
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}

/** A date that says no more than the year it stands under is not said again. */
function Entry({ entry, eventLabel, under }: { entry: TimelineEntry; eventLabel: string; under: string }) {
  const { kind, href, names, date, dateInWords, what } = entry;
  return (
    <li className="py-1">
      <AtlasLink href={href} look="quiet" className={kind === 'event' ? 'font-serif' : 'font-semibold'}>
        <TieName parties={names} />
      </AtlasLink>
      <span className="ms-2 text-ink-2 text-sm">
        {kind === 'event' && `${eventLabel}${what ? ' · ' : ''}`}
        {what && <span lang={what.lang ?? undefined}>{what.text}</span>}
        {date !== under && (
          <>
            {' · '}
            <span title={dateInWords}>{date}</span>
          </>
        )}
      </span>
    </li>
  );
}
