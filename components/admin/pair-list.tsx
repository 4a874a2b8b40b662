import { ButtonLink } from '@/components/ui/button';
import { Tag } from '@/components/ui/tag';
import type { Translate } from '@/lib/i18n/translate';

export type PairListProps = {
  pairs: readonly {
    key: string;
    one: { title: string; slug: string };
    two: { title: string; slug: string };
    reason: string;
    href: string;
  }[];
  t: Translate;
};

/** Two records that may be one, with why, and the way to compare them. */
export function PairList({ pairs, t }: PairListProps) {
  if (pairs.length === 0) return null;
  return (
    <ul className="max-w-4xl">
      {pairs.map(({ key, one, two, reason, href }) => (
        <li
          key={key}
          className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-hairline border-b py-3"
        >
          <div className="min-w-0">
            {[one, two].map(({ title, slug }) => (
              <p key={slug} className="break-words">
                {title} <span className="text-ink-2 text-sm">({slug})</span>
              </p>
            ))}
            <Tag className="mt-1">{reason}</Tag>
          </div>
          <ButtonLink href={href} aria-label={t('duplicates.compareOf', { one: one.slug, two: two.slug })}>
            {t('duplicates.compare')}
          </ButtonLink>
        </li>
      ))}
    </ul>
  );
}
