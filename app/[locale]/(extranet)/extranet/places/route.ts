import { getTranslations } from 'next-intl/server';
import { findPlaces } from '@/lib/gazetteer/gazetteer.service';
import { MOST_SUGGESTIONS, placeOption } from '@/lib/gazetteer/place-option.presenter';
import { parsePlacesQuery } from '@/lib/gazetteer/places.schema';
import { isLocale } from '@/lib/i18n/locales';
import { TokenBuckets } from '@/lib/server/api/rate-limit';
import { CLIENT_HEADER } from '@/lib/server/client-address';

export const dynamic = 'force-dynamic';

/** A client may ask this often at once, and that often each second after: a fast typist asks five times a second. */
const buckets = new TokenBuckets(100, 8);

/** Suggestions while the name of a place is typed, for the forms of the extranet alone: its shape may change with them. */
export async function GET(request: Request, { params }: { params: Promise<{ locale: string }> }) {
  const { locale } = await params;
  const query = parsePlacesQuery(new URL(request.url).searchParams);
  if (!isLocale(locale) || !query.success) return answer({ error: 'bad_request' }, 400);
  const client = request.headers.get(CLIENT_HEADER) ?? 'unknown';
  const allowance = buckets.take(client, 1, Date.now());
  if (!allowance.allowed)
    return answer({ error: 'too_many_requests' }, 429, {
      'Retry-After': String(allowance.retryAfterSeconds),
    });
  const { q, country } = query.data;
  const [v, found] = await Promise.all([
    getTranslations({ locale, namespace: 'vocabulary' }),
    findPlaces({ q, locale, country, limit: MOST_SUGGESTIONS }),
  ]);
  const places = found.places.map((place) => placeOption(locale, v, place));
  return answer({ near: found.near, places }, 200, { 'Cache-Control': 'private, max-age=300' });
}

function answer(body: unknown, status: number, headers: Record<string, string> = {}): Response {
  return Response.json(body, {
    status,
    headers: { 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex', ...headers },
  });
}
