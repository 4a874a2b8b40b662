import { isLocale, type Locale } from '../i18n/locales';
import { preferredLocale } from '../i18n/preferred-locale';

/** What the server does with a request before Next sees it. */
export type GateDecision =
  | { kind: 'pass'; url: string; hasQuery: boolean }
  | { kind: 'redirect'; location: string; status: 307 | 308 }
  | { kind: 'problem'; status: 400 | 404 | 414; locale: Locale; api: boolean };

/** Longest address answered, in characters; the filter language's longest sensible query is well below. */
export const MAX_URL_LENGTH = 8_000;

const trackers =
  /^(utm_\w+|fbclid|gclid|gbraid|wbraid|dclid|msclkid|yclid|igshid|mc_cid|mc_eid|_ga|_gl|srsltid|ttclid|twclid|li_fat_id|wt_mc|xtor|at_\w+)$/i;

/** Pages by their first segment; without a language they lead to the reader's. */
const pages = new Set([
  'map',
  'partnerships',
  'authorities',
  'projects',
  'regions',
  'countries',
  'pairs',
  'reports',
  'timeline',
  'events',
  'networks',
  'search',
  'news',
  'data',
  'about',
  'method',
  'accessibility',
  'legal',
  'contact',
  'my-commune',
  'extranet',
  'admin',
  'evaluation',
]);

/** Next hands a query to pages as a plain object, in which a field of this name is lost unseen. */
const canReachPages = (field: string) => decodeURIComponent(field.split('=', 1)[0] ?? '') !== '__proto__';

function wellFormed(text: string): boolean {
  try {
    return !decodeURIComponent(text.replaceAll('+', ' ')).includes('\0');
  } catch {
    return false;
  }
}

/** The query without empty fields and trackers; null where there is nothing to drop. */
export function canonicalQuery(query: string): string | null {
  const fields = query.split('&');
  const kept = fields.filter((field) => {
    const [name = '', value = ''] = field.split('=', 2);
    return value !== '' && !trackers.test(decodeURIComponent(name));
  });
  return kept.length === fields.length ? null : kept.join('&');
}

/** Paths that belong to Next itself or to files and carry no language. */
const isFile = (path: string) =>
  path.startsWith('/_next/') ||
  /^\/[^/]+\.\w+$/.test(path) ||
  /^\/(basemap|fonts|icons|images|sitemaps)\//.test(path);

/**
 * Checks an address and puts it in its canonical form.
 * @param url path and query as they came @param acceptLanguage the header of that name
 */
export function gate(url: string, acceptLanguage: string | undefined): GateDecision {
  const [path = '/', ...rest] = url.split('?');
  const query = rest.join('?');
  const segments = path.split('/');
  const first = segments[1] ?? '';
  const api = first === 'api';
  const locale = isLocale(first) ? first : preferredLocale(acceptLanguage);
  if (url.length > MAX_URL_LENGTH) return { kind: 'problem', status: 414, locale, api };
  if (!wellFormed(path) || !query.split('&').every((field) => wellFormed(field) && canReachPages(field)))
    return { kind: 'problem', status: 400, locale, api };
  if (api || isFile(path) || path === '/' || first === 'internal')
    return { kind: 'pass', url, hasQuery: false };
  if (path.startsWith('//')) return { kind: 'problem', status: 404, locale, api };
  if (!isLocale(first)) {
    if (!pages.has(first)) return { kind: 'problem', status: 404, locale, api };
    return { kind: 'redirect', location: `/${locale}${url}`, status: 307 };
  }
  if (segments[2] === 'filtered') return { kind: 'problem', status: 404, locale, api };
  // The router's own mark comes with a value or bare.
  const isNavigation = /(^|&)_rsc(=|&|$)/.test(query);
  const canonical = query === '' || isNavigation ? null : canonicalQuery(query);
  if (canonical !== null)
    return { kind: 'redirect', location: canonical === '' ? path : `${path}?${canonical}`, status: 308 };
  const own = query.split('&').filter((field) => field !== '' && !/^_rsc(=|$)/.test(field));
  return { kind: 'pass', url, hasQuery: own.length > 0 };
}
