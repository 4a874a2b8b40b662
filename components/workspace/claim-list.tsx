import { getTranslations } from 'next-intl/server';
import { Section } from '@/components/ui/section';
import { formatDayOf } from '@/lib/i18n/dates';
import type { Locale } from '@/lib/i18n/locales';
import { nameIn } from '@/lib/i18n/names';
import type { OwnClaim } from '@/lib/workspace/workspace.view';

/** The requests of a person that wait, or were not granted, with the reason given. */
export async function ClaimList({ locale, claims }: { locale: Locale; claims: readonly OwnClaim[] }) {
  if (claims.length === 0) return null;
  const t = await getTranslations({ locale, namespace: 'workspace' });
  return (
    <Section id="claims" title={t('claims.title')} className="mt-10">
      <ul className="max-w-3xl">
        {claims.map(({ id, state, reason, createdAt, authority, place, missingName }) => {
          const named = authority ?? place;
          const name = named ? nameIn(locale, named) : { text: missingName ?? '', lang: null };
          return (
            <li key={id} className="border-hairline border-b py-3">
              <strong className="font-semibold" lang={name.lang ?? undefined}>
                {name.text}
              </strong>{' '}
              <span className="text-ink-2">
                {t(`claims.${state}`, { date: formatDayOf(locale, createdAt) })}
              </span>
              {reason && <p className="text-sm">{reason}</p>}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
