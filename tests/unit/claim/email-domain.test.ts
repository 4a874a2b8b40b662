import { describe, expect, it } from 'vitest';
import { domainOf, isOwnDomain } from '@/lib/claim/email-domain.rules';

describe('the domain of an address', () => {
  it.each([
    ['clerk@mairie-albi.fr', 'https://www.mairie-albi.fr', true],
    ['clerk@mairie-albi.fr', 'https://mairie-albi.fr/international', true],
    ['clerk@agents.strasbourg.eu', 'https://strasbourg.eu', true],
    ['clerk@busan.go.kr', 'https://www.busan.go.kr', true],
    ['clerk@Mairie-Albi.FR', 'https://www.mairie-albi.fr', true],
    ['clerk@elsewhere.fr', 'https://www.mairie-albi.fr', false],
    ['clerk@notmairie-albi.fr', 'https://mairie-albi.fr', false],
    ['clerk@departement.fr', 'https://ville.departement.fr', false],
    ['clerk@gmail.com', 'https://gmail.com', false],
    ['clerk@qq.com', 'https://www.qq.com', false],
    ['clerk@facebook.com', 'https://www.facebook.com/albi', false],
    ['clerk@seoul.go.kr', 'https://go.kr', false],
    ['clerk@chengdu.gov.cn', 'https://gov.cn', false],
    ['clerk@mairie-albi.fr', null, false],
    ['clerk@mairie-albi.fr', 'not an address', false],
    ['no address', 'https://mairie-albi.fr', false],
  ])('%s for %s: %s', (email, website, expected) => {
    expect(isOwnDomain(email, website)).toBe(expected);
  });

  it('is told as it is written in the network', () => {
    expect(domainOf('Clerk@www.Albi.fr')).toBe('albi.fr');
    expect(domainOf('nobody')).toBeNull();
  });
});
