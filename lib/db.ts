import { PrismaPg } from '@prisma/adapter-pg';
import { env } from './env';
import { PrismaClient } from './generated/prisma/client';

const kept = globalThis as { atlasDatabase?: PrismaClient };

/**
 * Milliseconds that a transaction waits for a connection, and may last. Prisma's own two and five seconds are soon over on a
 * machine that builds or is busy; single reads of related records are transactions of its own making.
 */
const transactionOptions = { maxWait: 20_000, timeout: 20_000 };

/** The one Prisma client of the process; hot reload keeps it. */
export function database(): PrismaClient {
  kept.atlasDatabase ??= new PrismaClient({
    adapter: new PrismaPg({ connectionString: env().DATABASE_URL, max: 10 }),
    transactionOptions,
  });
  return kept.atlasDatabase;
}
