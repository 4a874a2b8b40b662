import { AtlasLink } from '@/components/ui/link';
import { Tag } from '@/components/ui/tag';
import type { ClaimItem } from '@/lib/claim/claim.presenter';
import type { Translate } from '@/lib/i18n/translate';

export type ClaimQueueProps = {
  items: readonly ClaimItem[];
  /** Path of the queue. */
  base: string;
  t: Translate;
};

/** Requests one below another, each with what tells whether it is in order and how long it waits. */
export function ClaimQueue({ items, base, t }: ClaimQueueProps) {
  return (
    <ul className="max-w-4xl border-hairline border-t">
      {items.map((item) => (
        <li
          key={item.id}
          className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 border-hairline border-b py-4"
        >
          <div className="min-w-0">
            <h3 className="font-sans font-semibold text-base tracking-normal">
              <AtlasLink href={`${base}/${item.id}`} lang={item.name.lang ?? undefined}>
                {item.name.text}
              </AtlasLink>
            </h3>
            <p className="break-words text-ink-2 text-sm">
              {item.country} · {item.who} · {item.function}
            </p>
            {item.domainMatches && <Tag className="mt-1">{t('queue.domain')}</Tag>}
          </div>
          <p className="text-sm">
            {item.state === 'PENDING' ? t('queue.days', { count: item.days }) : t(`state.${item.state}`)}
            {item.late && (
              <strong className="mt-1 block border-status-suspended border-s-4 ps-2">
                {t('queue.late')}
              </strong>
            )}
          </p>
        </li>
      ))}
    </ul>
  );
}
