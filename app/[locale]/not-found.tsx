import { getLocale } from 'next-intl/server';
import { NoRecord } from '@/components/record/no-record';
import { defaultLocale, isLocale } from '@/lib/i18n/locales';

/** What stands in the place of a page that says it does not exist. */
export default async function NotFound() {
  const locale = await getLocale();
  return <NoRecord locale={isLocale(locale) ? locale : defaultLocale} />;
}
