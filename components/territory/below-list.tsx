import { getTranslations } from 'next-intl/server';
import { AtlasLink } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import type { Locale } from '@/lib/i18n/locales';
import type { TerritoryLink } from '@/lib/territory/region.presenter';

/** The territories below one, with how many ties touch each. */
export async function BelowList({ locale, items }: { locale: Locale; items: readonly TerritoryLink[] }) {
  if (items.length === 0) return null;
  const t = await getTranslations({ locale, namespace: 'territory' });
  return (
    <Section id="below" title={t('region.below')}>
      <ul>
        {items.map(({ code, name, href, count }) => (
          <li
            key={code}
            className="flex items-baseline justify-between gap-3 border-hairline border-b py-1 last:border-b-0"
          >
            <AtlasLink href={href} look="quiet" lang={name.lang ?? undefined}>
              {name.text}
            </AtlasLink>
            <span className="text-ink-2 text-sm">{t('ties', { count })}</span>
          </li>
        ))}
      </ul>
      <p className="mt-2 text-ink-2 text-xs">{t('region.belowLead')}</p>
    </Section>
  );
}
