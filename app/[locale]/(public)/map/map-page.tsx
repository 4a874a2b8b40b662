import { getTranslations } from 'next-intl/server';
import { FilterChips } from '@/components/filters/filter-chips';
import { FilterPanel, FilterSheetButton } from '@/components/filters/filter-panel';
import { FilterProblems } from '@/components/filters/filter-problems';
import { NoResult } from '@/components/filters/no-result';
import { UndatedLeftOut } from '@/components/filters/undated-left-out';
import { WordsField } from '@/components/filters/words-field';
import { InHandStrip } from '@/components/list/in-hand-strip';
import { MapList } from '@/components/list/map-list';
import { TakeAway } from '@/components/list/take-away';
import { MapExplorer } from '@/components/map/map-explorer';
import { mapLabels } from '@/components/map/map-labels';
import { MapLegend } from '@/components/map/map-legend';
import { JsonLd } from '@/components/ui/json-ld';
import { AtlasLink } from '@/components/ui/link';
import { presentFilter, presentLoosenings } from '@/lib/filter/filter.presenter';
import {
  emptyFilter,
  type FilterProblem,
  type PartnershipFilter,
  pageParameters,
  parseFilter,
} from '@/lib/filter/filter.schema';
import { checkedFilter, filterContext, keptTies, totalsWithout } from '@/lib/filter/filter.service';
import { addressOf } from '@/lib/filter/filter-address';
import { type Locale, languageTags } from '@/lib/i18n/locales';
import { parseAt, parseSelected, parseView } from '@/lib/map/map-address';
import { tieItems } from '@/lib/partnership/tie-item.service';
import { absoluteUrl } from '@/lib/server/addresses';
import { setResponseStatus } from '@/lib/server/response-status';

type MapParameter = (typeof pageParameters)[number];
type MapExtra = Partial<Record<MapParameter, string>>;

/** As many ties as the list beside the map bears; the rest stand in the list itself. */
const LISTED = 200;

/** The map explorer: filters, map and list over one filtered set. */
export async function MapPage({ locale, query }: { locale: Locale; query: URLSearchParams }) {
  const path = `/${locale}/map`;
  const { filter: asked, problems: unread } = await checkedFilter(parseFilter(query, pageParameters));
  const { extra, problems: unplaced } = readMapParameters(query);
  const problems = [...unread, ...unplaced];
  const filter = { ...asked, page: 1, pageSize: emptyFilter.pageSize };
  if (problems.length > 0) {
    setResponseStatus(400);
    const withoutHref = addressOf({ path, extra }, filter);
    return <FilterProblems locale={locale} problems={problems} withoutHref={withoutHref} allHref={path} />;
  }
  const [t, f, m, v, ties, context] = await Promise.all([
    getTranslations({ locale, namespace: 'list' }),
    getTranslations({ locale, namespace: 'filters' }),
    getTranslations({ locale, namespace: 'map' }),
    getTranslations({ locale, namespace: 'vocabulary' }),
    keptTies({ ...filter, pageSize: LISTED }),
    filterContext(filter),
  ]);
  const { total, undatedLeftOut } = ties;
  const input = { ...context, locale, filter, page: { path, extra }, total, undatedLeftOut, t: f, v };
  const view = presentFilter(input);
  const items = await tieItems({ locale, t, v }, ties.rows);
  const loosenings = total === 0 ? presentLoosenings(input, await totalsWithout(filter)) : [];
  const listHref = addressOf({ path: `/${locale}/partnerships` }, filter);
  return (
    <div className="print:block print:h-auto lg:grid lg:h-[calc(100dvh-3.5rem-1px)] lg:min-h-[36rem] lg:grid-cols-[16.5rem_minmax(0,1fr)_20rem] lg:grid-rows-[auto_minmax(0,1fr)_auto]">
      <JsonLd
        data={{
          '@type': 'BreadcrumbList',
          itemListElement: [{ '@type': 'ListItem', position: 1, name: m('name'), item: absoluteUrl(path) }],
        }}
      />
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2 border-hairline border-b px-4 py-2.5 lg:col-span-3 lg:px-6">
        <h1 className="w-full text-lg sm:w-auto">{m('name')}</h1>
        <WordsField locale={locale} words={view.words} className="min-w-0 grow basis-40 lg:max-w-sm" />
        <FilterSheetButton locale={locale} view={view} />
        <FilterChips locale={locale} view={view} className="w-full min-w-0 lg:w-auto lg:grow" />
      </div>
      <FilterPanel
        locale={locale}
        view={view}
        extra={extra}
        className="min-w-0 lg:overflow-hidden lg:border-hairline lg:border-e"
      />
      <div className="no-print sticky top-0 isolate z-0 min-w-0 overflow-hidden [--map-height:66svh] lg:static lg:[--map-height:100%] lg:[&>.map-explorer]:h-full">
        <MapExplorer
          dataUrl={addressOf({ path: `${path}/data` }, filter)}
          view={extra.view ?? null}
          selected={extra.selected ?? null}
          at={extra.at ?? null}
          partner={partnerOf(filter)}
          labels={mapLabels(m, v)}
          locale={languageTags[locale]}
          legend={<MapLegend locale={locale} />}
        />
      </div>
      <section
        aria-labelledby="map-list-title"
        className="relative z-10 min-h-[50svh] rounded-t-md border-hairline border-t bg-paper shadow-raised print:overflow-visible lg:min-h-0 lg:overflow-y-auto lg:rounded-none lg:border-s lg:border-t-0 lg:shadow-none"
      >
        <div className="sticky top-0 z-10 border-hairline border-b bg-paper px-4 pt-2 pb-2.5 lg:px-5 lg:pt-3">
          <span
            aria-hidden="true"
            className="mx-auto mb-1.5 block h-1 w-10 rounded-sm bg-hairline lg:hidden"
          />
          <div className="flex items-baseline justify-between gap-4">
            <h2 id="map-list-title" className="font-sans font-semibold text-base">
              <span role="status">{f('total', { count: total })}</span>
            </h2>
            <AtlasLink href={listHref} className="text-sm">
              {t('asList')}
            </AtlasLink>
          </div>
          <UndatedLeftOut locale={locale} view={view} />
        </div>
        {total === 0 && (
          <NoResult locale={locale} loosenings={loosenings} clearHref={view.clearHref} className="m-4" />
        )}
        <MapList
          items={items}
          pinHref={(selected) => addressOf({ path, extra: { ...extra, selected } }, filter)}
          pinLabel={t.raw('pin')}
        />
        {total > items.length && (
          <p className="p-4 text-sm">
            <AtlasLink href={listHref}>{t('rest', { count: total - items.length })}</AtlasLink>
          </p>
        )}
        {total > 0 && <TakeAway locale={locale} filter={filter} total={total} className="p-4 lg:px-5" />}
      </section>
      <InHandStrip
        hint={t('inHand.hint')}
        open={t('inHand.open')}
        ties={t.raw('inHand.ties')}
        locale={languageTags[locale]}
        record={`/${locale}/partnerships/{slug}`}
      />
    </div>
  );
}

const readers: Record<MapParameter, (value: string) => unknown> = {
  view: parseView,
  selected: parseSelected,
  at: parseAt,
};

/** The map's own parameters as they stand; what cannot be read is a problem like any other. */
function readMapParameters(query: URLSearchParams): { extra: MapExtra; problems: FilterProblem[] } {
  const extra: MapExtra = {};
  const problems: FilterProblem[] = [];
  for (const parameter of pageParameters) {
    const [value, ...more] = query.getAll(parameter);
    if (value === undefined) continue;
    if (more.length > 0) problems.push({ parameter, code: 'repeated', value: more.join(', ').slice(0, 60) });
    else if (readers[parameter](value) === null)
      problems.push({ parameter, code: 'unknown_value', value: value.slice(0, 60) });
    else extra[parameter] = value;
  }
  return { extra, problems };
}

/** The country across from France, where the filters name one. */
function partnerOf({ pair, country }: PartnershipFilter): string | null {
  const named = new Set(
    [...pair.flatMap((each) => each.split('-')), ...country].filter((code) => code !== 'FR'),
  );
  return named.size === 1 ? ([...named][0] ?? null) : null;
}
