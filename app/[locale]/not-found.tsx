import { getLocale } from 'next-intl/server';
import { ProblemPage } from '@/components/shell/problem-page';
import { defaultLocale, isLocale } from '@/lib/i18n/locales';

/** What stands in the place of a page that says it does not exist. */
export default async function NotFound() {
  const locale = await getLocale();
  return <ProblemPage locale={isLocale(locale) ? locale : defaultLocale} status={404} />;
}
