import { type Fact, Facts } from '@/components/ui/definition-list';
import { AtlasLink, ExternalLink } from '@/components/ui/link';
import { formatDayOf } from '@/lib/i18n/dates';
import type { Locale } from '@/lib/i18n/locales';
import type { Translate } from '@/lib/i18n/translate';
import type { SuggestionItem } from '@/lib/suggestion/suggestion.presenter';
import type { SuggestionRow } from '@/lib/suggestion/suggestion.repository';
import { aboutPath } from '@/lib/suggestion/suggestion-record';

export type SuggestionFactsProps = { locale: Locale; row: SuggestionRow; item: SuggestionItem; t: Translate };

const written = (text: string) => <p className="whitespace-pre-line break-words">{text}</p>;

/** A suggestion in full, for whoever decides it. */
export function SuggestionFacts({ locale, row, item, t }: SuggestionFactsProps) {
  const items: Fact[] = [
    {
      term: t('one.record'),
      value: item.record ? (
        <AtlasLink href={aboutPath(locale, row)} lang={item.record.lang ?? undefined}>
          {item.record.text}
        </AtlasLink>
      ) : (
        t('queue.missing')
      ),
    },
    { term: t('one.text'), value: written(item.text) },
  ];
  if (row.sourceUrl)
    items.push({
      term: t('one.source'),
      value: (
        <ExternalLink href={row.sourceUrl} className="break-all">
          {row.sourceUrl}
        </ExternalLink>
      ),
    });
  if (row.sourceNote) items.push({ term: t('one.source'), value: written(row.sourceNote) });
  items.push(
    { term: t('one.author'), value: <span className="break-words">{item.author}</span> },
    { term: t('one.sent'), value: formatDayOf(locale, row.createdAt) },
  );
  if (row.decidedAt)
    items.push({
      term: t('one.state'),
      value: t('one.decidedOn', {
        state: t(`state.${row.state}`),
        date: formatDayOf(locale, row.decidedAt),
      }),
    });
  if (row.reason) items.push({ term: t('one.reason'), value: written(row.reason) });
  return <Facts items={items} className="max-w-4xl" />;
}
