import { locales } from '../i18n/locales';
import { type ChangedRecords, pagesShowing } from './changed-pages.repository';

/** Pages that count or list ties of every kind: any change of the public record may show on them. */
export const widePages = [
  '',
  '/about',
  '/data',
  '/map',
  '/method',
  '/my-commune',
  '/news',
  '/partnerships',
  '/search',
  '/timeline',
] as const;

/** Beyond so many pages, all are made anew: naming them costs more than it saves. */
const MOST = 1_000;

/** `everything`, or the addresses of the pages to be made anew. */
export type ChangedPages = 'everything' | readonly string[];

/**
 * The pages that show what changed.
 * @param notices as the database sends them: `tie:12`, `page:partnerships/albi-abomey`, `version`, `all`
 */
export async function changedPages(notices: ReadonlySet<string>): Promise<ChangedPages> {
  const records: Record<string, number[]> = {};
  const addresses = new Set<string>();
  for (const notice of notices) {
    const [kind = '', rest = ''] = split(notice);
    if (kind === 'version') continue;
    if (kind === 'page') addresses.add(rest);
    // Whatever is not understood may stand anywhere.
    else if (!/^\d{1,10}$/.test(rest)) return 'everything';
    else records[kind] = [...(records[kind] ?? []), Number(rest)];
  }
  const named = Object.values(records).reduce((sum, { length }) => sum + length, 0);
  if (named === 0 && addresses.size === 0) return [];
  if (named + addresses.size > MOST) return 'everything';
  for (const address of await pagesShowing(records satisfies ChangedRecords)) addresses.add(address);
  if (addresses.size > MOST) return 'everything';
  const pages = [...widePages, ...[...addresses].map((address) => `/${address}`)];
  return ['/sitemap.xml', ...locales.flatMap((locale) => pages.map((page) => `/${locale}${page}`))];
}

function split(notice: string): [kind: string, rest: string] {
  const at = notice.indexOf(':');
  return at < 0 ? [notice, ''] : [notice.slice(0, at), notice.slice(at + 1)];
}
