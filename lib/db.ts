import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { env } from './env';
import { PrismaClient } from './generated/prisma/client';
import { guardPool } from './server/read-only-pool';
import { tracedDatabase } from './server/traced-database';

const kept = globalThis as { atlasDatabase?: PrismaClient; atlasPool?: pg.Pool; atlasSpare?: pg.Pool };

/**
 * Milliseconds that a transaction waits for a connection, and may last. Prisma's own two and five seconds are soon over on a
 * machine that builds or is busy; single reads of related records are transactions of its own making.
 */
const transactionOptions = { maxWait: 20_000, timeout: 20_000 };

/**
 * Milliseconds after which a query that gets no connection, or no answer, is given up: a page that waits for ever helps nobody, and
 * holds a connection that others need. The address of the database may say otherwise (`?statement_timeout=…`).
 */
const patience = {
  connectionTimeoutMillis: 20_000,
  statement_timeout: 60_000,
  idle_in_transaction_session_timeout: 60_000,
};

/** The one Prisma client of the process; hot reload keeps it. */
export function database(): PrismaClient {
  kept.atlasDatabase ??= tracedDatabase(
    new PrismaClient({
      adapter: new WatchedPg({ connectionString: env().DATABASE_URL, max: 10, ...patience }),
      transactionOptions,
    }),
  );
  return kept.atlasDatabase;
}

/** Prisma keeps its connections to itself; they are watched for the figures of operation. */
class WatchedPg extends PrismaPg {
  override async connect() {
    const adapter = await super.connect();
    kept.atlasPool = adapter.underlyingDriver();
    guardPool(kept.atlasPool);
    return adapter;
  }
}

/**
 * A connection that no page uses: when all others are busy the database is not away. It is let go when nobody has asked for a
 * while.
 */
export function spareConnection(): pg.Pool {
  if (kept.atlasSpare) return kept.atlasSpare;
  const spare = new pg.Pool({
    connectionString: env().DATABASE_URL,
    application_name: 'atlas health',
    max: 1,
    idleTimeoutMillis: 60_000,
    allowExitOnIdle: true,
    ...patience,
  });
  // A connection that is lost is told by the next question.
  spare.on('error', () => undefined);
  guardPool(spare);
  kept.atlasSpare = spare;
  return spare;
}

/** Connections of this process to the database, idle ones among them, and how many queries wait for one. */
export function databaseConnections(): { open: number; idle: number; waiting: number } {
  const pool = kept.atlasPool;
  return { open: pool?.totalCount ?? 0, idle: pool?.idleCount ?? 0, waiting: pool?.waitingCount ?? 0 };
}
