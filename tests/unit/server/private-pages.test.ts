import { describe, expect, it } from 'vitest';
import { isPrivatePage, methodsOf } from '@/lib/server/private-pages';

describe('pages', () => {
  it.each([
    '/fr/map',
    '/en?x=1',
    '/',
    '/ko/partnerships/albi-lijiang',
    '/fr/extranets',
    '/icons/icon.svg',
    '/_next/x.js',
  ])('for everybody are read and nothing else: %s', (url) => {
    expect(isPrivatePage(url)).toBe(false);
    expect(methodsOf(url)).toEqual(['GET', 'HEAD']);
  });

  it.each(['/fr/extranet', '/zh/extranet/account?done=name', '/ko/admin/claims', '/en/evaluation'])(
    'for one person take what their forms send: %s',
    (url) => {
      expect(isPrivatePage(url)).toBe(true);
      expect(methodsOf(url)).toEqual(['GET', 'HEAD', 'POST']);
    },
  );

  it.each(['/api/v1/partnerships', '/api/auth/callback/oidc', '/internal/revalidate'])(
    'are not what %s is: it sees to its methods itself',
    (url) => {
      expect(methodsOf(url)).toBeNull();
    },
  );
});
