import { type Fact, Facts } from '@/components/ui/definition-list';
import { AtlasLink, ExternalLink } from '@/components/ui/link';
import type { ClaimItem } from '@/lib/claim/claim.presenter';
import type { ClaimRow } from '@/lib/claim/claim.repository';
import { formatDayOf } from '@/lib/i18n/dates';
import type { Locale } from '@/lib/i18n/locales';
import type { Translate } from '@/lib/i18n/translate';

export type ClaimFactsProps = { locale: Locale; row: ClaimRow; item: ClaimItem; t: Translate };

/** What is known of a request, for whoever decides it. */
export function ClaimFacts({ locale, row, item, t }: ClaimFactsProps) {
  const { authority } = row;
  const asked = formatDayOf(locale, row.createdAt);
  const items: Fact[] = [
    { term: t('one.who'), value: <span className="break-words">{item.who}</span> },
    { term: t('one.function'), value: item.function },
    {
      term: t('one.domain'),
      value: t(item.domainMatches ? 'one.domainYes' : 'one.domainNo', { domain: item.domain }),
    },
  ];
  if (authority?.website)
    items.push({
      term: t('one.website'),
      value: <ExternalLink href={authority.website}>{authority.website}</ExternalLink>,
    });
  items.push({
    term: t('one.inAtlas'),
    value: authority ? (
      <AtlasLink href={`/${locale}/authorities/${authority.slug}`}>
        {t('one.inAtlasYes', { count: authority._count.memberships })}
      </AtlasLink>
    ) : (
      t('one.inAtlasNo')
    ),
  });
  if (row.message)
    items.push({ term: t('one.message'), value: <p className="whitespace-pre-line">{row.message}</p> });
  items.push({
    term: t('one.asked'),
    value: row.state === 'PENDING' ? `${asked} · ${t('queue.days', { count: item.days })}` : asked,
  });
  if (row.decidedAt)
    items.push({
      term: t('one.state'),
      value: t('one.decidedOn', {
        state: t(`state.${row.state}`),
        date: formatDayOf(locale, row.decidedAt),
      }),
    });
  if (row.reason)
    items.push({ term: t('one.reason'), value: <p className="whitespace-pre-line">{row.reason}</p> });
  return <Facts items={items} className="max-w-4xl" />;
}
