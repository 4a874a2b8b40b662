import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { profileForm } from '@/lib/auth/account.schema';
import { isRecent } from '@/lib/auth/account.service';
import { deviceOf } from '@/lib/auth/device.presenter';
import { enterPath, safeReturn, signInPath } from '@/lib/auth/link-path';
import { passwordWeakness } from '@/lib/auth/password.rules';

describe('where one is led after signing in', () => {
  it.each([
    '/fr/extranet',
    '/ko/extranet/account?done=name',
    '/en/admin/claims?state=PENDING&page=2',
    '/zh/evaluation',
  ])('may be %s', (path) => {
    expect(safeReturn(path, 'fr')).toBe(path);
  });

  it.each([
    'https://evil.example/',
    '//evil.example/fr/extranet',
    '/fr/extranet/../../x',
    '/fr/extranet/\\evil.example',
    '/fr/extranet?to=https://evil.example',
    '/fr/extranet\n/x',
    '/fr/map',
    'javascript:alert(1)',
    '',
    undefined,
    ['/fr/extranet'],
    `/fr/extranet/${'a'.repeat(2000)}`,
  ])('is never %j', (path) => {
    expect(safeReturn(path, 'ko')).toBe('/ko/extranet');
  });

  it('stays in the atlas whatever is given', () => {
    fc.assert(
      fc.property(fc.string(), (path) => {
        const url = new URL(safeReturn(path, 'fr'), 'https://atlas.example.fr');
        return (
          url.origin === 'https://atlas.example.fr' &&
          /^\/(fr|en|zh|ko)\/(extranet|admin|evaluation)/.test(url.pathname)
        );
      }),
    );
  });

  it('goes with the link, where it is not the first page anyway', () => {
    expect(signInPath('fr', '/fr/extranet')).toBe('/fr/extranet/sign-in');
    expect(enterPath('fr', 'abc', '/fr/extranet/account')).toBe(
      '/fr/extranet/enter?token=abc&to=%2Ffr%2Fextranet%2Faccount',
    );
  });
});

describe('a password', () => {
  const email = 'jean.martin@mairie-albi.fr';
  it.each([
    ['four random words here', null],
    ['한국어비밀번호는길어요정말', null],
    ['correcthorsebatterystaple', null],
    ['onze signes', 'TOO_SHORT'],
    ['🙂'.repeat(11), 'TOO_SHORT'],
    ['x'.repeat(201), 'TOO_LONG'],
    ['aaaaaaaaaaaaaa', 'GUESSABLE'],
    ['abababababab', 'GUESSABLE'],
    ['123456789012', 'GUESSABLE'],
    ['motdepasse2026!', 'GUESSABLE'],
    ['azerty123456', 'GUESSABLE'],
    ['jean.martin2026', 'GUESSABLE'],
    ['jean.martin@mairie-albi.fr', 'GUESSABLE'],
  ])('%s: %s', (password, weakness) => {
    expect(passwordWeakness(password, email)).toBe(weakness);
  });
});

describe('a name', () => {
  const read = (name: string) => profileForm.safeParse({ name, locale: 'fr', digest: 'NEVER' }).data?.name;
  it.each([
    ['  Zoë   D’Août ', 'Zoë D’Août'],
    ['김민수', '김민수'],
    ['محمد', 'محمد'],
    ['🎉', '🎉'],
    ['e\u0301', 'é'],
    ['a\nb', 'a b'],
    ['', ''],
    ['<b>x</b>', undefined],
    ['x'.repeat(201), undefined],
    ['a\u0000b', undefined],
  ])('%j is kept as %j', (given, kept) => {
    expect(read(given)).toBe(kept);
  });

  it('comes without fields that the form does not have', () => {
    expect(
      profileForm.safeParse({ name: 'A', locale: 'fr', digest: 'NEVER', role: 'ADMINISTRATOR' }).success,
    ).toBe(false);
  });
});

describe('a session', () => {
  it('is recent for a day', () => {
    const createdAt = new Date('2026-11-22T10:00:00Z');
    expect(isRecent({ createdAt }, Date.parse('2026-11-23T09:59:59Z'))).toBe(true);
    expect(isRecent({ createdAt }, Date.parse('2026-11-23T10:00:00Z'))).toBe(false);
  });

  it.each([
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0 Safari/537.36 Edg/130.0',
      'Edge',
      'Windows',
    ],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605 Version/18.0 Mobile Safari/604.1',
      'Safari',
      'iOS',
    ],
    [
      'Mozilla/5.0 (Linux; Android 14; SM-S911N) AppleWebKit/537.36 SamsungBrowser/27.0 Chrome/125.0 Mobile Safari/537.36',
      'Samsung Internet',
      'Android',
    ],
    ['Mozilla/5.0 (X11; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0', 'Firefox', 'Linux'],
  ])('names its device: %s', (agent, browser, system) => {
    expect(deviceOf(agent)).toEqual({ browser, system });
  });

  it('of an unknown device has none', () => {
    for (const agent of [null, '', 'curl/8', 'x'.repeat(5000)]) expect(deviceOf(agent)).toBeNull();
  });
});
