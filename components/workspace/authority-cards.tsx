import { getTranslations } from 'next-intl/server';
import { AtlasLink } from '@/components/ui/link';
import { Named } from '@/components/ui/named';
import type { Locale } from '@/lib/i18n/locales';
import { nameIn, nativeNameBeside } from '@/lib/i18n/names';
import type { OwnMembership } from '@/lib/workspace/workspace.view';

export type AuthorityCardsProps = {
  locale: Locale;
  memberships: readonly OwnMembership[];
  /** Ties to confirm, by the authority's id. */
  counts: ReadonlyMap<number, number>;
};

/** The authorities that a person speaks for, each with what waits in it. */
export async function AuthorityCards({ locale, memberships, counts }: AuthorityCardsProps) {
  const t = await getTranslations({ locale, namespace: 'workspace' });
  return (
    <ul className="grid grid-cols-1 gap-4 md:grid-cols-2">
      {memberships.map(({ authority, role }) => (
        <li key={authority.id} className="rounded-md border border-hairline bg-sheet p-4 md:p-6">
          <h2 className="text-xl">
            <AtlasLink href={`/${locale}/extranet/authorities/${authority.slug}`}>
              <Named name={nameIn(locale, authority)} native={nativeNameBeside(locale, authority)} />
            </AtlasLink>
          </h2>
          <p className="mt-1 text-ink-2 text-sm">{t(`role.${role}`)}</p>
          <p className="mt-3 font-medium">{t('toConfirmCount', { count: counts.get(authority.id) ?? 0 })}</p>
        </li>
      ))}
    </ul>
  );
}
