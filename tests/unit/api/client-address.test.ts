import { describe, expect, it } from 'vitest';
import { clientAddress } from '@/lib/server/client-address';

describe('whose allowance a request is counted against', () => {
  it.each([
    ['203.0.113.7', undefined, '203.0.113.7'],
    ['203.0.113.7', '198.51.100.1', '203.0.113.7'],
    ['127.0.0.1', '198.51.100.1', '198.51.100.1'],
    ['::ffff:10.0.0.2', 'made-up, 198.51.100.1', '198.51.100.1'],
    ['::1', ['made-up', '2001:db8::9'], '2001:db8::9'],
    ['172.16.0.1', '', '172.16.0.1'],
    ['172.32.0.1', '198.51.100.1', '172.32.0.1'],
    [undefined, undefined, 'unknown'],
  ])('connected from %s, forwarded for %s: %s', (peer, forwarded, client) => {
    expect(clientAddress(peer, forwarded)).toBe(client);
  });
});
