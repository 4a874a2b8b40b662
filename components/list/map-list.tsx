import { AtlasLink } from '@/components/ui/link';
import { StatusSymbol } from '@/components/ui/status-mark';
import { TieName } from '@/components/ui/tie-name';
import type { TieItem } from '@/lib/partnership/tie-item.presenter';
import { TieMarks } from './tie-marks';

export const MAP_LIST_ID = 'map-list';

/** The ties of the map in the same order: what is read where no map is seen. Rows are known by `data-tie`, parties by `data-party`. */
export function MapList({ items }: { items: readonly TieItem[] }) {
  return (
    <ol id={MAP_LIST_ID}>
      {items.map((item) => (
        <MapListRow key={item.slug} item={item} />
      ))}
    </ol>
  );
}

function MapListRow({ item }: { item: TieItem }) {
  const { slug, href, parties, status, statusLabel, said, agreements, stage, themes, marks } = item;
  const facts = [stage, ...agreements].filter((part) => part !== null);
  const compilation = marks.filter(({ mark }) => mark === 'compilation');
  return (
    <li
      data-tie={slug}
      data-parties={parties.map((party) => party.slug).join(' ')}
      className="border-hairline border-b px-4 py-2.5 transition-colors data-[lit]:bg-sheet lg:px-5"
    >
      <AtlasLink href={href} look="quiet" className="font-semibold leading-snug">
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
            {themes.map(({ text }) => text).join(', ')}
          </span>
        )}
      </p>
      <TieMarks marks={compilation} />
    </li>
  );
}
