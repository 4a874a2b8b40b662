import { describe, expect, it } from 'vitest';
import { describeSettings, localAddress, parseEnvironment, publicUrl } from '@/lib/env';

describe('the settings', () => {
  it('are safe without any configuration', () => {
    expect(parseEnvironment({})).toEqual({
      HOST: '127.0.0.1',
      PORT: 3000,
      ATLAS_DATA_DIR: '.data',
      ATLAS_DIST_DIR: '.next',
      LOG_LEVEL: 'info',
      NODE_ENV: 'production',
    });
  });

  it('take an empty value for none', () => {
    expect(parseEnvironment({ DATABASE_URL: '', PORT: ' ' })).toEqual(parseEnvironment({}));
  });

  it.each([
    ['PORT', '0'],
    ['PORT', '3000.5'],
    ['PORT', '65536'],
    ['HOST', 'two words'],
    ['PUBLIC_URL', 'atlas.example.fr'],
    ['PUBLIC_URL', 'https://example.fr/atlas'],
    ['DATABASE_URL', 'mysql://localhost/atlas'],
    ['DATABASE_URL', 'postgresql://localhost'],
    ['ATLAS_DIST_DIR', '../elsewhere'],
    ['ATLAS_SECRET', 'short'],
    ['LOG_LEVEL', 'trace'],
  ])('refuse %s=%s in one sentence', (key, value) => {
    expect(() => parseEnvironment({ [key]: value })).toThrow(
      new RegExp(`^${key} must be .+, then start again\\.$`),
    );
  });

  it('never show a secret that is wrong', () => {
    expect(() =>
      parseEnvironment({ ATLAS_SECRET: 'hunter2', DATABASE_URL: 'mysql://u:hunter2@h/d' }),
    ).toThrow(/^((?!hunter2).)*$/);
  });

  it('give the address that readers use', () => {
    expect(publicUrl(parseEnvironment({ PUBLIC_URL: 'https://atlas.example.fr/' }))).toBe(
      'https://atlas.example.fr',
    );
    expect(publicUrl(parseEnvironment({ PORT: '8080', HOST: '0.0.0.0' }))).toBe('http://localhost:8080');
    expect(localAddress('fd00::1', 3000)).toBe('http://[fd00::1]:3000');
  });

  it('are all described', () => {
    for (const { description } of describeSettings()) expect(description).toMatch(/^[A-Z].+\.$/);
  });
});
