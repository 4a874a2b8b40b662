import { getTranslations } from 'next-intl/server';
import { AtlasLink } from '@/components/ui/link';
import { type Locale, languageTags } from '@/lib/i18n/locales';
import type { AuthorityIndex } from '@/lib/search/commune.service';

/** As many as a page bears; of more, each region says how many it has. */
const MOST = 600;

/** The French authorities that the atlas knows, by region. */
export async function KnownAuthorities({ locale, regions }: { locale: Locale; regions: AuthorityIndex }) {
  const t = await getTranslations({ locale, namespace: 'commune' });
  const number = new Intl.NumberFormat(languageTags[locale]);
  const count = regions.reduce((sum, { authorities }) => sum + authorities.length, 0);
  return (
    <section aria-labelledby="known-title" className="mt-10 border-hairline border-t pt-4">
      <h2 id="known-title" className="text-xl">
        {t('all.title')}
      </h2>
      <p className="mt-1 mb-4 text-ink-2 text-sm">{t('all.lead', { count })}</p>
      <div className="gap-x-10 sm:columns-2 lg:columns-3">
        {count > MOST && (
          <ul>
            {regions.map(({ region, href, authorities }) => (
              <li key={region.text} className="flex items-baseline justify-between gap-3 py-1">
                <AtlasLink href={href} look="quiet" lang={region.lang ?? undefined}>
                  {region.text}
                </AtlasLink>
                <span className="text-ink-2 text-sm">{number.format(authorities.length)}</span>
              </li>
            ))}
          </ul>
        )}
        {(count > MOST ? [] : regions).map(({ region, authorities }) => (
          <div key={region.text} className="mb-5 break-inside-avoid">
            <h3 className="font-sans font-semibold text-sm" lang={region.lang ?? undefined}>
              {region.text}
            </h3>
            <ul>
              {authorities.map(({ slug, href, name }) => (
                <li key={slug}>
                  <AtlasLink
                    href={href}
                    look="quiet"
                    lang={name.lang ?? undefined}
                    className="inline-flex min-h-7 items-center text-sm"
                  >
                    {name.text}
                  </AtlasLink>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </section>
  );
}
