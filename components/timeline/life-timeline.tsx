import { useTranslations } from 'next-intl';
import { InLanguage } from '@/components/record/in-language';
import { AtlasLink } from '@/components/ui/link';
import type { Day } from '@/lib/date/edtf';
import { type LifeEntry, type LifeView, lifeLanes } from '@/lib/partnership/partnership-life.presenter';
import { LifeLane } from './life-lane';
import { placeEntries, placeOf, scaleOf, type TimeScale, ticksOf } from './timeline-scale';

export type LifeTimelineProps = { life: LifeView; today: Day };

/** The dated life of a tie: a lane for each sort of thing on one scale, and the same as a list. */
export function LifeTimeline({ life, today }: LifeTimelineProps) {
  const t = useTranslations('tie.life');
  const scale = scaleOf(life.entries, today);
  const lanes = lifeLanes
    .map((lane) => ({ lane, entries: life.entries.filter((entry) => entry.lane === lane) }))
    .filter(({ entries }) => entries.length > 0);
  return (
    <figure>
      <div
        role="img"
        aria-label={t('figure', { start: String(Math.ceil(scale.start)), end: today.slice(0, 4) })}
        className="grid gap-x-4 sm:grid-cols-[max-content_minmax(0,1fr)]"
      >
        {lanes.map(({ lane, entries }) => (
          <div key={lane} className="contents">
            <span className="pt-2 text-ink-2 text-sm sm:pt-4">{t(`lanes.${lane}`)}</span>
            <LifeLane entries={placeEntries(scale, entries)} />
          </div>
        ))}
        <span className="hidden sm:block" />
        <Axis scale={scale} />
      </div>
      <figcaption>
        {life.undated > 0 && (
          <p className="mt-1 text-ink-2 text-sm">{t('undated', { count: life.undated })}</p>
        )}
        <details className="mt-2 text-sm">
          <summary className="inline-block min-h-6 text-accent">{t('asList')}</summary>
          <ol className="mt-2 space-y-1">
            {life.entries.map((entry) => (
              <ListEntry key={entry.id} {...entry} />
            ))}
          </ol>
        </details>
      </figcaption>
    </figure>
  );
}

function Axis({ scale }: { scale: TimeScale }) {
  return (
    <svg className="block h-6 w-full overflow-visible" aria-hidden="true" focusable="false">
      {ticksOf(scale).map((year) => {
        const x = `${placeOf(scale, `${year}-01-01`)}%`;
        return (
          <g key={year}>
            <line x1={x} x2={x} y1="0" y2="5" className="stroke-ink-2" />
            <text x={x} y="18" textAnchor="middle" className="fill-ink-2 text-xs">
              {year}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

function ListEntry({ lane, date, text, href, status }: LifeEntry) {
  const t = useTranslations('tie.life');
  return (
    <li className="grid gap-x-4 sm:grid-cols-[9rem_minmax(0,1fr)]">
      <span className="text-ink-2">{date}</span>
      <span>
        {status && t('declared', { status: text.text })}
        {lane === 'succession' && t('succeeds', { name: text.text })}
        {!status && lane !== 'succession' && (
          <AtlasLink href={href ?? ''} look="quiet">
            <InLanguage {...text} />
          </AtlasLink>
        )}
      </span>
    </li>
  );
}
