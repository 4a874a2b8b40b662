import { getTranslations } from 'next-intl/server';
import { FilterProblems } from '@/components/filters/filter-problems';
import { CommuneCard } from '@/components/search/commune-card';
import { KnownAuthorities } from '@/components/search/known-authorities';
import { SearchForm } from '@/components/search/search-form';
import { AtlasLink } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import type { Locale } from '@/lib/i18n/locales';
import { communeCards, communeIndex } from '@/lib/search/commune.service';
import { parseWords } from '@/lib/search/search.schema';
import { setResponseStatus } from '@/lib/server/response-status';

/** The ties of a French authority that a reader names, or an honest word that none are known. */
export async function CommunePage({ locale, query }: { locale: Locale; query: URLSearchParams }) {
  const path = `/${locale}/my-commune`;
  const { words, problems } = parseWords(query);
  if (problems.length > 0) {
    setResponseStatus(400);
    const withoutHref = words ? `${path}?${new URLSearchParams({ q: words })}` : path;
    return (
      <FilterProblems
        locale={locale}
        problems={problems}
        withoutHref={withoutHref}
        allHref={`/${locale}/partnerships`}
      />
    );
  }
  const [t, list, v] = await Promise.all([
    getTranslations({ locale, namespace: 'commune' }),
    getTranslations({ locale, namespace: 'list' }),
    getTranslations({ locale, namespace: 'vocabulary' }),
  ]);
  const { near, cards } = words
    ? await communeCards({ locale, t: list, v }, words)
    : { near: false, cards: [] };
  const unknown = words !== '' && (near || cards.length === 0);
  return (
    <div className="page pb-16">
      <PageHeader title={t('title')} lead={t('lead')} breadcrumb={[{ label: t('title') }]} />
      <SearchForm action={path} words={words} label={t('label')} submit={t('submit')} help={t('example')} />
      {words !== '' && !unknown && (
        <p role="status" className="mb-3 font-semibold">
          {t('found', { count: cards.length })}
        </p>
      )}
      {unknown && (
        <Notice kind="info" title={t('unknown.title', { words })} heading="h2" className="mb-6">
          <p>{t('unknown.text')}</p>
          <p className="mt-2">
            {t('unknown.look')} <AtlasLink href={`/${locale}/contact`}>{t('unknown.tell')}</AtlasLink>
          </p>
        </Notice>
      )}
      {near && cards.length > 0 && <p className="mb-3">{t('near')}</p>}
      <div className="grid gap-4">
        {cards.map((card) => (
          <CommuneCard key={card.slug} locale={locale} card={card} />
        ))}
      </div>
      {(words === '' || unknown) && <KnownAuthorities locale={locale} regions={await communeIndex(locale)} />}
    </div>
  );
}
