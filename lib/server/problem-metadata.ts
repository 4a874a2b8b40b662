import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import type { Locale } from '../i18n/locales';
import { pageMetadata } from './metadata';
import type { ProblemStatus } from './problem-statuses';

/** Title and description of a page about a problem; search engines leave it out, and it has no address of its own. */
export async function problemMetadata(locale: Locale, status: ProblemStatus): Promise<Metadata> {
  const t = await getTranslations({ locale, namespace: 'problem' });
  const { alternates: _, ...metadata } = pageMetadata({
    locale,
    path: '',
    title: t(`${status}.title`),
    description: t(`${status}.text`),
    noIndex: true,
  });
  return metadata;
}
