import { createHash } from 'node:crypto';
import { getTranslations } from 'next-intl/server';
import { pageParameters, parseFilter } from '@/lib/filter/filter.schema';
import { checkedFilter } from '@/lib/filter/filter.service';
import { isLocale } from '@/lib/i18n/locales';
import { mapData } from '@/lib/map/map.service';
import { codingOf } from '@/lib/server/api/conditional';

type Context = { params: Promise<{ locale: string }> };

const headers = { 'Content-Type': 'application/json; charset=utf-8', Vary: 'Accept-Encoding' };

/** What the map draws under the filters of the query; made for the map of the same page, the API is `/api/v1`. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { locale } = await params;
  if (!isLocale(locale)) return new Response(null, { status: 404 });
  const parsed = parseFilter(new URL(request.url).searchParams, pageParameters);
  const { filter, problems } = await checkedFilter(parsed);
  if (problems.length > 0) return new Response(JSON.stringify({ problems }), { status: 400, headers });
  const [t, v] = await Promise.all([
    getTranslations({ locale, namespace: 'list' }),
    getTranslations({ locale, namespace: 'vocabulary' }),
  ]);
  const body = JSON.stringify(await mapData({ locale, t, v }, filter));
  // The server in front compresses, and the compressed and the plain bytes bear different tags.
  const coding = codingOf(request.headers.get('accept-encoding'));
  const etag = `"${createHash('sha256').update(coding).update(body).digest('base64url').slice(0, 27)}"`;
  const held = request.headers
    .get('if-none-match')
    ?.split(',')
    .map((tag) => tag.trim());
  const fresh = { ...headers, ETag: etag, 'Cache-Control': 'public, max-age=0, must-revalidate' };
  return held?.includes(etag)
    ? new Response(null, { status: 304, headers: fresh })
    : new Response(body, { headers: fresh });
}
