import { AtlasLink } from '@/components/ui/link';
import { StatusMark } from '@/components/ui/status-mark';
import { TieArrow } from '@/components/ui/tie-name';
import type { PairMapView } from '@/lib/home/pair-map.presenter';
import type { DerivedStatus } from '@/lib/partnership/partnership.rules';
import { PairMap } from './pair-map';

export type PairCardProps = {
  /** The two countries by name. */
  countries: readonly [string, string];
  map: PairMapView;
  mapLabel: string;
  /** "72 ties", and the stages behind that number. */
  total: string;
  stages: string;
  statuses: { status: DerivedStatus; label: string; count: string; href: string }[];
  statusesLabel: string;
  links: { href: string; label: string }[];
};

/** A pair of countries: its plate, how many ties by status, and the ways into it. */
export function PairCard({
  countries,
  map,
  mapLabel,
  total,
  stages,
  statuses,
  statusesLabel,
  links,
}: PairCardProps) {
  return (
    <article className="flex flex-col">
      <div className="mb-3">
        <h3 className="text-lg">
          {countries[0]}
          <TieArrow />
          <span className="sr-only"> – </span>
          {countries[1]}
        </h3>
        <p className="text-sm">
          <strong className="font-semibold">{total}</strong> <span className="text-ink-2">{stages}</span>
        </p>
      </div>
      <PairMap map={map} label={mapLabel} />
      <ul aria-label={statusesLabel} className="mt-2 flex flex-wrap gap-x-4 text-sm">
        {statuses.map(({ status, label, count, href }) => (
          <li key={status}>
            <AtlasLink
              href={href}
              look="plain"
              className="inline-flex min-h-8 items-center gap-1.5 hover:text-accent hover:underline"
            >
              <StatusMark status={status} label={label} /> <span data-number>{count}</span>
            </AtlasLink>
          </li>
        ))}
      </ul>
      <p className="mt-1 flex flex-wrap gap-x-6 text-sm">
        {links.map(({ href, label }) => (
          <AtlasLink key={href} href={href} className="inline-flex min-h-8 items-center">
            {label}
          </AtlasLink>
        ))}
      </p>
    </article>
  );
}
