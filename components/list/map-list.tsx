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

/** The look of the rows, said once: there are hundreds of them. */
const rowsLook = [
  '[&>li]:relative [&>li]:border-hairline [&>li]:border-b [&>li]:py-2.5 [&>li]:ps-4 [&>li]:pe-11 [&>li]:transition-colors [&>li[data-lit]]:bg-sheet lg:[&>li]:ps-5',
  '[&_p]:mt-0.5 [&_p]:text-ink-2 [&_p]:text-sm [&_p]:leading-snug [&_[data-names]]:font-semibold [&_[data-names]]:leading-snug',
  '[&_[data-select]]:absolute [&_[data-select]]:end-2 [&_[data-select]]:top-2 [&_[data-select]]:inline-flex [&_[data-select]]:size-8 [&_[data-select]]:items-center [&_[data-select]]:justify-center [&_[data-select]]:rounded-md [&_[data-select]]:text-ink-2 [&_[data-select]]:hover:text-accent print:[&_[data-select]]:hidden',
  '[&_[data-select][aria-current]]:bg-accent [&_[data-select][aria-current]]:text-on-accent',
].join(' ');

/** The ties of the map in the same order: what is read where no map is seen. Pointing at a row lights it up on the map. */
export function MapList({ items, pinHref, pinLabel }: MapListProps) {
  return (
    <ListLink>
      <svg className="absolute size-0" aria-hidden="true">
        <symbol id="pin" viewBox="0 0 16 16" fill="none" stroke="currentColor" strokeWidth="1.4">
          <path d="M8 14.5S3 9.9 3 6.5a5 5 0 0 1 10 0c0 3.4-5 8-5 8z" />
          <circle cx="8" cy="6.5" r="1.75" />
        </symbol>
      </svg>
      <ol id={MAP_LIST_ID} className={rowsLook}>
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
  const [beforeName, afterName] = pinLabel.split('{name}');
  return (
    <li data-tie={slug} data-parties={parties.map((party) => party.slug).join(' ')}>
      <AtlasLink href={href} look="quiet" data-names>
        <TieName parties={parties.map(({ name }) => name)} />
      </AtlasLink>
      <p>
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
      <a data-select href={pinHref}>
        <span className="sr-only">
          {beforeName}
          {parties.map(({ slug, name }, index) => (
            <span key={slug} lang={name.lang ?? undefined}>
              {index > 0 && ' ⇄ '}
              {name.text}
            </span>
          ))}
          {afterName}
        </span>
        <svg className="size-4" aria-hidden="true">
          <use href="#pin" />
        </svg>
      </a>
    </li>
  );
}
