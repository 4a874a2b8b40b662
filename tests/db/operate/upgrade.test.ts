import fs from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { database } from '@/lib/db';
import { emptyFilter } from '@/lib/filter/filter.schema';
import { withClient } from '@/lib/operate/database-state';
import { readMigrations } from '@/lib/operate/migration-engine';
import { restore } from '@/lib/operate/restore';
import { seedNow } from '@/lib/operate/seed';
import { partnershipBySlug } from '@/lib/partnership/partnership-detail.service';
import { countBy, listTies } from '@/lib/partnership/partnership-list.service';
import { datasetVersion } from '@/lib/server/dataset-version';
import { catalogueOf, copied } from '@/tests/support/catalogue';
import { cloneDatabase } from '@/tests/support/database';
import { type Release, readRelease, releases } from '@/tests/support/releases';

const root = process.cwd();
const url = process.env.DATABASE_URL ?? '';
const migrations = readMigrations(root).migrationDirectories.map(({ path }) => path);

/** What a later version derives anew from the rest, and so need not hold row by row. */
const derived = ['search_token', 'partnership_state', 'dataset_version'];

describe.each(releases)('an atlas of version $version, lived in', ({ version, file }) => {
  let release: Release;
  beforeAll(async () => {
    release = await readRelease(file);
    await database().$disconnect();
    const { applied } = await restore(url, root, file, { replace: true });
    expect(applied).toEqual(migrations.slice(release.header.migrations.length));
  });
  afterAll(() => database().$disconnect());

  const column = (table: string, name: string): string[] => {
    const { columns, rows } = release.tables.get(table) ?? { columns: [], rows: [] };
    return rows.map((row) => row.split('\t')[columns.indexOf(name)] ?? '');
  };

  it('was made by that very version', () => {
    expect(release.header.version).toBe(version);
    expect(migrations.slice(0, release.header.migrations.length)).toEqual(release.header.migrations);
  });

  it('comes through with every row as it was', async () => {
    await withClient(url, async (client) => {
      for (const [table, { columns, rows }] of release.tables) {
        if (derived.includes(table)) continue;
        const now = new Set(await copied(client, table, columns));
        expect(rows.filter((row) => !now.has(row)).slice(0, 3), table).toEqual([]);
      }
    });
  });

  it('becomes what an empty database becomes: columns, constraints, indexes, functions, triggers, views', async () => {
    const [upgraded, fresh] = [
      await withClient(url, catalogueOf),
      await withClient(await cloneDatabase('migrated'), catalogueOf),
    ];
    expect(upgraded).toEqual(fresh);
    expect(upgraded.constraints?.filter((each) => / false /.test(each))).toEqual([]);
  });

  it('shows every tie in list, counts and pages, as of today', async () => {
    await withClient(url, (client) =>
      client.query('SELECT refresh_partnership_state(ARRAY(SELECT id FROM partnership))'),
    );
    const slugs = column('partnership', 'slug');
    const merged = column('partnership', 'merged_into_id').filter((id) => id !== '\\N').length;
    const list = await listTies({ ...emptyFilter, pageSize: 500 });
    expect(list.total).toBeGreaterThan(90);
    for (const { slug } of list.rows) expect(slugs).toContain(slug);
    expect(list.total).toBeGreaterThanOrEqual(slugs.length - merged - 20);
    const cells = await countBy(emptyFilter, ['status']);
    expect(cells.reduce((sum, { count }) => sum + count, 0)).toBe(list.total);
    const tie = await partnershipBySlug('albi-lijiang');
    expect(tie?.record.observations.length).toBeGreaterThan(0);
    expect((await datasetVersion()).label).toMatch(/^\d{4}-\d\d-\d\d\.\d+$/);
  });

  // Takes seconds, so the newest alone: the seed is the same for all, and so is what it leaves alone.
  if (version === releases.at(-1)?.version)
    it('keeps what people wrote when it is seeded anew', async () => {
      const before = await texts();
      await seedNow(url, root);
      const after = await texts();
      for (const [slug, text] of before) expect(after.get(slug), slug).toBe(text);
      const written = [...before.values()].filter((text) => text.includes('Relation suivie'));
      expect(written.length).toBeGreaterThan(0);
    });
});

async function texts(): Promise<Map<string, string>> {
  const rows = await database().partnership.findMany({ select: { slug: true, description: true } });
  return new Map(rows.map(({ slug, description }) => [slug, JSON.stringify(description)]));
}

describe('releases', () => {
  it('each have a backup made by themselves, for the upgrades of all later ones', () => {
    const changelog = fs.readFileSync('CHANGELOG.md', 'utf8');
    const released = [...changelog.matchAll(/^## (\d+\.\d+\.\d+) \((\d{4}-\d\d-\d\d)\)$/gm)].map(
      ([, name]) => name,
    );
    expect(released.length).toBeGreaterThan(2);
    expect(releases.map(({ version }) => version)).toEqual(released.reverse());
  });

  it('begin with the version of the package, told in the changelog', () => {
    const { version } = JSON.parse(fs.readFileSync('package.json', 'utf8'));
    const lock = JSON.parse(fs.readFileSync('package-lock.json', 'utf8'));
    expect([lock.version, lock.packages[''].version]).toEqual([version, version]);
    const [newest] = /^## (\d+\.\d+\.\d+)/m.exec(fs.readFileSync('CHANGELOG.md', 'utf8'))?.slice(1) ?? [];
    expect(newest).toBe(version);
  });
});
