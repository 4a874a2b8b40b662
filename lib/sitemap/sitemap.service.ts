import { openingPairs } from '../home/home-counts.presenter';
import {
  countRecords,
  type RecordFolder,
  recordFolders,
  recordsOf,
  territoriesWithTies,
} from './sitemap.repository';

/** Records in one file: four languages of them stay far below the 50,000 addresses and 50 MB that a search engine takes. */
const RECORDS = 2_500;

export type SitemapPage = { path: string; changed?: Date };
export type SitemapPart = { name: string; changed?: Date };

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

/** The files that together name every page: `pages`, then `partnerships-1`, `partnerships-2` … */
export async function sitemapParts(): Promise<SitemapPart[]> {
  const counts = await countRecords();
  return [
    { name: 'pages' },
    ...counts.flatMap(({ folder, count, changed }) =>
      Array.from({ length: Math.ceil(count / RECORDS) }, (_, index) => ({
        name: `${folder}-${index + 1}`,
        ...(changed ? { changed } : {}),
      })),
    ),
  ];
}

/** The pages of one file, by their addresses below the language; null where there is no such file. */
export async function sitemapPart(name: string): Promise<SitemapPage[] | null> {
  if (name === 'pages') {
    const territories = await territoriesWithTies();
    return [
      ...fixedPages.map((path) => ({ path })),
      ...openingPairs.map(({ code }) => ({ path: `/pairs/${code}` })),
      ...territories.map(({ code, level }) => ({
        path: `/${level === 0 ? 'countries' : 'regions'}/${code}`,
      })),
    ];
  }
  const [, folder, number] = /^([a-z]+)-([1-9]\d{0,3})$/.exec(name) ?? [];
  if (!recordFolders.includes(folder as RecordFolder)) return null;
  const records = await recordsOf(folder as RecordFolder, (Number(number) - 1) * RECORDS, RECORDS);
  return records.length === 0
    ? null
    : records.map(({ slug, changed }) => ({ path: `/${folder}/${slug}`, changed }));
}
