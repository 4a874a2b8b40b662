import { EventEmitter } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { expect, it } from 'vitest';
import { changePassed, watchMaking } from '@/lib/server/kept-pages';

/** The page that is named once a request for an address is answered, while a change passes or not. */
function named(url: string, { changes, status = 200 }: { changes: boolean; status?: number }): string | null {
  const res = Object.assign(new EventEmitter(), { statusCode: status });
  let late: string | null = null;
  watchMaking({ url } as IncomingMessage, res as unknown as ServerResponse, (page) => {
    late = page;
  });
  if (changes) changePassed();
  res.emit('finish');
  return late;
}

it('names a page whose making a change overtook, as a whole or as what the router makes one of', () => {
  expect(named('/fr/partnerships/albi-lijiang', { changes: true })).toBe('/fr/partnerships/albi-lijiang');
  expect(named('/zh?_rsc=1x2y', { changes: true })).toBe('/zh');
  expect(named('/ko/method', { changes: true, status: 304 })).toBe('/ko/method');
});

it('names none that was made between two changes, failed, or is not kept by its bare address', () => {
  expect(named('/fr/partnerships/albi-lijiang', { changes: false })).toBeNull();
  expect(named('/fr/partnerships/albi-lijiang', { changes: true, status: 500 })).toBeNull();
  for (const url of ['/fr/partnerships?country=CN', '/api/v1/partnerships', '/fr/extranet', '/healthz'])
    expect(named(url, { changes: true }), url).toBeNull();
});
