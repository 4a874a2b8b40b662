import pg from 'pg';
import { beforeAll, expect, it } from 'vitest';
import { countDoubts, doubtedTies } from '@/lib/doubt/doubt.repository';
import { emptyFilter } from '@/lib/filter/filter.schema';
import { countByAuthority, countByRegion, countRules, findingsOf } from '@/lib/quality/quality.repository';
import { qualityRules } from '@/lib/quality/rules';
import { writeFullAtlas } from '@/tests/factories/full-atlas';

beforeAll(async () => {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  await writeFullAtlas(client);
  await client.end();
});

/** Milliseconds that a page may wait for one of these on a busy machine of two cores. */
const PATIENCE = 8_000;

async function inTime<Value>(what: string, work: Promise<Value>): Promise<Value> {
  const start = performance.now();
  const value = await work;
  const took = Math.round(performance.now() - start);
  expect(took, `${what} took ${took} ms`).toBeLessThan(PATIENCE);
  return value;
}

it('finds and counts in time at the size of the whole atlas, and counts what it lists', async () => {
  const filter = { ...emptyFilter, region: ['FR-OCC'] };
  const { byRule, total } = await inTime('by rule', countRules(qualityRules, emptyFilter));
  expect(byRule.reduce((sum, { findings }) => sum + findings, 0)).toBe(total.findings);
  await inTime('by region', countByRegion(qualityRules, emptyFilter));
  await inTime('by authority', countByAuthority(qualityRules, emptyFilter));
  const { byRule: inRegion } = await inTime('one region', countRules(qualityRules, filter));
  for (const rule of qualityRules) {
    const { all: listed } = await inTime(rule.code, findingsOf(rule, filter));
    expect(listed, rule.code).toBe(inRegion.find(({ code }) => code === rule.code)?.findings ?? 0);
  }
  const counts = await inTime('doubts', countDoubts(emptyFilter, '24'));
  const page = await inTime('a page', doubtedTies(emptyFilter, 'SILENT', '24', { skip: 0, take: 50 }));
  expect(page).toHaveLength(Math.min(50, counts.SILENT));
});
