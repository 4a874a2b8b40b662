import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { setRequestLocale } from 'next-intl/server';
import { ProblemPage } from '@/components/shell/problem-page';
import { defaultLocale, isLocale } from '@/lib/i18n/locales';

/** An address that no other page answers: 404 by its metadata, with a whole page, readable without JavaScript. */
export function generateMetadata(): Metadata {
  notFound();
}

/** Never kept: every mistyped address would take its place in memory. */
export const dynamic = 'force-dynamic';

export default async function Missing({ params }: { params: Promise<{ locale: string }> }) {
  const given = (await params).locale;
  const locale = isLocale(given) ? given : defaultLocale;
  setRequestLocale(locale);
  return <ProblemPage locale={locale} status={404} />;
}
