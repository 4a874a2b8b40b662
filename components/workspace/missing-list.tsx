import { getTranslations } from 'next-intl/server';
import { AtlasLink } from '@/components/ui/link';
import type { Locale } from '@/lib/i18n/locales';
import type { Missing } from '@/lib/workspace/completeness.rules';

export type MissingListProps = {
  locale: Locale;
  slug: string;
  percent: number;
  missing: readonly Missing[];
  /** Names of ties by their slug. */
  titles: ReadonlyMap<string, string>;
};

/** How complete the entries are, and what would raise it: the first eight, each leading to where it is said. */
export async function MissingList({ locale, slug, percent, missing, titles }: MissingListProps) {
  const t = await getTranslations({ locale, namespace: 'workspace' });
  const base = `/${locale}/extranet`;
  const hrefOf = ({ code, tie }: Missing) => {
    if (code === 'STATUS' || code === 'ENTRY') return `${base}/confirm/${slug}${tie ? `#tie-${tie}` : ''}`;
    if (code === 'PROJECT') return `${base}/projects/new?tie=${tie}`;
    return tie ? `${base}/ties/${tie}/edit` : `${base}/authorities/${slug}/edit`;
  };
  return (
    <>
      <p className="flex items-center gap-3">
        <progress
          max={100}
          value={percent}
          aria-hidden="true"
          className="h-2 w-40 appearance-none overflow-hidden rounded-sm bg-hairline [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-hairline [&::-webkit-progress-value]:bg-accent"
        />
        {t('authority.percent', { percent })}
      </p>
      <ul className="mt-4 max-w-3xl">
        {missing.slice(0, 8).map((item) => (
          <li key={`${item.code} ${item.tie}`} className="border-hairline border-b py-2">
            <AtlasLink href={hrefOf(item)}>
              {t(`missingCode.${item.code}`, { tie: titles.get(item.tie ?? '') ?? '' })}
            </AtlasLink>
          </li>
        ))}
      </ul>
    </>
  );
}
