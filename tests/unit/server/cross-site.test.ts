import { describe, expect, it } from 'vitest';
import { isCrossSite } from '@/lib/server/cross-site';

const url = 'https://atlas.example.fr';
const host = 'atlas.example.fr';

describe('a form sent by another site', () => {
  it.each([
    { host, 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' },
    { host, 'sec-fetch-site': 'same-site', origin: 'https://other.example.fr' },
    { host, 'sec-fetch-site': 'same-origin', origin: 'https://evil.example' },
    { host, origin: 'https://evil.example' },
    { host, origin: 'https://atlas.example.fr.evil.example' },
    { host, origin: 'https://atlas.example.fr:8443' },
    { host, origin: 'null' },
    { origin: 'https://evil.example' },
  ])('is known: %o', (headers) => expect(isCrossSite(headers, url)).toBe(true));

  it.each([
    { host, 'sec-fetch-site': 'same-origin', origin: 'https://atlas.example.fr' },
    { host, 'sec-fetch-site': 'none' },
    { host, origin: 'https://atlas.example.fr' },
    // Behind a proxy the request names an inner address.
    { host: '127.0.0.1:3000', origin: 'https://atlas.example.fr' },
    { host: '127.0.0.1:3000', origin: 'http://127.0.0.1:3000' },
    { host },
  ])('is not one of the atlas itself: %o', (headers) => expect(isCrossSite(headers, url)).toBe(false));
});
