import { PrismaPg } from '@prisma/adapter-pg';
import { env } from './env';
import { PrismaClient } from './generated/prisma/client';

const kept = globalThis as { atlasDatabase?: PrismaClient };

/** The one Prisma client of the process; hot reload keeps it. */
export function database(): PrismaClient {
  kept.atlasDatabase ??= new PrismaClient({
    adapter: new PrismaPg({ connectionString: env().DATABASE_URL, max: 10 }),
  });
  return kept.atlasDatabase;
}
