import type { MetadataRoute } from 'next';
import { openingPairs } from '@/lib/home/home-counts.presenter';
import { locales } from '@/lib/i18n/locales';
import { absoluteUrl } from '@/lib/server/addresses';
import { hreflangs } from '@/lib/server/metadata';
import { recordsWithPages } from '@/lib/server/sitemap.repository';

export const revalidate = 86_400;

const fixedPages = [
  '',
  '/map',
  '/partnerships',
  '/timeline',
  '/news',
  '/my-commune',
  '/about',
  '/method',
  '/data',
  '/accessibility',
  '/legal',
  '/contact',
];

type Page = { path: string; changed?: Date };

/** Every page in every language, each with the other three beside it. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const records = await recordsWithPages();
  const under = (folder: string, rows: readonly { slug: string; updatedAt: Date }[]): Page[] =>
    rows.map(({ slug, updatedAt }) => ({ path: `/${folder}/${slug}`, changed: updatedAt }));
  const pages: Page[] = [
    ...fixedPages.map((path) => ({ path })),
    ...openingPairs.map(({ code }) => ({ path: `/pairs/${code}` })),
    ...records.territories.map(({ code, level }) => ({
      path: `/${level === 0 ? 'countries' : 'regions'}/${code}`,
    })),
    ...under('partnerships', records.partnerships),
    ...under('authorities', records.authorities),
    ...under('projects', records.projects),
    ...under('events', records.events),
    ...under('networks', records.networks),
    ...under('reports', records.reports),
  ];
  return pages.flatMap(inEveryLanguage);
}

function inEveryLanguage({ path, changed }: Page): MetadataRoute.Sitemap {
  const languages = Object.fromEntries(
    locales.map((locale) => [hreflangs[locale], absoluteUrl(`/${locale}${path}`)]),
  );
  return locales.map((locale) => ({
    url: absoluteUrl(`/${locale}${path}`),
    ...(changed ? { lastModified: changed } : {}),
    alternates: { languages },
  }));
}
