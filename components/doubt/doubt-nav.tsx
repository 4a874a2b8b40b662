import { MenuLinks } from '@/components/shell/main-menu';
import type { Locale } from '@/lib/i18n/locales';
import type { Translate } from '@/lib/i18n/translate';

const pages = [
  ['', 'ties'],
  ['/quality', 'quality'],
  ['/figures', 'figures'],
] as const;

/** The ways between the three pages of doubt. @param t namespace `doubt` */
export function DoubtNav({ locale, t }: { locale: Locale; t: Translate }) {
  return (
    <nav aria-label={t('nav.label')} className="no-print mb-6">
      <MenuLinks
        locale={locale}
        items={pages.map(([path, key]) => ({ path: `/evaluation/doubt${path}`, label: t(`nav.${key}`) }))}
        className="flex flex-wrap gap-x-5"
        itemClassName="inline-flex min-h-11 items-center border-transparent border-b-2 text-sm hover:text-accent aria-[current=page]:border-accent aria-[current=page]:font-semibold"
      />
    </nav>
  );
}
