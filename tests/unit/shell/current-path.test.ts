import { describe, expect, it } from 'vitest';
import { pathBelowLocale } from '@/components/shell/current-path';

describe('the path that a change of language keeps', () => {
  it.each([
    ['/fr', ''],
    ['/ko/partnerships/albi-lijiang', '/partnerships/albi-lijiang'],
    ['/zh/filtered/partnerships', '/partnerships'],
    ['/en/filteredness', '/filteredness'],
    ['/fr/problem/404', ''],
    ['/xx/map', ''],
  ])('of %s is "%s"', (pathname, path) => {
    expect(pathBelowLocale(pathname)).toBe(path);
  });
});
