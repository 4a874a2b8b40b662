import { getTranslations } from 'next-intl/server';
import { AtlasLink } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import { StatusMark } from '@/components/ui/status-mark';
import { TieName } from '@/components/ui/tie-name';
import type { Locale } from '@/lib/i18n/locales';
import { punctuation } from '@/lib/i18n/punctuation';
import type { TieItem } from '@/lib/partnership/tie-item.presenter';

/** The ties signed last, as far as any source knows. */
export async function LatestSignatures({ locale, items }: { locale: Locale; items: readonly TieItem[] }) {
  if (items.length === 0) return null;
  const t = await getTranslations({ locale, namespace: 'news' });
  return (
    <Section id="signatures" title={t('latest.title')} lead={t('latest.lead')} className="mt-10">
      <ul className="gap-x-10 sm:columns-2">
        {items.map(({ slug, href, parties, agreements, status, statusLabel }) => (
          <li key={slug} className="break-inside-avoid py-1.5">
            <AtlasLink href={href} look="quiet" className="font-semibold">
              <TieName parties={parties.map(({ name }) => name)} />
            </AtlasLink>
            <span className="block text-ink-2 text-sm">
              {agreements.join(punctuation[locale].comma)} ·{' '}
              <StatusMark status={status} label={statusLabel} />
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
