import type { Metadata } from 'next';
import { notFound, permanentRedirect } from 'next/navigation';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { MiniMap } from '@/components/map/mini-map';
import { NoRecord } from '@/components/record/no-record';
import { BelowList } from '@/components/territory/below-list';
import { FormerAuthorities } from '@/components/territory/former-authorities';
import { StatusSummary } from '@/components/territory/status-summary';
import { TieRows } from '@/components/territory/tie-rows';
import { AtlasLink, ExternalLink } from '@/components/ui/link';
import { Named } from '@/components/ui/named';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { addressOf } from '@/lib/filter/filter-address';
import { isLocale, type Locale, languageTags } from '@/lib/i18n/locales';
import { countryName, nameIn, nativeNameBeside } from '@/lib/i18n/names';
import { tiePlaces } from '@/lib/map/tie-places.presenter';
import { pageMetadata } from '@/lib/server/metadata';
import { presentRegion } from '@/lib/territory/region.presenter';
import { regionRecord, territoryRecord } from '@/lib/territory/territory.service';

export const revalidate = 86_400;
export const generateStaticParams = () => [];

type Props = { params: Promise<{ locale: string; code: string }> };

/** The territory of an address, null where there is none; a country has a page of its own, and codes are written in capitals. */
async function readAddress({ params }: Props) {
  const { locale, code } = await params;
  if (!isLocale(locale)) notFound();
  const capitals = code.toUpperCase();
  const territory = await territoryRecord(capitals);
  if (!territory) return { locale, territory: null };
  if (territory.level === 0) permanentRedirect(`/${locale}/countries/${capitals}`);
  if (capitals !== code) permanentRedirect(`/${locale}/regions/${capitals}`);
  return { locale, territory };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, territory } = await readAddress(props);
  if (!territory) notFound();
  const t = await getTranslations({ locale, namespace: 'territory' });
  const name = nameIn(locale, territory).text;
  const title = `${name} (${countryName(locale, territory.country)})`;
  const description = t('region.description', { name });
  return pageMetadata({ locale, path: `/regions/${territory.code}`, title, description });
}

export default async function Page(props: Props) {
  const { locale, territory } = await readAddress(props);
  setRequestLocale(locale);
  if (!territory) return <NoRecord locale={locale} />;
  const [t, list, v] = await Promise.all([
    getTranslations({ locale, namespace: 'territory' }),
    getTranslations({ locale, namespace: 'list' }),
    getTranslations({ locale, namespace: 'vocabulary' }),
  ]);
  const record = await regionRecord({ locale, t: list, v }, territory);
  const view = presentRegion({ locale, v, territory, ...record });
  const name = nameIn(locale, territory);
  const country = countryName(locale, territory.country);
  const filter = { region: [territory.code] };
  const total = record.ties.length;
  return (
    <div className="page pb-16">
      <PageHeader
        title={<Named name={name} native={nativeNameBeside(locale, territory)} />}
        eyebrow={t('code', { country, code: territory.code })}
        lead={
          total > 0
            ? t('region.lead', { count: total, countries: listed(locale, view.countries) })
            : undefined
        }
        breadcrumb={[...view.above, { label: name.text, lang: name.lang }]}
      />
      {total === 0 ? (
        <Notice kind="info" title={t('region.none')} heading="h2">
          {t('region.noneText', { name: name.text })}
        </Notice>
      ) : (
        <>
          <div className="mb-8 flex flex-wrap items-center justify-between gap-x-8 gap-y-2">
            <StatusSummary
              counts={view.statuses}
              label={t('statusSummary')}
              hrefOf={(status) =>
                addressOf({ path: `/${locale}/partnerships` }, { ...filter, status: [status] })
              }
            />
            <p className="no-print flex gap-x-5 text-sm">
              <AtlasLink href={addressOf({ path: `/${locale}/map` }, filter)}>{t('onMap')}</AtlasLink>
              <AtlasLink href={addressOf({ path: `/${locale}/partnerships` }, filter)}>{t('all')}</AtlasLink>
            </p>
          </div>
          <div className="grid gap-10 lg:grid-cols-[minmax(0,1fr)_20rem]">
            <Section id="ties" title={t('region.ties')} className="min-w-0">
              {view.groups.map((group) => (
                <div key={group.country} className="mb-8">
                  {view.groups.length > 1 && <h3 className="mb-1 text-lg">{group.name}</h3>}
                  <TieRows
                    locale={locale}
                    rows={group.rows}
                    caption={t('table.captionWith', {
                      count: group.total,
                      name: name.text,
                      country: group.name,
                    })}
                  />
                  {group.total > group.rows.length && (
                    <p className="mt-2 text-sm">
                      <AtlasLink
                        href={addressOf(
                          { path: `/${locale}/partnerships` },
                          { ...filter, country: [group.country] },
                        )}
                      >
                        {list('rest', { count: group.total - group.rows.length })}
                      </AtlasLink>
                    </p>
                  )}
                </div>
              ))}
            </Section>
            <div className="grid content-start gap-8">
              <Section id="maps" title={t('maps')}>
                <MiniMap locale={locale} places={tiePlaces(locale, record.ties)} />
              </Section>
              <BelowList locale={locale} items={view.below} />
              <FormerAuthorities locale={locale} items={view.former} />
              {view.posts.length > 0 && (
                <Section id="post" title={t('region.post')}>
                  <ul>
                    {view.posts.map(({ slug, office, website }) => (
                      <li key={slug} lang={office.lang ?? undefined}>
                        {website ? <ExternalLink href={website}>{office.text}</ExternalLink> : office.text}
                      </li>
                    ))}
                  </ul>
                </Section>
              )}
            </div>
          </div>
        </>
      )}
    </div>
  );
}

/** "Chine et Corée du Sud", by the language's own rules. */
function listed(locale: Locale, names: readonly string[]): string {
  return new Intl.ListFormat(languageTags[locale], { type: 'conjunction' }).format(names);
}
