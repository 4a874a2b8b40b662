import { getTranslations } from 'next-intl/server';
import { documentedParameters, parameterExamples } from '../filter/filter-examples';
import { formatDay } from '../i18n/dates';
import type { Locale } from '../i18n/locales';
import { absoluteUrl } from '../server/addresses';
import { datasetState } from './dataset.repository';

const formats = ['csv', 'geojson'] as const;
const resources = [
  { path: 'partnerships', name: 'ties' },
  { path: 'authorities', name: 'authorities' },
] as const;

/** Lists that show what the filter language can say. */
const exampleQueries = [
  ['exampleOccitanie', 'country=CN&region=FR-OCC'],
  ['exampleTwinning', 'pair=FR-KR&instrument=TWINNING&from=2010'],
  ['exampleActive', 'status=ACTIVE,DORMANT'],
  ['exampleSearch', 'q=首尔'],
] as const;

/** What the page on data shows, in the reader's words. */
export async function readDataPage(locale: Locale) {
  const t = await getTranslations({ locale, namespace: 'data' });
  const common = await getTranslations({ locale, namespace: 'common' });
  const dataset = await datasetState();
  const version = dataset && { version: dataset.version, day: formatDay(locale, dataset.changedOn) };
  return {
    version,
    downloads: resources.map(({ path, name }) => ({
      what: t(name),
      downloads: formats.map((format) => ({
        format: t(format),
        label: t('downloadOf', { what: t(name), format: t(format) }),
        href: `/api/v1/${path}?format=${format}&lang=${locale}`,
      })),
    })),
    parameters: documentedParameters.map((parameter) => ({
      parameter,
      meaning: t(`parameters.${parameter}`),
      example: parameterExamples[parameter],
    })),
    examples: exampleQueries.map(([key, query]) => ({
      href: `/${locale}/partnerships?${query}`,
      label: t(key),
      query: `/${locale}/partnerships?${query}`,
    })),
    citation:
      version && t('citation', { site: common('siteName'), ...version, address: absoluteUrl(`/${locale}`) }),
    request: `curl '${absoluteUrl('/api/v1/partnerships')}?pair=FR-KR&status=ACTIVE'`,
  };
}
