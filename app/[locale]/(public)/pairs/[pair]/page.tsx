import type { Metadata } from 'next';
import { notFound, permanentRedirect } from 'next/navigation';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { MiniMap } from '@/components/map/mini-map';
import { NoRecord } from '@/components/record/no-record';
import { FiguresTable } from '@/components/territory/figures-table';
import { StatusSummary } from '@/components/territory/status-summary';
import { TimelineYears } from '@/components/timeline/timeline-years';
import { UndatedTies } from '@/components/timeline/undated-ties';
import { AtlasLink } from '@/components/ui/link';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { atlasDay } from '@/lib/date/day';
import { emptyFilter } from '@/lib/filter/filter.schema';
import { addressOf } from '@/lib/filter/filter-address';
import { pairLabel } from '@/lib/filter/filter-labels';
import { formatDay } from '@/lib/i18n/dates';
import { isLocale } from '@/lib/i18n/locales';
import { countryName } from '@/lib/i18n/names';
import { tiePlaces } from '@/lib/map/tie-places.presenter';
import { pageMetadata } from '@/lib/server/metadata';
import { presentPair } from '@/lib/territory/pair.presenter';
import { pairCode, parsePair } from '@/lib/territory/pair.rules';
import { pairRecord, territoryRecord } from '@/lib/territory/territory.service';
import { timelineOf } from '@/lib/timeline/timeline.service';

export const revalidate = 86_400;
export const generateStaticParams = () => [];

type Props = { params: Promise<{ locale: string; pair: string }> };

/** The pair of an address, null where there is none; both countries must be known, and France stands first. */
async function readAddress({ params }: Props) {
  const { locale, pair } = await params;
  if (!isLocale(locale)) notFound();
  const given = parsePair(pair);
  if (!given) return { locale, found: null };
  const known = await Promise.all(given.map((country) => territoryRecord(country)));
  if (known.some((country) => country === null)) return { locale, found: null };
  const code = pairCode(...given);
  if (code !== pair) permanentRedirect(`/${locale}/pairs/${code}`);
  return { locale, found: { code, countries: code.split('-') as [string, string] } };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, found } = await readAddress(props);
  if (!found) notFound();
  const { code } = found;
  const t = await getTranslations({ locale, namespace: 'territory' });
  const title = pairLabel(locale, code);
  return pageMetadata({
    locale,
    path: `/pairs/${code}`,
    title,
    description: t('pair.description', { pair: title }),
  });
}

export default async function Page(props: Props) {
  const { locale, found } = await readAddress(props);
  setRequestLocale(locale);
  if (!found) return <NoRecord locale={locale} />;
  const { code, countries } = found;
  const [t, timeline, list, v] = await Promise.all([
    getTranslations({ locale, namespace: 'territory' }),
    getTranslations({ locale, namespace: 'timeline' }),
    getTranslations({ locale, namespace: 'list' }),
    getTranslations({ locale, namespace: 'vocabulary' }),
  ]);
  const filter = { ...emptyFilter, pair: [code] };
  const [record, life] = await Promise.all([pairRecord(code), timelineOf({ locale, t: list, v }, filter)]);
  const view = presentPair({ locale, v, countries, ...record });
  const title = pairLabel(locale, code);
  const total = record.ties.length;
  const undated = life.view.undated.count;
  return (
    <div className="page pb-16">
      <PageHeader
        title={title}
        eyebrow={t('pair.eyebrow')}
        lead={t('pair.lead', { count: total })}
        breadcrumb={[{ label: title }]}
      />
      <div className="grid gap-10 lg:grid-cols-[minmax(0,1fr)_24rem]">
        <Section id="count" title={t('pair.counted')} className="min-w-0">
          <StatusSummary
            counts={view.statuses}
            label={t('statusSummary')}
            hrefOf={(status) =>
              addressOf({ path: `/${locale}/partnerships` }, { pair: [code], status: [status] })
            }
          />
          <ul className="mt-2 text-ink-2">
            {countries.map((country, index) => (
              <li key={country}>
                {t('pair.partnerAuthorities', {
                  count: view.authorities[index] ?? 0,
                  country: countryName(locale, country),
                })}
              </li>
            ))}
            <li>{t('pair.projects', { count: view.projects })}</li>
          </ul>
          <ul className="no-print mt-4 flex flex-wrap gap-x-6 gap-y-1 text-sm">
            <li>
              <AtlasLink href={addressOf({ path: `/${locale}/map` }, { pair: [code] })}>
                {t('onMap')}
              </AtlasLink>
            </li>
            <li>
              <AtlasLink href={addressOf({ path: `/${locale}/partnerships` }, { pair: [code] })}>
                {t('all')}
              </AtlasLink>
            </li>
            {countries.map((country) => (
              <li key={country}>
                <AtlasLink href={`/${locale}/countries/${country}`}>{countryName(locale, country)}</AtlasLink>
              </li>
            ))}
          </ul>
        </Section>
        <MiniMap locale={locale} places={tiePlaces(locale, record.ties, countries)} />
      </div>
      {view.figures.length > 0 && (
        <Section
          id="figures"
          title={t('pair.figures')}
          lead={t('pair.figuresLead', { day: formatDay(locale, atlasDay(Date.now())) })}
          className="mt-10"
        >
          <FiguresTable locale={locale} figures={view.figures} />
          <h3 className="mt-6 text-lg">{t('pair.why')}</h3>
          <p className="mt-1 max-w-measure">
            {t('pair.whyText')} <AtlasLink href={`/${locale}/method`}>{t('pair.method')}</AtlasLink>
          </p>
        </Section>
      )}
      <Section
        id="chronology"
        title={t('pair.chronology')}
        lead={t('pair.chronologyLead', { undated })}
        className="mt-10"
      >
        <TimelineYears years={life.view.years} eventLabel={timeline('event')} />
        {life.view.shown < life.view.count && (
          <p className="mt-2">
            <AtlasLink href={addressOf({ path: `/${locale}/timeline` }, { pair: [code] })}>
              {timeline('whole', { count: life.view.count })}
            </AtlasLink>
          </p>
        )}
        <UndatedTies
          locale={locale}
          {...life.view.undated}
          listHref={addressOf({ path: `/${locale}/partnerships` }, { pair: [code], undated: true })}
          heading="h3"
        />
      </Section>
    </div>
  );
}
