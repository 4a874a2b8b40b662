import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filterParameters, sortKeys } from '@/lib/filter/filter.schema';
import { derivedStatuses, freshnesses } from '@/lib/partnership/partnership.rules';
import { authorityKinds, instruments, stages } from '@/lib/partnership/partnership.schema';
import type { Endpoint } from '@/lib/server/api/endpoint';
import { authoritiesEndpoint } from '@/lib/server/api/endpoints/authorities.endpoint';
import { authorityEndpoint } from '@/lib/server/api/endpoints/authority.endpoint';
import { indexEndpoint } from '@/lib/server/api/endpoints/index.endpoint';
import { openapiEndpoint } from '@/lib/server/api/endpoints/openapi.endpoint';
import { partnershipEndpoint } from '@/lib/server/api/endpoints/partnership.endpoint';
import { partnershipsEndpoint } from '@/lib/server/api/endpoints/partnerships.endpoint';
import { problemEndpoint } from '@/lib/server/api/endpoints/problem.endpoint';
import { statisticsEndpoint } from '@/lib/server/api/endpoints/statistics.endpoint';
import { tabulated } from '@/lib/statistics/statistics.schema';
import { asker, testRuntime } from '../../support/api';

const RUNS = 120;

/** Words by which an answer would betray what is behind it. */
const leaks =
  /prisma|postgres|\bpg\b|select |from "|\bat \S+ \(|\.[cm]?[jt]s:\d|node_modules|stack|\$queryRaw|relation "|syntax error/i;

const nasty = fc.constantFrom(
  '\0',
  "'; DROP TABLE partnership; --",
  '<script>alert(1)</script>',
  '%',
  '%25',
  '_',
  '\\',
  '../../etc/passwd',
  '{{7*7}}',
  '\u202e서울首尔Séoul',
  '\ud800',
  'a '.repeat(100),
  '9'.repeat(40),
  'x'.repeat(5_000),
  '-0',
  'NaN',
  '__proto__',
);
const fitting = fc.constantFrom<string>(
  ...[
    'FR',
    'CN',
    'KR',
    'FR-CN',
    'FR-OCC',
    'CN-SC',
    'CULTURE',
    'NONE',
    'none',
    'albi',
    'grand-est',
    'liaoning-group',
    'Séoul',
    'shouer',
  ],
  ...[
    '1980',
    '0001',
    '9999',
    '2024-02-29',
    '0001-01-01',
    '9999-12-31',
    'true',
    'false',
    '1',
    '500',
    '1000000',
  ],
  ...[derivedStatuses, freshnesses, stages, instruments, authorityKinds, sortKeys].flat(),
  ...['json', 'geojson', 'csv', 'xlsx', 'jsonld', 'fr', 'en', 'zh', 'ko'],
  ...tabulated,
  'region,status',
);
const value = fc.oneof(
  { weight: 5, arbitrary: fitting },
  { weight: 1, arbitrary: nasty },
  { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
);
const name = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...filterParameters, 'format', 'lang', 'by') },
  { weight: 1, arbitrary: fc.string() },
);
const query = fc.array(fc.tuple(name, value), { maxLength: 5 });

/** Queries that are mostly understood, so that they reach the database. */
const understood = fc
  .record(
    {
      country: fc.constantFrom('FR', 'CN,KR'),
      pair: fc.constantFrom('FR-CN', 'FR-FR'),
      region: fc.constantFrom('FR-OCC', 'FR', 'CN-SC,KR-47'),
      status: fc.constantFrom(...derivedStatuses),
      instrument: fc.constantFrom(...instruments),
      theme: fc.constantFrom('CULTURE', 'NONE'),
      network: fc.constantFrom('liaoning-group', 'none'),
      authority: fc.constantFrom('albi', 'grand-est,alsace'),
      from: fc.constantFrom('0001', '1980', '9999'),
      undated: fc.constantFrom('true', 'false'),
      asOf: fc.constantFrom('0001-01-01', '1999-12-31', '9999-12-31'),
      knownAt: fc.constantFrom('0001-01-01', '2026-11-22', '9999-12-31'),
      q: fc.oneof(nasty, fc.string({ unit: 'binary', maxLength: 200 })),
      page: fc.constantFrom('1', '1000000'),
      pageSize: fc.constantFrom('1', '500'),
      sort: fc.constantFrom(...sortKeys),
      by: fc.constantFrom(...tabulated, 'region,status', 'theme,decade'),
    },
    { requiredKeys: [] },
  )
  .map((given) => Object.entries(given) as [string, string][]);

const headers = fc.record(
  {
    accept: fc.oneof(
      fc.constantFrom('*/*', 'text/csv', 'application/geo+json', 'text/html'),
      fc.stringMatching(/^[ -~]*$/),
    ),
    'if-none-match': fc.oneof(fc.constant('*'), fc.stringMatching(/^[ -~]*$/)),
    'if-modified-since': fc.constantFrom('Sat, 21 Nov 2026 10:00:00 GMT', 'never'),
    'accept-encoding': fc.stringMatching(/^[ -~]*$/),
  },
  { requiredKeys: [] },
);
const id = fc.oneof(
  fc.constantFrom('albi', 'albi-lijiang', 'grand-est', 'not-found'),
  nasty,
  fc.string({ unit: 'binary', minLength: 1 }),
);

/** A lone surrogate cannot stand in an address. */
const encoded = (text: string) => encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd'));

/** @returns the status of the answer */
async function expectSoundAnswer(
  endpoint: Endpoint<never>,
  path: string,
  given: [string, string][],
  asked: Record<string, string>,
) {
  const runtime = testRuntime();
  const search = given.map(([key, said]) => `${encoded(key)}=${encoded(said)}`).join('&');
  const response = await asker(endpoint as unknown as Endpoint<unknown>, runtime)(`${path}?${search}`, {
    headers: asked,
  });
  const where = `${path}?${search}`.slice(0, 400);
  expect([200, 304, 308, 400, 404, 406], `${where} ${JSON.stringify(runtime.lines)}`).toContain(
    response.status,
  );
  const text = await response.text();
  expect(runtime.lines, where).toHaveLength(1);
  expect(response.headers.get('access-control-allow-origin')).toBe('*');
  if (response.status >= 400) {
    expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    const body = JSON.parse(text);
    expect(body).toMatchObject({
      status: response.status,
      type: expect.any(String),
      title: expect.any(String),
      detail: expect.any(String),
    });
    const echoed = given
      .flat()
      .reduce((left, said) => left.replaceAll(JSON.stringify(said).slice(1, -1).slice(0, 40), ''), text);
    expect(echoed, where).not.toMatch(leaks);
  } else if (
    response.status === 200 &&
    response.headers.get('content-type')?.startsWith('application/json')
  ) {
    expect(endpoint.body.safeParse(JSON.parse(text)).error, where).toBeUndefined();
  }
  return response.status;
}

const collections = [
  partnershipsEndpoint,
  authoritiesEndpoint,
  statisticsEndpoint,
  indexEndpoint,
  openapiEndpoint,
] as unknown as Endpoint<never>[];
const singles = [partnershipEndpoint, authorityEndpoint, problemEndpoint] as unknown as Endpoint<never>[];

describe('whatever is asked', () => {
  it.each(collections)(
    '$operation.id answers, and betrays nothing',
    async (endpoint) => {
      const known = understood.map((pairs) =>
        pairs.filter(([parameter]) => parameter in endpoint.parameters),
      );
      const statuses = new Set<number>();
      const asks = fc.asyncProperty(fc.oneof(query, known), headers, async (given, asked) => {
        statuses.add(await expectSoundAnswer(endpoint, endpoint.path, given, asked));
      });
      await fc.assert(asks, { numRuns: RUNS });
      expect([...statuses]).toEqual(expect.arrayContaining([200, 400]));
    },
    300_000,
  );

  it.each(singles)(
    '$operation.id answers, and betrays nothing',
    async (endpoint) => {
      const pairs = fc.array(fc.tuple(fc.constantFrom('format', 'lang', 'q', 'page'), value), {
        maxLength: 2,
      });
      const asks = fc.asyncProperty(id, pairs, headers, async (text, given, asked) => {
        await expectSoundAnswer(endpoint, endpoint.path.replace('{id}', encoded(text)), given, asked);
      });
      await fc.assert(asks, { numRuns: RUNS });
    },
    300_000,
  );
});
