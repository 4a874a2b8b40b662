import { describe, expect, it } from 'vitest';
import { cellReader } from '@/lib/evaluation/cross-table.rules';
import { crossTable } from '@/lib/evaluation/cross-table.service';
import { emptyFilter, type PartnershipFilter } from '@/lib/filter/filter.schema';
import { countTies } from '@/lib/partnership/partnership-list.service';
import { cellFilter } from '@/lib/statistics/cell.rules';
import { tabulated } from '@/lib/statistics/statistics.schema';
import { tabulate } from '@/lib/statistics/statistics.service';

const filters: Record<string, Partial<PartnershipFilter>> = {
  everything: {},
  'Occitanie and China': { region: ['FR-OCC'], country: ['CN'] },
  'the years from 2000': { from: 2000, stage: ['SIGNED'] },
};
const pairs = tabulated.flatMap((one) =>
  tabulated.filter((other) => other !== one).map((other) => [one, other] as const),
);

describe('the cross-table of ties', () => {
  for (const [name, over] of Object.entries(filters))
    it(`is the published statistics, for every pair of dimensions: ${name}`, async () => {
      const filter = { ...emptyFilter, ...over };
      for (const [rows, columns] of pairs) {
        const [table, published] = await Promise.all([
          crossTable(filter, [rows, columns], 'ties'),
          tabulate(filter, [rows, columns]),
        ]);
        expect(
          table.cells.map(({ row, column, value }) => ({ keys: [row, column], count: value.known })),
          `${rows} by ${columns}`,
        ).toEqual(published.cells);
        expect(table.total).toEqual({ known: published.total, untold: 0 });
      }
    });

  it('opens lists that hold what its cells count', async () => {
    const filter = { ...emptyFilter, ...filters['Occitanie and China'] };
    const table = await crossTable(filter, ['status', 'theme'], 'ties');
    const read = cellReader(table);
    for (const row of table.rows)
      for (const column of table.columns) {
        const keys = [
          { dimension: 'status', key: row.key },
          { dimension: 'theme', key: column.key },
        ] as const;
        expect(read(row.key, column.key).known).toBe(await countTies(cellFilter(filter, keys)));
      }
  });
});

describe('other measures', () => {
  it('count each authority and project once in a cell, and never guess a budget', async () => {
    const [authorities, projects, budget] = await Promise.all([
      crossTable(emptyFilter, ['pair', 'status'], 'authorities'),
      crossTable(emptyFilter, ['pair', 'status'], 'projects'),
      crossTable(emptyFilter, ['pair', 'status'], 'budget'),
    ]);
    expect(authorities.total.known).toBeLessThan(
      authorities.rows.reduce((sum, { value }) => sum + (value.known ?? 0), 0) + 1,
    );
    expect(projects.total.known).toBeGreaterThan(0);
    // Every project is either told or not.
    for (const { row, column, value } of budget.cells) {
      const count = cellReader(projects)(row, column).known ?? 0;
      expect(value.untold).toBeLessThanOrEqual(count);
      if (value.untold === count) expect(value.known).toBeNull();
    }
  });
});
