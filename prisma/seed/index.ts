import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient } from '../../lib/generated/prisma/client';
import { Citations } from './citations';
import { Ledger } from './ledger';
import { seedAuthorities, seedSuccessions } from './steps/authorities';
import { seedContradictions } from './steps/contradictions';
import { seedEvents } from './steps/events';
import { seedFigures, seedTypology } from './steps/figures';
import { seedCoordinations, seedNetworks } from './steps/networks';
import { seedObservations } from './steps/observations';
import { seedPartnerships, seedTieTokens } from './steps/partnerships';
import { seedProjects } from './steps/projects';
import { seedSources } from './steps/sources';
import { seedCoveringPosts, seedTerritories } from './steps/territories';
import { seedPolycrisisShares, seedThemes } from './steps/themes';

/** Any constant: two seeds of one database wait for each other. */
const LOCK = 58_120_117;

/**
 * Writes the facts of prisma/seed/data with their texts and sources, in one transaction. Run again it changes nothing;
 * run with newer facts it brings in line what nobody has changed.
 * @returns how many records were written
 */
export async function seed(databaseUrl: string): Promise<number> {
  const prisma = new PrismaClient({ adapter: new PrismaPg({ connectionString: databaseUrl, max: 1 }) });
  try {
    return await prisma.$transaction(
      async (tx) => {
        await tx.$executeRaw`SELECT pg_advisory_xact_lock(${LOCK})`;
        // The states are derived once, at the end, instead of after each row.
        await tx.$executeRaw`SELECT set_config('atlas.defer_state', 'on', true)`;
        const ledger = await new Ledger(tx).open();
        const sources = await seedSources(tx, ledger);
        const citations = new Citations(tx, ledger, sources);
        const territories = await seedTerritories(tx, ledger);
        await seedCoveringPosts(tx, ledger, territories);
        const themes = await seedThemes(tx, ledger);
        const polycrisisSource = sources.get('hammouche-2025');
        if (polycrisisSource !== undefined) await seedPolycrisisShares(tx, polycrisisSource);
        const authorities = await seedAuthorities(tx, ledger, citations, territories);
        await seedSuccessions(tx, ledger, authorities);
        const ties = await seedPartnerships(tx, ledger, citations, authorities, themes);
        await seedObservations(tx, ledger, citations, ties);
        await seedProjects(tx, ledger, citations, ties, themes);
        await seedEvents(tx, ledger, citations, ties);
        const networks = await seedNetworks(tx, ledger, citations, ties, authorities);
        await seedCoordinations(tx, ledger, citations, ties, networks);
        await seedFigures(tx, ledger, sources);
        await seedTypology(tx, ledger, sources, ties);
        await seedContradictions(tx, ledger, citations, ties, authorities);
        await seedTieTokens(
          tx,
          [...ties.values()].map(({ id }) => id),
        );
        await tx.$executeRaw`SELECT refresh_partnership_state(ARRAY(SELECT id FROM partnership))`;
        return ledger.close();
      },
      { timeout: 600_000, maxWait: 30_000 },
    );
  } finally {
    await prisma.$disconnect();
  }
}
