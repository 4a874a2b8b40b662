import type { Metadata } from 'next';
import { notFound, permanentRedirect } from 'next/navigation';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { MiniMap } from '@/components/map/mini-map';
import { NoRecord } from '@/components/record/no-record';
import { PostList } from '@/components/territory/post-list';
import { StatusSummary } from '@/components/territory/status-summary';
import { TerritoryLines } from '@/components/territory/territory-lines';
import { AtlasLink } from '@/components/ui/link';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { addressOf } from '@/lib/filter/filter-address';
import { isLocale, languageTags } from '@/lib/i18n/locales';
import { countryName } from '@/lib/i18n/names';
import { tiePlaces } from '@/lib/map/tie-places.presenter';
import { pageMetadata } from '@/lib/server/metadata';
import { presentCountry } from '@/lib/territory/country.presenter';
import { countryRecord, territoryRecord } from '@/lib/territory/territory.service';

export const revalidate = 86_400;
export const generateStaticParams = () => [];

type Props = { params: Promise<{ locale: string; code: string }> };

/** The country of an address, null where there is none; a region has a page of its own, and codes are written in capitals. */
async function readAddress({ params }: Props) {
  const { locale, code } = await params;
  if (!isLocale(locale)) notFound();
  const capitals = code.toUpperCase();
  const territory = await territoryRecord(capitals);
  if (!territory) return { locale, country: null };
  if (territory.level > 0) permanentRedirect(`/${locale}/regions/${capitals}`);
  if (capitals !== code) permanentRedirect(`/${locale}/countries/${capitals}`);
  return { locale, country: capitals };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, country } = await readAddress(props);
  if (!country) notFound();
  const t = await getTranslations({ locale, namespace: 'territory' });
  const name = countryName(locale, country);
  const description = t('country.description', { name });
  return pageMetadata({ locale, path: `/countries/${country}`, title: name, description });
}

export default async function Page(props: Props) {
  const { locale, country } = await readAddress(props);
  setRequestLocale(locale);
  if (!country) return <NoRecord locale={locale} />;
  const [t, v, record] = await Promise.all([
    getTranslations({ locale, namespace: 'territory' }),
    getTranslations({ locale, namespace: 'vocabulary' }),
    countryRecord(country),
  ]);
  const view = presentCountry({ locale, v, country, ...record });
  const name = countryName(locale, country);
  const total = record.ties.length;
  const filter = { country: [country] };
  const names = new Intl.ListFormat(languageTags[locale], { type: 'conjunction' }).format(view.without);
  return (
    <div className="page pb-16">
      <PageHeader
        title={name}
        eyebrow={t('country.eyebrow')}
        lead={t('country.lead', { count: total })}
        breadcrumb={[{ label: name }]}
      />
      <div className="mb-8 flex flex-wrap items-center justify-between gap-x-8 gap-y-2">
        <StatusSummary
          counts={view.statuses}
          label={t('statusSummary')}
          hrefOf={(status) => addressOf({ path: `/${locale}/partnerships` }, { ...filter, status: [status] })}
        />
        <p className="no-print flex gap-x-5 text-sm">
          <AtlasLink href={addressOf({ path: `/${locale}/map` }, filter)}>{t('onMap')}</AtlasLink>
          <AtlasLink href={addressOf({ path: `/${locale}/partnerships` }, filter)}>{t('all')}</AtlasLink>
        </p>
      </div>
      <div className="grid gap-10 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <Section id="territories" title={t('country.territories')} className="min-w-0">
          <TerritoryLines locale={locale} lines={view.lines} />
          {view.without.length > 0 && (
            <p className="mt-3 max-w-measure text-ink-2 text-sm">{t('country.others', { names })}</p>
          )}
        </Section>
        <div className="grid content-start gap-8">
          <MiniMap
            locale={locale}
            places={tiePlaces(locale, record.ties, [country])}
            className="max-w-80 [&>div]:grid-cols-1"
          />
          <Section id="pairs" title={t('country.pairs')}>
            <ul>
              {view.pairs.map(({ code, label, href, count }) => (
                <li
                  key={code}
                  className="flex items-baseline justify-between gap-3 border-hairline border-b py-1 last:border-b-0"
                >
                  <AtlasLink href={href} look="quiet">
                    {label}
                  </AtlasLink>
                  <span className="text-ink-2 text-sm">{t('ties', { count })}</span>
                </li>
              ))}
            </ul>
          </Section>
          <PostList locale={locale} posts={view.posts} />
        </div>
      </div>
    </div>
  );
}
