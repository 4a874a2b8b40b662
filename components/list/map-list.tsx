import { useLocale } from 'next-intl';
import { ListLink } from '@/components/map/list-link';
import { AtlasLink } from '@/components/ui/link';
import { StatusSymbol } from '@/components/ui/status-mark';
import { TieName } from '@/components/ui/tie-name';
import type { Locale } from '@/lib/i18n/locales';
import { punctuation } from '@/lib/i18n/punctuation';
import type { TieItem } from '@/lib/partnership/tie-item.presenter';
import { MAP_LIST_ID } from './map-list-id';
import { TieMarks } from './tie-marks';

export type MapListProps = {
  items: readonly TieItem[];
  /** The address of the same page with a tie pinned. */
  pinHref: (slug: string) => string;
  /** "Show on the map: {name}". */
  pinLabel: string;
};

/** The ties of the map in the same order: what is read where no map is seen. Pointing at a row lights it up on the map. */
export function MapList({ items, pinHref, pinLabel }: MapListProps) {
  return (
    <ListLink>
      <ol id={MAP_LIST_ID}>
        {items.map((item) => (
          <MapListRow key={item.slug} item={item} pinHref={pinHref(item.slug)} pinLabel={pinLabel} />
        ))}
      </ol>
    </ListLink>
  );
}

function MapListRow({ item, pinHref, pinLabel }: { item: TieItem; pinHref: string; pinLabel: string }) {
  const { slug, href, parties, status, statusLabel, said, agreements, stage, themes, marks } = item;
  const { comma } = punctuation[useLocale() as Locale];
  const facts = [stage, ...agreements].filter((part) => part !== null);
  const compilation = marks.filter(({ mark }) => mark === 'compilation');
  return (
    <li
      data-tie={slug}
      data-parties={parties.map((party) => party.slug).join(' ')}
      className="group/row relative border-hairline border-b py-2.5 ps-4 pe-11 transition-colors data-[lit]:bg-sheet lg:ps-5"
    >
      <AtlasLink href={href} look="quiet" data-names className="font-semibold leading-snug">
        <TieName parties={parties.map(({ name }) => name)} />
      </AtlasLink>
      <p className="mt-0.5 text-ink-2 text-sm leading-snug">
        <span className="whitespace-nowrap text-ink">
          <StatusSymbol status={status} className="me-1 size-[0.9em] align-[-0.08em]" />
          {statusLabel}
        </span>
        {said && <span data-more> {said}</span>}
        {facts.map((fact) => (
          <span key={fact}> · {fact}</span>
        ))}
        {themes.length > 0 && (
          <span data-more hidden>
            {' · '}
            {themes.map(({ text }) => text).join(comma)}
          </span>
        )}
      </p>
      <TieMarks marks={compilation} />
      <a
        data-select
        href={pinHref}
        className="no-print absolute end-2 top-2 inline-flex size-8 items-center justify-center rounded-md text-ink-2 hover:text-accent aria-[current]:bg-accent aria-[current]:text-on-accent"
      >
        <span className="sr-only">
          {pinLabel.replace('{name}', parties.map(({ name }) => name.text).join(' ⇄ '))}
        </span>
        <svg
          viewBox="0 0 16 16"
          className="size-4"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.4"
          aria-hidden="true"
        >
          <path d="M8 14.5S3 9.9 3 6.5a5 5 0 0 1 10 0c0 3.4-5 8-5 8z" />
          <circle cx="8" cy="6.5" r="1.75" />
        </svg>
      </a>
    </li>
  );
}
