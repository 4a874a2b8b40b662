import { cookies } from 'next/headers';
import { RETURN_COOKIE } from '@/lib/auth/http-door';
import { safeReturn, signInPath } from '@/lib/auth/link-path';
import { setCookies } from '@/lib/auth/session';
import { askProvider } from '@/lib/auth/sign-in.service';
import { env, publicUrl } from '@/lib/env';
import { defaultLocale, isLocale } from '@/lib/i18n/locales';

type Context = { params: Promise<{ locale: string }> };

const RETURN_SECONDS = 600;

/**
 * Leads to the provider. A link and not a form: the policy lets forms lead to the atlas alone (`form-action 'self'`),
 * and the provider may pass through addresses that nobody knows beforehand. All that it does is to begin.
 */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const given = (await params).locale;
  const locale = isLocale(given) ? given : defaultLocale;
  const returnTo = safeReturn(new URL(request.url).searchParams.get('to'), locale);
  const errorPath = `${signInPath(locale)}?problem=provider`;
  const begun = env().OIDC_ISSUER
    ? await askProvider(returnTo, errorPath, { headers: request.headers, locale })
    : null;
  if (begun) {
    await setCookies(begun.cookies);
    (await cookies()).set(RETURN_COOKIE, returnTo, {
      httpOnly: true,
      sameSite: 'lax',
      secure: publicUrl().startsWith('https:'),
      maxAge: RETURN_SECONDS,
      path: '/',
    });
  }
  return new Response(null, {
    status: 302,
    headers: { Location: begun?.url ?? errorPath, 'Cache-Control': 'private, no-store' },
  });
}
