import type { IncomingMessage, ServerResponse } from 'node:http';
import { expect, it } from 'vitest';
import { database } from '@/lib/db';
import { forgetBarePages, keepPage, keyOfPage, sendKept } from '@/lib/server/kept-pages';

const asking = (url: string, over: Partial<IncomingMessage> = {}) =>
  ({ method: 'GET', url, headers: {}, ...over }) as IncomingMessage;

function answer() {
  const headers = new Map<string, string>([['Content-Type', 'text/html; charset=utf-8']]);
  const sent: Buffer[] = [];
  const res = {
    getHeader: (name: string) => headers.get(name),
    hasHeader: (name: string) => headers.has(name),
    setHeader: (name: string, value: string) => headers.set(name, value),
    end: (html: Buffer) => sent.push(html),
  };
  return { res: res as unknown as ServerResponse, sent, headers };
}

const list = '/fr/partnerships?country=KR';

it('gives a page again while the record and the day stand, and another once either has changed', async () => {
  const noon = Date.parse('2026-11-21T11:00:00Z');
  const key = await keyOfPage(asking(list), noon);
  expect(sendKept(key, answer().res)).toBe(false);
  keepPage(key, Buffer.from('<p>list</p>'), answer().res);
  const again = answer();
  expect(sendKept(await keyOfPage(asking(list), noon), again.res)).toBe(true);
  expect(again.sent.map(String)).toEqual(['<p>list</p>']);
  expect(again.headers.get('Content-Type')).toBe('text/html; charset=utf-8');
  expect(sendKept(await keyOfPage(asking(list), noon + 86_400_000), answer().res)).toBe(false);
  const tie = await database().partnership.findFirstOrThrow({ select: { id: true } });
  await database().partnership.update({ where: { id: tie.id }, data: { stage: 'ENDED' } });
  expect(sendKept(await keyOfPage(asking(list), noon), answer().res)).toBe(false);
});

it('gives a page at its bare address again until something is made anew', async () => {
  const made = answer();
  made.res.setHeader('x-nextjs-cache', 'MISS');
  keepPage(await keyOfPage(asking('/fr')), Buffer.from('<p>home</p>'), made.res);
  const again = answer();
  expect(sendKept(await keyOfPage(asking('/fr')), again.res)).toBe(true);
  expect(again.sent.map(String)).toEqual(['<p>home</p>']);
  expect(sendKept(await keyOfPage(asking('/en')), answer().res)).toBe(false);
  // What was asked for before the change and is ready only after it is kept for nobody.
  const early = await keyOfPage(asking('/fr'));
  forgetBarePages();
  expect(sendKept(await keyOfPage(asking('/fr')), answer().res)).toBe(false);
  keepPage(early, Buffer.from('<p>of before</p>'), made.res);
  expect(sendKept(await keyOfPage(asking('/fr')), answer().res)).toBe(false);
});

it('keeps no page at a bare address that the renderer makes for each request', async () => {
  const key = await keyOfPage(asking('/fr/reports/a-report'));
  keepPage(key, Buffer.from('<p>report</p>'), answer().res);
  expect(sendKept(key, answer().res)).toBe(false);
});

it.each([
  ['what the router in the browser asks for', asking(`${list}&_rsc=1`)],
  ['the same by its header', asking(list, { headers: { rsc: '1' } })],
  ['a form that is sent', asking(list, { method: 'POST' })],
  ['a private page', asking('/fr/extranet?tab=1')],
  ['a private page at its bare address', asking('/fr/extranet')],
  ['a file', asking('/basemap/world.json')],
  ['an answer of the API', asking('/api/v1/partnerships?country=KR')],
  ['what asks the gazetteer', asking('/fr/my-commune?q=albi')],
])('keeps nothing of %s', async (_what, request) => {
  expect(await keyOfPage(request)).toBeNull();
});
