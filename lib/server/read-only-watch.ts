import fs from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { log } from './log';
import { type ReadOnlyReason, readOnlyReason, tellOfDatabase } from './read-only';

/** Held by whoever migrates a database that others may be serving (lib/operate/maintenance.ts). */
export const MAINTENANCE_LOCK = 72_618_307;
export const MAINTENANCE_CHANNEL = 'atlas_maintenance';
/** By this name of their session running atlases are known. */
export const WATCHER = 'atlas watch';

const LOOK_MS = 5_000;
const LOOK_CLOSELY_MS = 1_000;

/** The migrations that this process was started with: its folder may hold those of a later version by now. */
function migrationsOf(root: string): string[] {
  return fs
    .readdirSync(path.join(root, 'prisma/migrations'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
}

async function reasonIn(client: pg.Client, own: readonly string[]): Promise<ReadOnlyReason | null> {
  const { rows } = await client.query<{ migrating: boolean; later: boolean }>(
    `SELECT EXISTS (SELECT FROM pg_locks WHERE locktype = 'advisory' AND granted AND classid = 0 AND objid = $1 AND mode = 'ExclusiveLock'
        AND database = (SELECT oid FROM pg_database WHERE datname = current_database())) AS migrating,
      EXISTS (SELECT FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL
        AND NOT (migration_name = ANY ($2::text[]))) AS later`,
    [MAINTENANCE_LOCK, own],
  );
  if (rows[0]?.migrating) return 'migrating';
  return rows[0]?.later ? 'outdated' : null;
}

/**
 * Watches the database for as long as the server runs: whether it answers, and whether it may be written to. A migration is known
 * at once, and its end; so is a database that a later version has migrated, which this process reads and leaves alone.
 * @param root the project's folder @returns a function that ends it
 */
export async function watchReadOnly(databaseUrl: string, root: string): Promise<() => Promise<void>> {
  const own = migrationsOf(root);
  let ended = false;
  let client: pg.Client | null = null;
  let timer: NodeJS.Timeout | undefined;

  const plan = () => {
    clearTimeout(timer);
    if (ended) return;
    timer = setTimeout(() => void look(), client && !readOnlyReason() ? LOOK_MS : LOOK_CLOSELY_MS);
    timer.unref();
  };
  const lost = (from: pg.Client) => {
    if (ended || client !== from) return;
    client = null;
    tellOfDatabase({ away: true });
    log('warn', 'database-away');
    plan();
  };
  const open = async () => {
    const fresh = new pg.Client({
      connectionString: databaseUrl,
      application_name: WATCHER,
      connectionTimeoutMillis: 5_000,
    });
    fresh.on('error', () => lost(fresh));
    fresh.on('end', () => lost(fresh));
    fresh.on('notification', () => void look());
    try {
      await fresh.connect();
      await fresh.query(`LISTEN ${MAINTENANCE_CHANNEL}`);
    } catch (error) {
      await fresh.end().catch(() => undefined);
      throw error;
    }
    client = fresh;
  };
  let looking: Promise<void> | null = null;
  let lookAgain = false;
  /** One connection answers one question at a time: who is told of something while it is asked has it asked again. */
  const look = async (): Promise<void> => {
    if (looking) {
      lookAgain = true;
      return looking;
    }
    looking = lookOnce();
    await looking;
    looking = null;
    if (lookAgain && !ended) {
      lookAgain = false;
      await look();
    } else plan();
  };
  const lookOnce = async () => {
    try {
      const was = readOnlyReason();
      const wasConnected = client !== null;
      if (!client) await open();
      if (client) tellOfDatabase({ away: false, readOnly: await reasonIn(client, own) });
      if (!wasConnected) log('info', 'database-there');
      const now = readOnlyReason();
      if (now !== was) log('info', 'read-only', { reason: now });
    } catch {
      // Known to be away already, or told by the connection's own end.
      if (!client) tellOfDatabase({ away: true });
    }
  };
  await look();
  return async () => {
    ended = true;
    clearTimeout(timer);
    await client?.end().catch(() => undefined);
  };
}
