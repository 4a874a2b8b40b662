import { sitemapIndex } from '@/lib/sitemap/sitemap.serializer';
import { sitemapParts } from '@/lib/sitemap/sitemap.service';

export const dynamic = 'force-static';
export const revalidate = 86_400;

/** The index of the files that name every page. */
export async function GET(): Promise<Response> {
  return new Response(sitemapIndex(await sitemapParts()), {
    headers: { 'Content-Type': 'application/xml; charset=utf-8' },
  });
}
