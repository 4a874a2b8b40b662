import { notFound } from 'next/navigation';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { DownloadList } from '@/components/data/download-list';
import { ParameterTable } from '@/components/data/parameter-table';
import { externalTag, richTags } from '@/components/shell/rich-links';
import { TextPage } from '@/components/shell/text-page';
import { AtlasLink } from '@/components/ui/link';
import { readDataPage } from '@/lib/dataset/read-data-page';
import { basemapLicencesPath } from '@/lib/geo/basemap-attribution';
import { isLocale } from '@/lib/i18n/locales';
import { LICENCE_OUVERTE } from '@/lib/server/licences';
import { textPageMetadata } from '@/lib/server/text-page-metadata';

export const revalidate = 86_400;

export const generateMetadata = textPageMetadata('data');

export default async function DataPage({ params }: { params: Promise<{ locale: string }> }) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const t = await getTranslations({ locale, namespace: 'data' });
  const { version, downloads, parameters, examples, citation, request } = await readDataPage(locale);
  const values = {
    ...richTags(locale),
    ...version,
    licence: externalTag(LICENCE_OUVERTE),
    basemap: fileTag(basemapLicencesPath),
    openapi: fileTag('/api/v1/openapi.json'),
  };
  const after = {
    download: <DownloadList items={downloads} />,
    cite: citation && (
      <figure className="max-w-measure">
        <figcaption className="text-ink-2 text-sm">{t('citationLabel')}</figcaption>
        <blockquote className="mt-1 border-accent border-s-4 bg-sheet px-4 py-3">{citation}</blockquote>
      </figure>
    ),
    filters: (
      <>
        <ParameterTable
          caption={t('filterCaption')}
          heads={[t('parameter'), t('meaning'), t('example')]}
          rows={parameters}
        />
        <h3 className="mt-8 text-lg">{t('examplesTitle')}</h3>
        <ul className="mt-2">
          {examples.map(({ href, label, query }) => (
            <li key={href} className="border-hairline border-b py-2">
              <AtlasLink href={href}>{label}</AtlasLink>
              <code className="block text-ink-2">{query}</code>
            </li>
          ))}
        </ul>
      </>
    ),
    api: (
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a frame that scrolls must be reachable by keyboard (WCAG 2.1.1).
      <pre className="overflow-x-auto rounded-md border border-hairline bg-sheet p-4" tabIndex={0}>
        <code>{request}</code>
      </pre>
    ),
  };
  return (
    <TextPage
      t={t}
      title={t('title')}
      lead={t('lead')}
      contents={t('contents')}
      values={values}
      after={after}
      without={version ? [] : ['version']}
    />
  );
}

/** A tag that leads to a file of the atlas itself, which the browser loads as it is. */
function fileTag(href: string) {
  return (chunks: React.ReactNode) => (
    <a className="link" href={href}>
      {chunks}
    </a>
  );
}
