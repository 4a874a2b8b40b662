import { AtlasLink } from '@/components/ui/link';
import type { NameInLanguage } from '@/lib/i18n/names';

export type RegionLine = {
  code: string;
  href: string;
  name: NameInLanguage;
  count: string /** Of the largest, 0 to 1. */;
  share: number;
};

/** Regions by their number of ties, as names with lengths. */
export function RegionList({ items }: { items: readonly RegionLine[] }) {
  return (
    <ol className="text-sm">
      {items.map(({ code, href, name, count, share }) => (
        <li key={code} className="grid grid-cols-[minmax(8rem,13rem)_1fr_2rem] items-center gap-x-3">
          <AtlasLink
            href={href}
            look="quiet"
            lang={name.lang ?? undefined}
            className="flex min-h-8 items-center"
          >
            {name.text}
          </AtlasLink>
          <svg viewBox="0 0 100 10" preserveAspectRatio="none" className="h-2 w-full" aria-hidden="true">
            <rect width={Math.round(share * 1000) / 10} height="10" className="fill-shade-3" />
          </svg>
          <span data-number className="text-end">
            {count}
          </span>
        </li>
      ))}
    </ol>
  );
}
