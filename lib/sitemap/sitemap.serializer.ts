import { locales } from '../i18n/locales';
import { absoluteUrl } from '../server/addresses';
import { hreflangs } from '../server/metadata';
import type { SitemapPage, SitemapPart } from './sitemap.service';

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';
const SCHEMA = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** Addresses of the atlas hold letters, digits, hyphens and slashes alone; the host is given by whoever operates it. */
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const dated = (changed: Date | undefined) => (changed ? `<lastmod>${changed.toISOString()}</lastmod>` : '');

/** The index of the files that name every page (sitemaps.org, 0.9). */
export function sitemapIndex(parts: readonly SitemapPart[]): string {
  const lines = parts.map(
    ({ name, changed }) =>
      `<sitemap><loc>${escaped(absoluteUrl(`/sitemaps/${name}.xml`))}</loc>${dated(changed)}</sitemap>\n`,
  );
  return `${HEAD}<sitemapindex xmlns="${SCHEMA}">\n${lines.join('')}</sitemapindex>\n`;
}

/** Pages in every language, each with the other three beside it. */
export function sitemapOf(pages: readonly SitemapPage[]): string {
  const lines = pages.map(({ path, changed }) => {
    const links = locales
      .map(
        (locale) =>
          `<xhtml:link rel="alternate" hreflang="${hreflangs[locale]}" href="${escaped(absoluteUrl(`/${locale}${path}`))}"/>`,
      )
      .join('');
    return locales
      .map(
        (locale) =>
          `<url><loc>${escaped(absoluteUrl(`/${locale}${path}`))}</loc>${links}${dated(changed)}</url>\n`,
      )
      .join('');
  });
  return `${HEAD}<urlset xmlns="${SCHEMA}" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${lines.join('')}</urlset>\n`;
}
