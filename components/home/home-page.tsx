import { ButtonLink } from '@/components/ui/button';
import { AtlasLink } from '@/components/ui/link';
import { SearchBox } from '@/components/ui/search-box';
import { Section } from '@/components/ui/section';
import { basemapAttribution, basemapLicencesPath } from '@/lib/geo/basemap-attribution';
import type { HomeView } from '@/lib/home/home-page.presenter';
import { FigureTable } from './figure-table';
import { KeyFigures } from './key-figures';
import { LatestSignatures } from './latest-signatures';
import { PairCard } from './pair-card';
import { RegionList } from './region-list';

/** The first page of the atlas: what it is, the two pairs, what is known and what is not, what came last. */
export function HomePage(view: HomeView) {
  const { locale, t } = view;
  return (
    <div className="page flex flex-col gap-y-12">
      <Opening {...view} />
      <Section id="pairs" title={t('pairsTitle')} lead={t('pairsLead')}>
        <div className="grid gap-x-8 gap-y-10 lg:grid-cols-[560fr_484fr]">
          {view.pairs.map((pair) => (
            <PairCard key={pair.code} {...pair} />
          ))}
        </div>
        <p className="mt-4 text-ink-2 text-xs">
          {t('basemap')}{' '}
          <a href={basemapLicencesPath} className="link-quiet">
            {basemapAttribution}
          </a>
        </p>
      </Section>
      <Section
        id="known"
        title={t('knownTitle')}
        lead={t('knownLead', { day: view.today })}
        aside={<AtlasLink href={`/${locale}/method`}>{t('howWeKnow')}</AtlasLink>}
      >
        <KeyFigures items={view.keyFigures} />
        <p className="mt-6 max-w-measure">{view.confirmed}</p>
      </Section>
      <div className="grid gap-x-16 gap-y-12 lg:grid-cols-2">
        <Section
          id="signatures"
          title={t('signaturesTitle')}
          aside={<AtlasLink href={`/${locale}/timeline`}>{t('signaturesAll')}</AtlasLink>}
        >
          <LatestSignatures items={view.signatures} />
        </Section>
        <div className="flex flex-col gap-y-12">
          <Section id="regions" title={t('regionsTitle')}>
            <RegionList items={view.regions} />
          </Section>
          <Section
            id="changes"
            title={t('changesTitle')}
            aside={<AtlasLink href={`/${locale}/news`}>{t('changesAll')}</AtlasLink>}
          >
            <Changes {...view} />
          </Section>
        </div>
      </div>
      <Section id="figures" title={t('figuresTitle')} lead={t('figuresLead')}>
        <div className="grid gap-y-10">
          {view.figures.map(({ code, ...figures }) => (
            <FigureTable key={code} {...figures} />
          ))}
        </div>
      </Section>
    </div>
  );
}

function Opening({ locale, t, title }: HomeView) {
  return (
    <div className="grid items-end gap-x-16 gap-y-8 pt-10 md:pt-16 lg:grid-cols-[7fr_5fr]">
      <div>
        <h1 className="max-w-[16ch] text-3xl md:text-4xl lg:max-w-none">{title}</h1>
        <p className="mt-5 max-w-measure md:text-lg">{t('lead')}</p>
      </div>
      <div className="no-print grid gap-y-5 rounded-md border border-hairline bg-sheet p-5">
        <SearchBox
          id="home-search"
          action={`/${locale}/search`}
          label={t('searchLabel')}
          help={t('searchHelp')}
          submit={t('searchAction')}
        />
        <div className="flex flex-wrap items-center justify-between gap-3 border-hairline border-t pt-4">
          <div className="min-w-48 flex-1">
            <p className="font-medium text-sm">{t('communeTitle')}</p>
            <p className="text-ink-2 text-sm">{t('communeText')}</p>
          </div>
          <ButtonLink href={`/${locale}/my-commune`} className="text-sm">
            {t('communeAction')}
          </ButtonLink>
        </div>
      </div>
    </div>
  );
}

function Changes({ t, changes }: HomeView) {
  return (
    <ol>
      {changes.map(({ day, added, changed }) => (
        <li
          key={day}
          className="grid gap-x-4 border-hairline border-b py-2.5 last:border-b-0 sm:grid-cols-[10rem_1fr]"
        >
          <span className="text-ink-2 text-sm sm:pt-0.5">{day}</span>
          <span>
            {added > 0 && <span className="block">{t('added', { count: added })}</span>}
            {changed > 0 && <span className="block">{t('changed', { count: changed })}</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}
