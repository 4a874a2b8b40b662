import { getTranslations } from 'next-intl/server';
import { AtlasLink } from '@/components/ui/link';
import type { FilterView } from '@/lib/filter/filter.view';
import type { Locale } from '@/lib/i18n/locales';

export type FilterChipsProps = { locale: Locale; view: FilterView; className?: string };

/** What is filtered, one word each, each a link that does without it. */
export async function FilterChips({ locale, view, className = '' }: FilterChipsProps) {
  const t = await getTranslations({ locale, namespace: 'filters' });
  if (view.chips.length === 0) return null;
  return (
    <nav aria-label={t('active')} className={className}>
      <ul className="flex flex-wrap items-center gap-2 text-sm">
        {view.chips.map(({ key, name, value, lang, removeHref }) => (
          <li key={key}>
            <AtlasLink
              href={removeHref}
              look="plain"
              aria-label={t('remove', { name, value })}
              className="inline-flex min-h-8 items-center gap-1.5 rounded-md border border-hairline bg-sheet px-2.5 py-1 leading-tight hover:border-accent hover:text-accent"
            >
              <span className="text-ink-2">{name}</span>
              <span lang={lang ?? undefined}>{value}</span>
              <svg viewBox="0 0 10 10" className="no-print size-2.5 shrink-0" aria-hidden="true">
                <path d="M1.500 1.500l7 7m0-7l-7 7" stroke="currentColor" strokeWidth="1.5" />
              </svg>
            </AtlasLink>
          </li>
        ))}
        {view.chips.length > 1 && (
          <li className="no-print">
            <AtlasLink href={view.clearHref} className="inline-flex min-h-8 items-center px-1">
              {t('clear')}
            </AtlasLink>
          </li>
        )}
      </ul>
    </nav>
  );
}
