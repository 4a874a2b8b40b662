import { getTranslations } from 'next-intl/server';
import { AtlasLink } from '@/components/ui/link';
import type { FilterView } from '@/lib/filter/filter.view';
import type { Locale } from '@/lib/i18n/locales';

/** How many ties the years leave out because nobody knows their date, and where to see them. */
export async function UndatedLeftOut({ locale, view }: { locale: Locale; view: FilterView }) {
  if (!view.leftOut) return null;
  const t = await getTranslations({ locale, namespace: 'filters' });
  const { count, href } = view.leftOut;
  return (
    <p className="max-w-measure text-ink-2 text-sm">
      {t('undated.leftOut', { count })} <AtlasLink href={href}>{t('undated.see', { count })}</AtlasLink>
    </p>
  );
}
