import { getTranslations } from 'next-intl/server';
import { AtlasLink } from '@/components/ui/link';
import { StatusMark } from '@/components/ui/status-mark';
import { TieName } from '@/components/ui/tie-name';
import type { Locale } from '@/lib/i18n/locales';
import type { TieItem } from '@/lib/partnership/tie-item.presenter';

/** Few enough to be shown at once. */
const SHORT = 12;

export type UndatedTiesProps = {
  locale: Locale;
  /** Those that are shown, and how many there are. */
  items: readonly TieItem[];
  count: number;
  /** The list in which those that are too many for a page stand. */
  listHref: string;
  /** Level of its heading in the page's outline. */
  heading?: 'h2' | 'h3';
};

/** Ties whose signature no source dates, told apart from the years; folded where they are many. */
export async function UndatedTies({
  locale,
  items,
  count,
  listHref,
  heading: Heading = 'h2',
}: UndatedTiesProps) {
  if (items.length === 0) return null;
  const [t, list] = await Promise.all([
    getTranslations({ locale, namespace: 'timeline' }),
    getTranslations({ locale, namespace: 'list' }),
  ]);
  return (
    <section aria-labelledby="undated-title" className="mt-8 border-hairline border-t pt-4">
      <Heading id="undated-title" className="text-xl">
        {t('undated.title')}
      </Heading>
      <p className="mt-1 text-ink-2 text-sm">{t('undated.lead', { count })}</p>
      <details open={count <= SHORT} className="mt-2">
        <summary className="min-h-8 py-1 text-accent text-sm">{t('undated.show', { count })}</summary>
        <ul className="mt-1 gap-x-8 sm:columns-2">
          {items.map(({ slug, href, parties, status, statusLabel }) => (
            <li key={slug} className="break-inside-avoid py-1">
              <AtlasLink href={href} look="quiet">
                <TieName parties={parties.map(({ name }) => name)} />
              </AtlasLink>{' '}
              <StatusMark status={status} label={statusLabel} className="text-ink-2 text-xs" />
            </li>
          ))}
        </ul>
        {count > items.length && (
          <p className="mt-2 text-sm">
            <AtlasLink href={listHref}>{list('rest', { count: count - items.length })}</AtlasLink>
          </p>
        )}
      </details>
    </section>
  );
}
