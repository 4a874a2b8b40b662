import { AtlasLink } from '@/components/ui/link';
import { TieName } from '@/components/ui/tie-name';
import type { Locale } from '@/lib/i18n/locales';
import type { Translate } from '@/lib/i18n/translate';
import type { FoundGroup } from '@/lib/judge/found.presenter';

export type FoundRecordsProps = { locale: Locale; t: Translate; groups: readonly FoundGroup[] };

/** What was found, each with the ways to judge it and to note about it. */
export function FoundRecords({ locale, t, groups }: FoundRecordsProps) {
  const judge = `/${locale}/evaluation/judge`;
  return groups.map(({ kind, records }) => (
    <section key={kind} aria-labelledby={`found-${kind}`} className="mb-6">
      <h3 id={`found-${kind}`} className="mb-1 font-sans font-semibold text-base tracking-normal">
        {t(`search.kind.${kind}`)}
      </h3>
      <ul className="max-w-measure divide-y divide-hairline border-hairline border-y">
        {records.map(({ slug, href, parties, about, isJudged }) => {
          const name = parties.map(({ text }) => text).join(' – ');
          const query = new URLSearchParams({ [kind]: slug });
          return (
            <li key={slug} className="flex flex-wrap items-baseline justify-between gap-x-6 py-2">
              <span className="min-w-0">
                <AtlasLink href={href} look="quiet">
                  <TieName parties={parties} />
                </AtlasLink>
                {about && <span className="block text-ink-2 text-sm">{about}</span>}
              </span>
              <span className="flex gap-4 text-sm">
                {isJudged && (
                  <AtlasLink
                    href={`${judge}/assess?${query}`}
                    aria-label={t('search.assessName', { name })}
                    className="inline-flex min-h-8 items-center"
                  >
                    {t('search.assess')}
                  </AtlasLink>
                )}
                <AtlasLink
                  href={`${judge}/notes/new?${query}`}
                  aria-label={t('search.noteName', { name })}
                  className="inline-flex min-h-8 items-center"
                >
                  {t('search.note')}
                </AtlasLink>
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  ));
}
