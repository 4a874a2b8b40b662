import { getTranslations } from 'next-intl/server';
import { AtlasLink } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import type { Locale } from '@/lib/i18n/locales';
import type { FormerAuthority } from '@/lib/territory/region.presenter';

/** Authorities that those of today took over from: each keeps its page, and its ties are found here. */
export async function FormerAuthorities({
  locale,
  items,
}: {
  locale: Locale;
  items: readonly FormerAuthority[];
}) {
  if (items.length === 0) return null;
  const t = await getTranslations({ locale, namespace: 'territory' });
  return (
    <Section id="former" title={t('region.former')}>
      <ul>
        {items.map(({ slug, href, name, successor, kind, date }) => (
          <li key={slug} className="py-1">
            {t.rich('region.formerText', {
              name: () => (
                <AtlasLink href={href} look="quiet" lang={name.lang ?? undefined}>
                  {name.text}
                </AtlasLink>
              ),
              kind,
              successor: successor.text,
              date,
            })}
          </li>
        ))}
      </ul>
      <p className="mt-2 text-ink-2 text-xs">{t('region.formerLead')}</p>
    </Section>
  );
}
