import type { Metadata } from 'next';
import { setRequestLocale } from 'next-intl/server';
import { ProblemPage } from '@/components/shell/problem-page';
import { defaultLocale, isLocale } from '@/lib/i18n/locales';
import { problemMetadata } from '@/lib/server/problem-metadata';
import { setResponseStatus } from '@/lib/server/response-status';

/** Never kept: every mistyped address would take its place in memory. */
export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ locale: string }> };

const localeOf = (given: string) => (isLocale(given) ? given : defaultLocale);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return problemMetadata(localeOf((await params).locale), 404);
}

/** An address that no other page answers: a whole page, readable without JavaScript, with the status 404. */
export default async function Missing({ params }: Props) {
  const locale = localeOf((await params).locale);
  setRequestLocale(locale);
  setResponseStatus(404);
  return <ProblemPage locale={locale} status={404} />;
}
