import { expect, test } from '@playwright/test';
import { formerSlugs } from './support/former-slugs';
import { type RawAnswer, rawGet } from './support/raw';

const long = (text: string, times: number) => encodeURIComponent(text.repeat(times));

/** What is asked for, the status it gets, the language of the page that says so. */
const refused: [what: string, address: string, status: number, lang: string][] = [
  ['a status that does not exist', '/fr/partnerships?status=ASLEEP', 400, 'fr'],
  ['a parameter that does not exist', '/en/partnerships?colour=blue', 400, 'en-GB'],
  ['a parameter named like a part of the language', '/en/partnerships?__proto__=1', 400, 'en-GB'],
  ['a region that does not exist', '/zh/map?region=FR-XXX', 400, 'zh-Hans'],
  ['a theme that does not exist', '/ko/timeline?theme=ALCHEMY', 400, 'ko'],
  ['a network that does not exist', '/ko/partnerships?network=no-such-network', 400, 'ko'],
  ['years the wrong way round', '/fr/partnerships?from=2020&to=1990', 400, 'fr'],
  ['a year that is none', '/zh/timeline?from=19xx', 400, 'zh-Hans'],
  ['a day that is none', '/en/partnerships?asOf=2024-02-30', 400, 'en-GB'],
  ['a page before the first', '/fr/partnerships?page=0', 400, 'fr'],
  ['a page that is no number', '/ko/partnerships?page=1e3', 400, 'ko'],
  ['a parameter given twice', '/en/partnerships?q=lyon&q=lille', 400, 'en-GB'],
  ['a view that does not exist', '/fr/map?view=sideways', 400, 'fr'],
  ['a position that is none', '/zh/map?at=here', 400, 'zh-Hans'],
  ['a selection that is none', '/ko/map?selected=..%2F..%2Fetc', 400, 'ko'],
  ['words of 5,000 letters', `/fr/partnerships?q=${long('a', 5_000)}`, 400, 'fr'],
  ['a search of 5,000 letters', `/en/search?q=${long('a', 5_000)}`, 400, 'en-GB'],
  ['3,000 accented letters', `/zh/partnerships?q=${long('é', 3_000)}`, 414, 'zh-Hans'],
  ['5,000 hangul', `/ko/search?q=${long('서', 5_000)}`, 414, 'ko'],
  ['a page past the end', '/fr/partnerships?page=9999', 404, 'fr'],
  ['a page past the end of a query', '/ko/partnerships?country=CN&region=FR-OCC&page=2', 404, 'ko'],
  ['a malformed escape in a path', '/fr/partnerships/%ZZ', 400, 'fr'],
  ['a malformed escape in a query', '/ko/partnerships?q=%ZZ', 400, 'ko'],
  ['half a character', '/zh/search?q=%E0%A4%A', 400, 'zh-Hans'],
  ['a null byte in a path', '/en/authorities/%00', 400, 'en-GB'],
  ['a null byte in a query', '/zh/partnerships?q=lyon%00', 400, 'zh-Hans'],
  ['a tie that does not exist', '/zh/partnerships/atlantis-avalon', 404, 'zh-Hans'],
  ['an authority that does not exist', '/ko/authorities/atlantis', 404, 'ko'],
  ['a project that does not exist', '/en/projects/atlantis', 404, 'en-GB'],
  ['an event that does not exist', '/fr/events/atlantis', 404, 'fr'],
  ['a network that has no page', '/en/networks/atlantis', 404, 'en-GB'],
  ['a region that has no page', '/zh/regions/FR-XXX', 404, 'zh-Hans'],
  ['a country that has no page', '/ko/countries/ZZ', 404, 'ko'],
  ['a pair that has no page', '/fr/pairs/FR-ZZ', 404, 'fr'],
  ['a slug that cannot be one', '/fr/partnerships/Not_A_Slug', 404, 'fr'],
  ['a slug with a slash in it', '/en/partnerships/a%2Fb', 404, 'en-GB'],
  ['a slug with a script in it', '/ko/authorities/%3Cscript%3Ealert(1)%3C%2Fscript%3E', 404, 'ko'],
  ['a slug with SQL in it', "/zh/projects/x'%20OR%201=1--", 404, 'zh-Hans'],
  ['a path that leads nowhere', '/en/no/such/page', 404, 'en-GB'],
  ['the inner address of a list', '/fr/filtered/partnerships?status=ACTIVE', 404, 'fr'],
];

test.describe('bad input @desktop', () => {
  for (const [what, address, status, lang] of refused) {
    test(`answers ${what} with a page and ${status}`, async ({ baseURL }) => {
      expectDesigned(await rawGet(baseURL ?? '', address), status, lang);
    });
  }

  test('speaks the language of the browser where the address names none', async ({ baseURL }) => {
    for (const [accepted, lang] of [
      ['zh-CN', 'zh-Hans'],
      ['ko', 'ko'],
      ['de', 'fr'],
    ] as const) {
      const headers = { 'Accept-Language': accepted };
      expectDesigned(await rawGet(baseURL ?? '', '/de/map', headers), 404, lang);
      expectDesigned(await rawGet(baseURL ?? '', '/%ZZ', headers), 400, lang);
    }
    const led = await rawGet(baseURL ?? '', '/map?country=KR', { 'Accept-Language': 'ko' });
    expect([led.status, led.headers.location]).toEqual([307, '/ko/map?country=KR']);
  });

  test('answers a request head that is too large with a page of its own', async ({ baseURL }) => {
    const answer = await rawGet(baseURL ?? '', '/fr', { Cookie: 'x'.repeat(200_000) });
    expect(answer.status).toBe(431);
    expect(answer.headers['content-type']).toContain('text/html');
    for (const lang of ['fr', 'en', 'zh-Hans', 'ko']) expect(answer.body).toContain(`lang="${lang}"`);
  });

  test('drops empty fields and trackers by a lasting redirect', async ({ baseURL }) => {
    const redirects = {
      '/fr/partnerships?status=&q=&country=CN': '/fr/partnerships?country=CN',
      '/en/partnerships?q=': '/en/partnerships',
      '/zh/partnerships/versailles-gyeongju?utm_source=x&fbclid=y': '/zh/partnerships/versailles-gyeongju',
      '/ko/map?country=KR&utm_campaign=%EC%84%9C%EC%9A%B8&selected=': '/ko/map?country=KR',
      '/fr/partnerships/': '/fr/partnerships',
    };
    for (const [address, location] of Object.entries(redirects)) {
      const answer = await rawGet(baseURL ?? '', address);
      expect.soft([answer.status, answer.headers.location], address).toEqual([308, location]);
    }
  });

  test('never leads to another site', async ({ baseURL }) => {
    for (const address of [
      '//example.org',
      '//example.org/fr',
      '/fr//example.org',
      '/\\example.org',
      '/fr/%2F%2Fexample.org',
    ]) {
      const { status, headers } = await rawGet(baseURL ?? '', address);
      expect.soft(status, address).toBeLessThan(500);
      expect.soft(headers.location ?? '/', address).toMatch(/^\/(?![/\\])/);
    }
  });

  test('takes fragments of SQL and of scripts for words', async ({ baseURL }) => {
    for (const words of [
      "' OR 1=1 --",
      "'; DROP TABLE partnership; --",
      '%',
      '_',
      '\\',
      '<script>alert(1)</script>',
      '"><img src=x onerror=alert(1)>',
      '{{7*7}}',
      '$' + '{7*7}',
    ]) {
      for (const page of ['partnerships', 'search', 'map', 'timeline', 'my-commune']) {
        const answer = await rawGet(baseURL ?? '', `/en/${page}?q=${encodeURIComponent(words)}`);
        const where = `${page} ${words}`;
        expect.soft(answer.status, where).toBe(200);
        expect.soft(answer.body.includes('<html lang="en-GB"'), where).toBe(true);
        expect.soft(answer.body.match(/<script>alert\(1\)|<img src=x/), where).toBeNull();
      }
    }
    const list = await rawGet(baseURL ?? '', `/en/partnerships?q=${encodeURIComponent("' OR 1=1 --")}`);
    expect(list.body).toContain('No tie matches');
  });

  test('reads words of several scripts at once', async ({ baseURL }) => {
    const words = encodeURIComponent('Montpellier 成都 몽펠리에 Ｍｏｎｔ');
    for (const page of ['partnerships', 'search']) {
      const answer = await rawGet(baseURL ?? '', `/zh/${page}?q=${words}`);
      expect([answer.status, answer.body.includes('成都')], page).toEqual([200, true]);
    }
  });

  test('leads from a former slug to the present one', async ({ baseURL }) => {
    test.skip(
      formerSlugs.length === 0,
      'ATLAS_E2E_DATABASE_URL names no database in which a record could be renamed',
    );
    for (const { address, present } of formerSlugs) {
      for (const locale of ['fr', 'ko']) {
        const answer = await rawGet(baseURL ?? '', `/${locale}${address}`);
        expect.soft([answer.status, answer.headers.location], address).toEqual([308, `/${locale}${present}`]);
      }
    }
  });

  test('does not fail at a method that pages do not know', async ({ request }) => {
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH']) {
      for (const address of [
        '/fr',
        '/fr/partnerships?status=ACTIVE',
        '/fr/partnerships/versailles-gyeongju',
      ]) {
        const answer = await request.fetch(address, { method, data: '{}', maxRedirects: 0 });
        expect.soft(answer.status(), `${method} ${address}`).toBeLessThan(500);
      }
    }
  });
});

/** A whole page of the atlas, readable as it came over the wire. */
function expectDesigned({ status: got, headers, body }: RawAnswer, status: number, lang: string): void {
  expect.soft(got).toBe(status);
  expect.soft(headers['content-type']).toContain('text/html');
  expect.soft(headers['content-security-policy']).toContain("object-src 'none'");
  expect.soft(headers['cache-control']).toContain('no-store');
  expect.soft(headers['x-request-id']).toBeTruthy();
  const read = body.replaceAll(/<script\b[\s\S]*?<\/script>/g, '');
  const frame = /<header\b[\s\S]*<main\b[\s\S]*<h1\b[\s\S]*<\/main>[\s\S]*<footer\b/;
  const robots = /<meta name="robots" content="[^"]*noindex/;
  const raw = /Internal Server Error|This page could not be found|Application error|prisma| at \w+ \(/i;
  expect.soft(read.match(/<html[^>]* lang="([^"]*)"/)?.[1]).toBe(lang);
  expect.soft(read.match(/<h1\b/g), 'one first heading').toHaveLength(1);
  expect.soft(frame.test(read), 'stands in the frame of the atlas').toBe(true);
  expect.soft(robots.test(read), 'is kept out of search engines').toBe(true);
  expect.soft(read.match(raw), 'words of a library').toBeNull();
  expect.soft(read.match(/<div hidden="" id="S:/), 'parts that only a script would show').toBeNull();
}
