import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { setRequestLocale } from 'next-intl/server';
import { ProblemPage } from '@/components/shell/problem-page';
import { isLocale } from '@/lib/i18n/locales';
import { problemMetadata } from '@/lib/server/problem-metadata';
import { problemStatuses, problemStatusOf } from '@/lib/server/problem-statuses';

/** Made at build time, so that a failure finds its page even where nothing else works. */
export const dynamicParams = false;

export function generateStaticParams() {
  return problemStatuses.map((status) => ({ status: String(status) }));
}

type Props = { params: Promise<{ locale: string; status: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, status } = await params;
  const known = problemStatusOf(status);
  if (!isLocale(locale) || !known) notFound();
  return problemMetadata(locale, known);
}

export default async function Problem({ params }: Props) {
  const { locale, status } = await params;
  const known = problemStatusOf(status);
  if (!isLocale(locale) || !known) notFound();
  setRequestLocale(locale);
  return <ProblemPage locale={locale} status={known} />;
}
