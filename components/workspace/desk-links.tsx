import { getTranslations } from 'next-intl/server';
import { AtlasLink } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import type { Locale } from '@/lib/i18n/locales';

export type DeskLinksProps = {
  locale: Locale;
  /** How many wait; null where the person does not decide them. */
  claims: number | null;
  suggestions: number | null;
  administers: boolean;
};

/** What waits for a decision of this person, and the way to the administration. */
export async function DeskLinks({ locale, claims, suggestions, administers }: DeskLinksProps) {
  if (claims === null && suggestions === null) return null;
  const t = await getTranslations({ locale, namespace: 'claims' });
  const base = `/${locale}/extranet`;
  return (
    <Section id="desk" title={t('desk.title')} className="mt-10">
      <ul className="max-w-3xl space-y-2">
        {claims !== null && (
          <li>
            <AtlasLink href={`${base}/claims`}>{t('desk.claims', { count: claims })}</AtlasLink>
          </li>
        )}
        {suggestions !== null && (
          <li>
            <AtlasLink href={`${base}/suggestions`}>
              {t('desk.suggestions', { count: suggestions })}
            </AtlasLink>
          </li>
        )}
        {claims !== null && (
          <li>
            <AtlasLink href={`${base}/rounds`}>{t('desk.rounds')}</AtlasLink>
          </li>
        )}
        {administers && (
          <li>
            <AtlasLink href={`/${locale}/admin`}>{t('desk.admin')}</AtlasLink>
          </li>
        )}
      </ul>
    </Section>
  );
}
