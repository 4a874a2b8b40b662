import { AtlasLink } from '@/components/ui/link';
import { StatusMark } from '@/components/ui/status-mark';
import { TieName } from '@/components/ui/tie-name';
import type { TieItem } from '@/lib/partnership/tie-item.presenter';

export type TieHitsProps = {
  title: string;
  items: readonly TieItem[];
  /** The way to all of them, where more were found than are shown. */
  more: { label: string; href: string } | null;
};

/** Ties that bear the words. */
export function TieHits({ title, items, more }: TieHitsProps) {
  return (
    <section aria-labelledby="found-ties" className="border-hairline border-t pt-3">
      <h2 id="found-ties" className="mb-1 text-lg">
        {title}
      </h2>
      <ul>
        {items.map(({ slug, href, parties, status, statusLabel, agreements }) => (
          <li key={slug} className="border-hairline border-b py-2 last:border-b-0">
            <AtlasLink href={href} look="quiet" className="font-semibold">
              <TieName parties={parties.map(({ name }) => name)} />
            </AtlasLink>
            <span className="block text-ink-2 text-sm">
              <StatusMark status={status} label={statusLabel} />
              {agreements.map((agreement) => ` · ${agreement}`)}
            </span>
          </li>
        ))}
      </ul>
      {more && (
        <p className="mt-2">
          <AtlasLink href={more.href}>{more.label}</AtlasLink>
        </p>
      )}
    </section>
  );
}
