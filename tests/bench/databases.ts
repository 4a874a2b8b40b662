import fs from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { withClient } from '@/lib/operate/database-state';
import { loadGazetteerOnce } from '@/lib/operate/gazetteer';
import { migrate } from '@/lib/operate/migrate';
import { seedNow } from '@/lib/operate/seed';
import { timesFullSize, writeFullAtlas } from '../factories/full-atlas';
import { writeWorldTwinnings } from '../factories/world-twinnings';

/** The databases that are measured: the seed alone, and the seed beside a made atlas once and ten times as large as the official one. */
export type Databases = { seed: string; one: string; ten: string | null; world: string | null };

/** A file of real sister cities, for measurements alone; it is no part of the project. */
const worldFile = '../shared/data/world-twinnings.csv';

/** How many times the official atlas the two large databases hold; with `quick`, a tenth of it. */
export const sizes = (quick: boolean) => (quick ? { one: 0.1, ten: 1 } : { one: 1, ten: 10 });

/** Makes the three databases on an empty server. @param urlOf address of a database of the server, by its name */
export async function makeDatabases(
  root: string,
  urlOf: (database: string) => string,
  { quick, withTen, withWorld }: { quick: boolean; withTen: boolean; withWorld: boolean },
): Promise<Databases> {
  const create = (name: string, template: string) =>
    withClient(urlOf('postgres'), (client) => client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`));
  await create('bench_seed', 'template0');
  await migrate(urlOf('bench_seed'), root);
  await seedNow(urlOf('bench_seed'), root);
  await loadGazetteerOnce(urlOf('bench_seed'), root);
  const times = sizes(quick);
  for (const [name, factor] of [
    ['bench_one', times.one],
    ...(withTen ? [['bench_ten', times.ten] as const] : []),
  ] as const) {
    await create(name, 'bench_seed');
    await fill(urlOf(name), factor);
  }
  const file = path.join(root, worldFile);
  const hasWorld = withWorld && fs.existsSync(file);
  if (hasWorld) {
    await create('bench_world', 'bench_seed');
    await withClient(urlOf('bench_world'), (client) => writeWorldTwinnings(client, file));
  }
  return {
    seed: urlOf('bench_seed'),
    one: urlOf('bench_one'),
    ten: withTen ? urlOf('bench_ten') : null,
    world: hasWorld ? urlOf('bench_world') : null,
  };
}

/** Writes the made atlas and leaves the database as one that has been used for a while: vacuumed and analysed. */
async function fill(url: string, factor: number): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    await writeFullAtlas(client, timesFullSize(factor));
    await client.query('VACUUM ANALYZE');
  } finally {
    await client.end();
  }
}

/** How many rows each of the chief tables holds. */
export async function countRows(url: string): Promise<Record<string, number>> {
  const tables = [
    'local_authority',
    'partnership',
    'agreement',
    'status_observation',
    'project',
    'citation',
    'revision',
    'search_token',
  ];
  return withClient(url, async (client) => {
    const counts: Record<string, number> = {};
    // One connection answers one question at a time.
    for (const table of tables) {
      const { rows } = await client.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${table}`);
      counts[table] = rows[0]?.n ?? 0;
    }
    return counts;
  });
}
