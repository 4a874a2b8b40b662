import { type Locale, locales } from '@/lib/i18n/locales';

/** One example of each kind of page that the atlas has. */
export interface PageKind {
  name: string;
  /** Path below the language, with its query. */
  path: string;
  /** Pages that every check looks at in every language and theme. */
  chief?: true;
  /** Made for a query or a problem: no canonical address of its own, kept out of search engines. */
  passing?: true;
  status?: 400 | 404;
}

/** The ties between Occitanie and China, the set that the whole suite counts on. */
export const occitanieChina = 'country=CN&region=FR-OCC';

export const pageKinds: readonly PageKind[] = [
  { name: 'home', path: '', chief: true },
  { name: 'map', path: '/map', chief: true },
  { name: 'list', path: '/partnerships', chief: true },
  { name: 'tie', path: '/partnerships/versailles-gyeongju', chief: true },
  { name: 'map of a query', path: `/map?${occitanieChina}`, passing: true },
  { name: 'list of a query', path: `/partnerships?${occitanieChina}`, passing: true },
  {
    name: 'list without result',
    path: '/partnerships?pair=FR-KR&region=FR-OCC&theme=HEALTH&from=2020',
    passing: true,
  },
  { name: 'tie of three parties', path: '/partnerships/aura-daegu-fez' },
  { name: 'authority', path: '/authorities/montpellier' },
  { name: 'authority with a successor', path: '/authorities/alsace' },
  { name: 'project', path: '/projects/sanary-hongcheon-masks' },
  { name: 'French region', path: '/regions/FR-OCC' },
  { name: 'Chinese province', path: '/regions/CN-SC' },
  { name: 'country', path: '/countries/KR' },
  { name: 'pair', path: '/pairs/FR-CN' },
  { name: 'timeline', path: '/timeline' },
  { name: 'event', path: '/events/meeting-wuhan-2005' },
  { name: 'network', path: '/networks/liaoning-group' },
  { name: 'search', path: '/search' },
  { name: 'search of words', path: '/search?q=seoul', passing: true },
  { name: 'news', path: '/news' },
  { name: 'my commune', path: '/my-commune' },
  { name: 'about', path: '/about' },
  { name: 'method', path: '/method' },
  { name: 'data', path: '/data' },
  { name: 'accessibility', path: '/accessibility' },
  { name: 'legal', path: '/legal' },
  { name: 'contact', path: '/contact' },
  { name: 'not found', path: '/partnerships/nowhere-nothing', status: 404, passing: true },
  { name: 'not understood', path: '/partnerships?status=ASLEEP', status: 400, passing: true },
];

export function addressOf(locale: Locale, { path }: PageKind): string {
  return `/${locale}${path}`;
}

export { type Locale, locales };
