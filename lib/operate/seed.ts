import { readState, withClient, writeState } from './database-state';
import { fingerprint } from './fingerprint.mjs';
import { loadGazetteerOnce } from './gazetteer';

interface Options {
  url: string;
  root: string;
  note(text: string): void;
}

/** What decides what the seed writes; also the rules and the schema, since it goes through them. */
const seedSources = ['prisma/seed', 'prisma/migrations'];

/** Seeds, and loads the gazetteer, unless this database already holds this very content. */
export async function seedOnce({ url, root, note }: Options): Promise<void> {
  const done = await withClient(url, (client) => readState(client, 'seed'));
  const seeded = done === fingerprint(root, seedSources);
  if (!seeded) await seedNow(url, root);
  const loaded = await loadGazetteerOnce(url, root);
  if (seeded && !loaded) note('up to date');
}

/** The seed alone: the tests' databases do without the gazetteer. */
export async function seedNow(url: string, root: string): Promise<void> {
  const { seed } = await import('../../prisma/seed/index');
  await seed(url);
  await withClient(url, (client) => writeState(client, 'seed', fingerprint(root, seedSources)));
}
