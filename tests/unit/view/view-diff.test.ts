import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffOf, isSame } from '@/lib/view/view-diff.rules';
import { atomFeed } from '@/lib/view/view-feed.presenter';

const snapshot = fc.dictionary(fc.stringMatching(/^[a-f]{1,2}$/), fc.constantFrom('ACTIVE', 'DORMANT'));

describe('what changed in a view', () => {
  it('tells who came, who went and whose status changed', () => {
    const before = { albi: 'ACTIVE', lyon: 'DORMANT', metz: 'ACTIVE' };
    const now = { lyon: 'DORMANT', metz: 'DORMANT', brest: 'ACTIVE' };
    expect(diffOf(before, now)).toEqual({
      came: ['brest'],
      went: ['albi'],
      changed: [{ slug: 'metz', from: 'ACTIVE', to: 'DORMANT' }],
    });
  });

  it('is nothing between equals, and leads from one to the other', () => {
    fc.assert(
      fc.property(snapshot, snapshot, (before, now) => {
        expect(isSame(diffOf(before, before))).toBe(true);
        const { came, went, changed } = diffOf(before, now);
        const led: Record<string, string> = { ...before };
        for (const slug of went) delete led[slug];
        for (const slug of came) led[slug] = now[slug] ?? '';
        for (const { slug, to } of changed) led[slug] = to;
        expect(led).toEqual({ ...now });
      }),
    );
  });

  it('does not take a slug for a property that every object has', () => {
    expect(diffOf({}, { constructor: 'ACTIVE' } as never).came).toEqual(['constructor']);
  });
});

describe('a feed', () => {
  it('is well formed whatever a view is called', () => {
    const entry = {
      id: 'https://a.example/#1',
      text: '"x" & <y>',
      href: 'https://a.example/',
      at: new Date(0),
    };
    const feed = atomFeed({
      ...{ id: 'https://a.example/', author: 'Atlas', locale: 'zh', since: new Date(0) },
      title: '<script>&"',
      entries: [{ ...entry, title: 'Albi ⇄ 丽江' }],
    });
    expect(feed).toContain('<title>&lt;script&gt;&amp;&quot;</title>');
    expect(feed).toContain('xml:lang="zh-Hans"');
    expect(feed).not.toContain('<y>');
  });
});
