import { describe, expect, it } from 'vitest';
import { database } from '@/lib/db';
import { sitemapIndex, sitemapOf } from '@/lib/sitemap/sitemap.serializer';
import { sitemapPart, sitemapParts } from '@/lib/sitemap/sitemap.service';

describe('the sitemap', () => {
  it('names every record once, in files that its index names', async () => {
    const parts = await sitemapParts();
    const pages = (await Promise.all(parts.map(({ name }) => sitemapPart(name)))).flatMap(
      (part) => part ?? [],
    );
    const paths = pages.map(({ path }) => path);
    expect(new Set(paths).size).toBe(paths.length);
    const ties = await database().partnership.findMany({ select: { slug: true } });
    const authorities = await database().localAuthority.findMany({ select: { slug: true } });
    expect(paths).toEqual(expect.arrayContaining(ties.map(({ slug }) => `/partnerships/${slug}`)));
    expect(paths).toEqual(expect.arrayContaining(authorities.map(({ slug }) => `/authorities/${slug}`)));
    expect(paths).toContain('/regions/FR-OCC');
    const index = sitemapIndex(parts);
    for (const { name } of parts) expect(index).toContain(`/sitemaps/${name}.xml</loc>`);
  });

  it('keeps a file within what a search engine takes, however many records there are', async () => {
    await database().$executeRaw`
      INSERT INTO event (slug, title, dates) SELECT 'many-' || i, '{"en":"Meeting"}', '2020' FROM generate_series(1, 2600) i`;
    const parts = (await sitemapParts()).filter(({ name }) => name.startsWith('events-'));
    expect(parts.map(({ name }) => name)).toEqual(['events-1', 'events-2']);
    const first = sitemapOf((await sitemapPart('events-1')) ?? []);
    expect(first.match(/<url>/g)?.length).toBe(10_000);
    expect(Buffer.byteLength(first)).toBeLessThan(50_000_000);
  });

  it.each(['partnerships-0', 'partnerships-99', 'people-1', 'partnerships', ''])(
    'has no file %s',
    async (name) => {
      expect(await sitemapPart(name)).toBeNull();
    },
  );
});
