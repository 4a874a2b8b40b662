import type { DatasetState } from '../dataset/dataset.repository';
import { type Locale, languageTags } from '../i18n/locales';
import type { Translate } from '../i18n/translate';
import { absoluteUrl } from '../server/addresses';
import { LICENCE_OUVERTE } from '../server/licences';

/** What search engines are told on the home page: the site with its search, and the dataset (schema.org). */
export function homeStructuredData(
  locale: Locale,
  { t, common }: { t: Translate; common: Translate },
  dataset: DatasetState | null,
): Record<string, unknown>[] {
  const home = absoluteUrl(`/${locale}`);
  const download = (format: string, encodingFormat: string) => ({
    '@type': 'DataDownload',
    encodingFormat,
    contentUrl: absoluteUrl(`/api/v1/partnerships?format=${format}`),
  });
  return [
    {
      '@type': 'WebSite',
      name: common('siteName'),
      url: home,
      inLanguage: languageTags[locale],
      potentialAction: {
        '@type': 'SearchAction',
        target: { '@type': 'EntryPoint', urlTemplate: `${home}/search?q={search_term_string}` },
        'query-input': 'required name=search_term_string',
      },
    },
    {
      '@type': 'Dataset',
      name: common('siteName'),
      description: t('datasetDescription'),
      url: absoluteUrl(`/${locale}/data`),
      license: LICENCE_OUVERTE,
      inLanguage: ['fr', 'en', 'zh', 'ko'],
      isAccessibleForFree: true,
      spatialCoverage: ['FR', 'CN', 'KR'],
      ...(dataset ? { version: dataset.version, dateModified: dataset.changedOn } : {}),
      distribution: [download('csv', 'text/csv'), download('geojson', 'application/geo+json')],
    },
  ];
}
