import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { commonHeaders, contentSecurityPolicy, scriptHashes } from '@/lib/server/content-security';

const hashOf = (script: string) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`;

describe('the policy of a page', () => {
  it('allows exactly the scripts that stand in it', () => {
    const html = '<script>one()</script><script src="/a.js" async></script><script id="x">two("é")</script>';
    expect(scriptHashes(html)).toEqual([hashOf('one()'), hashOf('two("é")')]);
  });

  it('allows no inline style, no plugin, no other origin and no frame', () => {
    const policy = contentSecurityPolicy('<p>plain</p>');
    expect(policy).not.toContain('unsafe-inline');
    expect(policy).toContain("object-src 'none'");
    expect(policy).toContain("base-uri 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("script-src 'self';");
  });
});

describe('the headers of every answer', () => {
  it('promise https only where readers come by it', () => {
    expect(commonHeaders(false)).not.toHaveProperty('Strict-Transport-Security');
    expect(commonHeaders(true)).toHaveProperty('Strict-Transport-Security');
  });
});
