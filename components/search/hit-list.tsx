import { AtlasLink } from '@/components/ui/link';
import { Named } from '@/components/ui/named';
import type { SearchHit } from '@/lib/search/search.presenter';

export type HitListProps = {
  id: string;
  title: string;
  hits: readonly SearchHit[];
  /** "3 ties", for a number. */
  tiesLabel: (count: number) => string;
};

/** What was found of one kind. */
export function HitList({ id, title, hits, tiesLabel }: HitListProps) {
  return (
    <section aria-labelledby={id} className="border-hairline border-t pt-3">
      <h2 id={id} className="mb-1 text-lg">
        {title}
      </h2>
      <ul>
        {hits.map(({ key, href, name, native, about, ties }) => (
          <li key={key} className="border-hairline border-b py-2 last:border-b-0">
            <AtlasLink href={href} look="quiet" className="font-semibold">
              <Named name={name} native={native} />
            </AtlasLink>
            {(about || ties !== null) && (
              <span className="block text-ink-2 text-sm">
                {[about, ties === null ? null : tiesLabel(ties)].filter((part) => part).join(' · ')}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
