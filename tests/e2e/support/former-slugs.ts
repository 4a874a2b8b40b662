import pg from 'pg';

const databaseUrl = process.env.ATLAS_E2E_DATABASE_URL;

const aliases = [
  {
    kind: 'PARTNERSHIP',
    table: 'partnership',
    slug: 'montpellier-chengdu',
    former: 'montpellier-tchengtou',
    path: 'partnerships',
  },
  {
    kind: 'AUTHORITY',
    table: 'local_authority',
    slug: 'grand-est',
    former: 'region-grand-est',
    path: 'authorities',
  },
  {
    kind: 'PROJECT',
    table: 'project',
    slug: 'sanary-hongcheon-masks',
    former: 'masks-of-hongcheon',
    path: 'projects',
  },
  { kind: 'EVENT', table: 'event', slug: 'meeting-wuhan-2005', former: 'wuhan-2005', path: 'events' },
  { kind: 'NETWORK', table: 'network', slug: 'liaoning-group', former: 'groupe-liaoning', path: 'networks' },
] as const;

/** Addresses that records had before, below the language, and the present ones; none where the database is not ours to write. */
export const formerSlugs = databaseUrl
  ? aliases.map(({ path, former, slug }) => ({ address: `/${path}/${former}`, present: `/${path}/${slug}` }))
  : [];

/** Writes the former slugs down as a renaming would, once, before any test runs. */
export default async function writeFormerSlugs(): Promise<void> {
  if (!databaseUrl) return;
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    for (const { kind, table, slug, former } of aliases) {
      await client.query(
        `INSERT INTO slug_alias (kind, slug, target_id) SELECT $1, $2, id FROM ${table} WHERE slug = $3 ON CONFLICT DO NOTHING`,
        [kind, former, slug],
      );
    }
  } finally {
    await client.end();
  }
}
