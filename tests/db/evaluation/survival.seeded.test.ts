import { describe, expect, it } from 'vitest';
import { database } from '@/lib/db';
import { signaturesByYear, tiesWithoutDate } from '@/lib/evaluation/signatures.repository';
import { livesOfTies } from '@/lib/evaluation/survival.repository';
import { emptyFilter } from '@/lib/filter/filter.schema';
import { countTies } from '@/lib/partnership/partnership-list.service';
import { statementsOf } from '@/tests/bench/bare/statements';

describe('the signs of life that curves are made from', () => {
  it('are those of which the state of a tie tells the last', async () => {
    const wrong = await database().$queryRaw<unknown[]>`
      SELECT s.partnership_id FROM partnership_state s
      LEFT JOIN (SELECT partnership_id, max(day) AS day FROM sign_of_life WHERE begun <= atlas_today() GROUP BY 1) l USING (partnership_id)
      WHERE l.day IS DISTINCT FROM s.last_sign_on`;
    expect(wrong).toEqual([]);
  });
});

describe('the lives of ties', () => {
  it('are one row for each tie, and a silence never comes before the signature', async () => {
    for (const silence of ['declared', 'signs'] as const) {
      const rows = await livesOfTies(emptyFilter, null, silence);
      expect(rows).toHaveLength(await countTies(emptyFilter));
      const dated = rows.filter(({ begun, silent }) => begun !== null && silent !== null);
      expect(dated.length).toBeGreaterThan(0);
      for (const { begun, silent } of dated) expect(`${silent}` >= `${begun}`).toBe(true);
    }
  });
});

describe.each(['declared', 'signs'] as const)('the curve of silences as told by %s', (silence) => {
  it('is reckoned for all ties together, and not once more for each', async () => {
    const [statement] = await statementsOf(() => livesOfTies(emptyFilter, null, silence));
    const plan = await database().$queryRawUnsafe<{ 'QUERY PLAN': string }[]>(
      `EXPLAIN (COSTS OFF) ${statement?.text}`,
      ...(statement?.values ?? []),
    );
    expect(plan.map((row) => row['QUERY PLAN']).join('\n')).not.toContain('SubPlan');
  });
});

describe('signatures by year', () => {
  it('count every dated agreement once, and leave out ties that the list calls undated', async () => {
    const years = await signaturesByYear(emptyFilter);
    const [all] = await database().$queryRaw<{ count: number }[]>`
      SELECT count(*)::int AS count FROM agreement WHERE signed IS NOT NULL AND state <> 'PROPOSED'`;
    expect(years.reduce((sum, { sure, possible }) => sum + sure + possible, 0)).toBe(all?.count);
    expect(await tiesWithoutDate(emptyFilter)).toBe(await countTies({ ...emptyFilter, undated: true }));
  });

  it('hold to the years asked for', async () => {
    const years = await signaturesByYear({ ...emptyFilter, pair: ['FR-KR'], from: 2021, to: 2024 });
    expect(years.length).toBeGreaterThan(0);
    for (const { year } of years) expect(year).toBeLessThanOrEqual(2024);
  });
});
