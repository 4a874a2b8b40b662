import { getTranslations } from 'next-intl/server';
import { pageParameters, parseFilter } from '@/lib/filter/filter.schema';
import { checkedFilter } from '@/lib/filter/filter.service';
import { isLocale } from '@/lib/i18n/locales';
import { mapAnswer } from '@/lib/map/map.service';
import { mapQueryParameters, parseMapQuery } from '@/lib/map/map-query.schema';
import { codingOf, isNotModified, validatorsOf } from '@/lib/server/api/conditional';
import { processRuntime } from '@/lib/server/api/runtime';
import { SharedCache } from '@/lib/server/shared-cache';

type Context = { params: Promise<{ locale: string }> };

const headers = { 'Content-Type': 'application/json; charset=utf-8', Vary: 'Accept-Encoding' };

/** Answers by the version of the record that they were made from. */
const answers = new SharedCache<{ body: string }>(24_000_000, ({ body }) => body.length, 8_000_000);

/** What the map draws under the filters of the query; made for the map of the same page, the API is `/api/v1`. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { locale } = await params;
  if (!isLocale(locale)) return new Response(null, { status: 404 });
  const { pathname, searchParams: query } = new URL(request.url);
  const { asked, problems: unread } = parseMapQuery(query);
  const parsed = await checkedFilter(parseFilter(query, [...pageParameters, ...mapQueryParameters]));
  const problems = [...parsed.problems, ...unread];
  if (problems.length > 0 || asked === null)
    return new Response(JSON.stringify({ problems }), { status: 400, headers });
  const { now, build, recordVersion } = processRuntime();
  const record = await recordVersion(now());
  query.sort();
  const parts = [build.id, pathname, query.toString()];
  const validators = validatorsOf(
    record,
    [...parts, codingOf(request.headers.get('accept-encoding'))],
    now(),
  );
  const fresh = { ...headers, ETag: validators.etag, 'Cache-Control': 'public, max-age=0, must-revalidate' };
  // The server in front compresses, and the compressed and the plain bytes bear different tags.
  if (request.headers.has('if-none-match') && isNotModified(request.headers, validators))
    return new Response(null, { status: 304, headers: fresh });
  const of = `${record.version}.${record.stateDay}`;
  const { body } = await answers.get([of, ...parts].join(' '), async () => {
    const [t, v] = await Promise.all([
      getTranslations({ locale, namespace: 'list' }),
      getTranslations({ locale, namespace: 'vocabulary' }),
    ]);
    const nothing = { places: [], ties: [], territories: {} };
    const answer = await mapAnswer({ locale, t, v }, { filter: parsed.filter, asked, of });
    return { body: JSON.stringify(answer ?? nothing) };
  });
  return new Response(body, { headers: fresh });
}
