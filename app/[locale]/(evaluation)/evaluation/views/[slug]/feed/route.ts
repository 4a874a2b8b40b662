import { takeAllowance } from '@/lib/auth/allowance';
import { isOwnToken } from '@/lib/auth/link-token';
import { isLocale } from '@/lib/i18n/locales';
import { CLIENT_HEADER } from '@/lib/server/client-address';
import { viewFeed } from '@/lib/view/view-feed.service';

type Context = { params: Promise<{ locale: string; slug: string }> };

/** Readings of one feed, and guesses from one address, in a quarter of an hour. */
const readings = { window: 900, max: 30 };

const answer = (status: number, headers: Record<string, string> = {}) =>
  new Response(null, { status, headers: { 'Cache-Control': 'private, no-store', ...headers } });

/** What has changed in a view, for the feed reader of whoever follows it: the token in the address is its key. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { locale, slug } = await params;
  const token = new URL(request.url).searchParams.get('token') ?? '';
  if (!isLocale(locale)) return answer(404);
  const client = request.headers.get(CLIENT_HEADER) ?? 'unknown';
  const { allowed, retryAfterSeconds } = await takeAllowance(`view-feed:${client}`, readings);
  if (!allowed) return answer(429, { 'Retry-After': String(retryAfterSeconds) });
  const feed = isOwnToken('view-feed', token) ? await viewFeed(locale, slug, token) : null;
  if (!feed) return answer(404);
  return new Response(feed, {
    headers: {
      'Content-Type': 'application/atom+xml; charset=utf-8',
      'Cache-Control': 'private, no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  });
}
