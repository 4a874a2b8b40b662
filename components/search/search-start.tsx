import { getTranslations } from 'next-intl/server';
import { AtlasLink } from '@/components/ui/link';
import { Tag } from '@/components/ui/tag';
import type { FilterOption, FilterSection } from '@/lib/filter/filter.view';
import { addressOf } from '@/lib/filter/filter-address';
import type { Locale } from '@/lib/i18n/locales';

export type SearchStartProps = {
  locale: Locale;
  themes: readonly FilterOption[];
  territories: readonly FilterSection[];
};

/** Before anything is asked: the themes and the territories that ties are known of. */
export async function SearchStart({ locale, themes, territories }: SearchStartProps) {
  const t = await getTranslations({ locale, namespace: 'search' });
  const list = `/${locale}/partnerships`;
  return (
    <section aria-labelledby="start-title" className="border-hairline border-t pt-4">
      <h2 id="start-title" className="mb-4 text-xl">
        {t('start.title')}
      </h2>
      <h3 className="mb-2 text-lg">{t('start.themes')}</h3>
      <ul className="mb-6 flex flex-wrap gap-2">
        {themes.map(({ value, label, lang, count }) => (
          <li key={value}>
            <Tag href={addressOf({ path: list }, { theme: [value] })} lang={lang}>
              {label}&nbsp;<span className="text-ink-2">{count}</span>
            </Tag>
          </li>
        ))}
      </ul>
      <h3 className="mb-2 text-lg">{t('start.territories')}</h3>
      {territories.map(({ title, options }) => (
        <div key={title} className="mb-4">
          <h4 className="text-ink-2 text-sm">{title}</h4>
          <ul className="flex flex-wrap gap-x-4">
            {options.map(({ value, label, lang, count }) => (
              <li key={value}>
                <AtlasLink
                  href={`/${locale}/regions/${value}`}
                  look="quiet"
                  lang={lang ?? undefined}
                  className="inline-flex min-h-8 items-center"
                >
                  {label}
                </AtlasLink>{' '}
                <span className="text-ink-2 text-sm">{count}</span>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
