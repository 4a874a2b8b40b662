import { AtlasLink } from '@/components/ui/link';
import type { Translate } from '@/lib/i18n/translate';
import type { SuggestionItem } from '@/lib/suggestion/suggestion.presenter';

export type SuggestionQueueProps = {
  items: readonly SuggestionItem[];
  /** Path of the queue. */
  base: string;
  t: Translate;
};

/** Suggestions one below another, each with what it is about and how long it waits. */
export function SuggestionQueue({ items, base, t }: SuggestionQueueProps) {
  return (
    <ul className="max-w-4xl border-hairline border-t">
      {items.map((item) => (
        <li
          key={item.id}
          className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 border-hairline border-b py-4"
        >
          <div className="min-w-0 max-w-measure">
            <h3 className="font-sans font-semibold text-base tracking-normal">
              <AtlasLink href={`${base}/${item.id}`} lang={item.record?.lang ?? undefined}>
                {item.record?.text ?? t('queue.missing')}
              </AtlasLink>
            </h3>
            <p className="line-clamp-2 break-words text-ink-2 text-sm">{item.text}</p>
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
