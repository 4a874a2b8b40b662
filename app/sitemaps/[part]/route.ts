import { sitemapOf } from '@/lib/sitemap/sitemap.serializer';
import { sitemapPart } from '@/lib/sitemap/sitemap.service';

/** One of the files that the index names: made when a search engine asks, for it asks seldom. */
export async function GET(_: Request, { params }: { params: Promise<{ part: string }> }): Promise<Response> {
  const { part } = await params;
  const pages = part.endsWith('.xml') ? await sitemapPart(part.slice(0, -4)) : null;
  if (!pages) return new Response('Not found\n', { status: 404, headers: { 'Content-Type': 'text/plain' } });
  return new Response(sitemapOf(pages), { headers: { 'Content-Type': 'application/xml; charset=utf-8' } });
}
