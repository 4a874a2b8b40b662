import { publicUrl } from '../env';
import type { Locale } from '../i18n/locales';
import { CLIENT_HEADER } from '../server/client-address';
import { auth, LOCALE_HEADER } from './auth';

/** What of a person's request the library may see. */
const passedOn = ['cookie', 'user-agent', 'accept-language', CLIENT_HEADER];

export type Asked = {
  method?: 'GET' | 'POST';
  body?: Record<string, unknown>;
  query?: Record<string, string>;
  locale?: Locale;
};

export type Answer = {
  status: number;
  body: Record<string, unknown>;
  /** Code of a refusal, as the library names it: `INVALID_TOKEN`. */
  code: string | null;
  location: string | null;
  /** To be handed to the browser, each one header. */
  setCookies: string[];
};

/**
 * Asks the library as its own HTTP interface would be asked, within the process: its limits count, its cookies come
 * back. The forms of the atlas go this way, so that they work without JavaScript; whoever calls has checked that the
 * request comes from a page of the atlas.
 * @param headers of the person's request
 */
export async function ask(
  path: string,
  headers: Headers,
  { method = 'POST', body, query, locale }: Asked = {},
): Promise<Answer> {
  const url = new URL(`/api/auth${path}`, publicUrl());
  for (const [name, value] of Object.entries(query ?? {})) url.searchParams.set(name, value);
  const own = new Headers({ origin: publicUrl(), 'content-type': 'application/json' });
  for (const name of passedOn) {
    const value = headers.get(name);
    if (value) own.set(name, value);
  }
  if (locale) own.set(LOCALE_HEADER, locale);
  const answer = await auth().handler(
    new Request(url, {
      method,
      headers: own,
      body: method === 'POST' ? JSON.stringify(body ?? {}) : undefined,
    }),
  );
  const told = (await answer.json().catch(() => null)) as Record<string, unknown> | null;
  const location = answer.headers.get('location');
  const refused = location ? new URL(location, url).searchParams.get('error') : told?.code;
  return {
    status: answer.status,
    body: told ?? {},
    code: typeof refused === 'string' ? refused : null,
    location,
    setCookies: answer.headers.getSetCookie(),
  };
}
