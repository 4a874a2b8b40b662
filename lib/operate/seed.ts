import { readState, withClient, writeState } from './database-state';
import { fingerprint } from './fingerprint.mjs';

interface Options {
  url: string;
  root: string;
  note(text: string): void;
}

/** What decides what the seed writes; also the rules and the schema, since it goes through them. */
const seedSources = ['prisma/seed', 'prisma/migrations'];

/** Seeds unless this database was already seeded with this very content. */
export async function seedOnce({ url, root, note }: Options): Promise<void> {
  const done = await withClient(url, (client) => readState(client, 'seed'));
  if (done === fingerprint(root, seedSources)) return note('up to date');
  await seedNow(url, root);
}

export async function seedNow(url: string, root: string): Promise<void> {
  const { seed } = await import('../../prisma/seed/index');
  await seed(url);
  await withClient(url, (client) => writeState(client, 'seed', fingerprint(root, seedSources)));
}
