import { preferredLocale } from '@/lib/i18n/preferred-locale';

/** The bare address leads to the language that the reader's browser asks for. */
export function GET(request: Request): Response {
  const locale = preferredLocale(request.headers.get('accept-language') ?? undefined);
  return new Response(null, {
    status: 307,
    headers: { Location: `/${locale}`, Vary: 'Accept-Language', 'Cache-Control': 'private, no-store' },
  });
}
