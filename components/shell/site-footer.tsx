import { getTranslations } from 'next-intl/server';
import { AtlasLink } from '@/components/ui/link';
import type { Day } from '@/lib/date/edtf';
import { formatDay } from '@/lib/i18n/dates';
import type { Locale } from '@/lib/i18n/locales';

export type SiteFooterProps = {
  locale: Locale;
  /** Of which version of the record the page was made, and when; null where it could not be read. */
  made: { version: string; on: Day } | null;
};

/** Foot of every page: the ways through the atlas, how it is made, who answers for it, and which data stand here. */
export async function SiteFooter({ locale, made }: SiteFooterProps) {
  const t = await getTranslations({ locale, namespace: 'shell' });
  const common = await getTranslations({ locale, namespace: 'common' });
  const columns = [
    {
      title: t('footerExplore'),
      links: [
        ['/map', t('map')],
        ['/partnerships', t('list')],
        ['/timeline', t('timeline')],
        ['/pairs/FR-CN', t('pairChina')],
        ['/pairs/FR-KR', t('pairKorea')],
        ['/my-commune', t('commune')],
        ['/search', t('search')],
      ],
    },
    {
      title: t('footerUnderstand'),
      links: [
        ['/about', t('about')],
        ['/method', t('method')],
        ['/data', t('data')],
        ['/data#api', t('api')],
        ['/news', t('news')],
      ],
    },
    {
      title: t('footerService'),
      links: [
        ['/contact', t('contact')],
        ['/accessibility', t('accessibilityState')],
        ['/legal', t('legal')],
      ],
    },
  ] as const;
  return (
    <footer className="mt-16 border-hairline border-t bg-sheet text-sm print:mt-6 print:border-t">
      <div className="page grid grid-cols-2 gap-x-10 gap-y-8 py-10 md:grid-cols-[1.4fr_repeat(3,1fr)] print:block print:py-3">
        <div className="col-span-2 max-w-sm md:col-span-1">
          <p className="font-semibold font-serif text-base">{common('siteName')}</p>
          <p className="mt-2 text-ink-2">{t('footerSource')}</p>
          <p className="no-print mt-1">
            <AtlasLink href={`/${locale}/contact`} className="inline-flex min-h-6 items-center">
              {t('footerContact')}
            </AtlasLink>
          </p>
          <p className="mt-3 text-ink-2">
            {made ? t('version', { version: made.version, day: formatDay(locale, made.on) }) : t('noVersion')}
          </p>
          <p className="mt-1 text-ink-2">
            <AtlasLink href={`/${locale}/data#licences`} look="quiet">
              {t('licence')}
            </AtlasLink>
          </p>
        </div>
        {columns.map(({ title, links }) => (
          <nav key={title} aria-label={title} className="no-print">
            <p className="font-semibold">{title}</p>
            <ul className="mt-2">
              {links.map(([path, label]) => (
                <li key={path}>
                  <AtlasLink
                    href={`/${locale}${path}`}
                    look="plain"
                    className="inline-flex min-h-8 items-center text-ink-2 hover:text-accent hover:underline"
                  >
                    {label}
                  </AtlasLink>
                </li>
              ))}
            </ul>
          </nav>
        ))}
      </div>
    </footer>
  );
}
