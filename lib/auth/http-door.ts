import { publicUrl } from '../env';
import { defaultLocale, isLocale } from '../i18n/locales';
import { log } from '../server/log';
import { auth } from './auth';
import { safeReturn, secondFactorPath } from './link-path';
import { providerId } from './openid';

/** Where the person wants to go after the provider; kept by the browser while they are there. */
export const RETURN_COOKIE = 'atlas.return';

/** Everything else is done by forms within the process: what browsers and the provider must reach themselves is little. */
const open = new Set([
  `GET /callback/${providerId}`,
  'GET /passkey/generate-authenticate-options',
  'POST /passkey/verify-authentication',
  'GET /passkey/generate-register-options',
  'POST /passkey/verify-registration',
]);

const MAX_BODY = 64 * 1024;
const refusal = (status: number) =>
  Response.json(
    { type: 'about:blank', status },
    { status, headers: { 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store' } },
  );

/** Answers what is asked below `/api/auth`. */
export async function answerAuth(request: Request): Promise<Response> {
  const path = new URL(request.url).pathname.replace(/^\/api\/auth/, '');
  if (!open.has(`${request.method} ${path}`)) return refusal(404);
  const length = Number(request.headers.get('content-length') ?? Number.NaN);
  if (request.method === 'POST' && !(length <= MAX_BODY)) return refusal(413);
  // Behind a proxy the request's own address is not the one that readers use.
  const url = new URL(request.url);
  const asked = new Request(new URL(url.pathname + url.search, publicUrl()), {
    method: request.method,
    headers: request.headers,
    body: request.method === 'POST' ? await request.text() : undefined,
  });
  const answer = await auth().handler(asked);
  log('info', 'auth-request', {
    requestId: request.headers.get('x-request-id'),
    path,
    status: answer.status,
  });
  return path.startsWith('/callback/') ? afterProvider(request, answer) : uncached(answer);
}

function uncached(answer: Response): Response {
  const headers = new Headers(answer.headers);
  headers.set('Cache-Control', 'private, no-store');
  return new Response(answer.body, { status: answer.status, headers });
}

/** The provider leads a browser back, not a program: where a second factor is wanted, its page is what comes next. */
async function afterProvider(request: Request, answer: Response): Promise<Response> {
  const told = (await answer
    .clone()
    .json()
    .catch(() => null)) as { twoFactorRedirect?: boolean } | null;
  if (!told?.twoFactorRedirect) return uncached(answer);
  const cookie = new RegExp(`(?:^|;\\s*)${RETURN_COOKIE}=([^;]*)`).exec(
    request.headers.get('cookie') ?? '',
  )?.[1];
  const returnTo = cookie && /^[\w%./?=&-]*$/.test(cookie) ? decoded(cookie) : '';
  const first = returnTo.split('/')[1];
  const locale = isLocale(first) ? first : defaultLocale;
  const headers = new Headers(answer.headers);
  headers.delete('content-type');
  headers.delete('content-length');
  headers.set('Cache-Control', 'private, no-store');
  headers.set('Location', secondFactorPath(locale, safeReturn(returnTo, locale)));
  return new Response(null, { status: 302, headers });
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return '';
  }
}
