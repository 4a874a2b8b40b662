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
      OIDC_LABEL: 'OpenID Connect',
      OIDC_SCOPES: 'openid email profile',
      OTEL_SERVICE_NAME: 'atlas',
      OTEL_TRACES_SAMPLER_ARG: 1,
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
    ['SMTP_URL', 'https://mail.example.fr'],
    ['MAIL_FROM', 'Atlas <atlas>'],
    ['MAIL_FROM', 'atlas@example.fr\nBcc: all@example.fr'],
    ['OIDC_ISSUER', 'http://connect.example.fr'],
    ['OIDC_SCOPES', 'email'],
    ['OTEL_EXPORTER_OTLP_ENDPOINT', 'collector:4318'],
    ['OTEL_EXPORTER_OTLP_HEADERS', 'Bearer x'],
    ['OTEL_TRACES_SAMPLER_ARG', '2'],
  ])('refuse %s=%s in one sentence', (key, value) => {
    expect(() => parseEnvironment({ [key]: value })).toThrow(
      new RegExp(`^${key} must be .+, then start again\\.$`, 's'),
    );
  });

  it('never show a secret that is wrong', () => {
    expect(() =>
      parseEnvironment({
        ATLAS_SECRET: 'hunter2',
        DATABASE_URL: 'mysql://u:hunter2@h/d',
        SMTP_URL: 'http://u:hunter2@h',
      }),
    ).toThrow(/^((?!hunter2).)*$/);
  });

  it('want a provider whole, or not at all', () => {
    expect(() =>
      parseEnvironment({ OIDC_ISSUER: 'https://connect.example.fr', OIDC_CLIENT_SECRET: 'hunter2' }),
    ).toThrow(/^OIDC_CLIENT_ID must be given with .+, then start again\.$/);
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
