import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { database } from '@/lib/db';
import { emptyFilter, type PartnershipFilter, parseFilter, sortKeys } from '@/lib/filter/filter.schema';
import { countTies, tieIds } from '@/lib/partnership/partnership-list.repository';
import {
  allTies,
  facetCounts,
  facetDimensions,
  listTies,
  tieBatches,
} from '@/lib/partnership/partnership-list.service';
import { countTiesByEach } from '@/lib/statistics/statistics.repository';
import { tiesNow } from '@/lib/tie-set/tie-set.service';
import { countQueries } from '@/tests/support/count-queries';

const asked = (query: string): PartnershipFilter => parseFilter(new URLSearchParams(query)).filter;
const oneOf = (...values: string[]) => fc.option(fc.constantFrom(...values), { nil: '' });

/** Filters in words that the seed has, so that most of them let something through. */
const fitting = fc
  .record({
    country: oneOf('CN', 'KR', 'CN,KR', 'FR', 'DE'),
    pair: oneOf('FR-CN', 'FR-KR,FR-DE'),
    region: oneOf('FR-OCC', 'FR-BRE,FR-ARA', 'CN-5101', 'FR-34'),
    status: oneOf('ACTIVE', 'DORMANT,SUSPENDED', 'NOT_REPORTED'),
    stage: oneOf('SIGNED', 'IN_DISCUSSION,ENDED'),
    instrument: oneOf('TWINNING', 'UNSPECIFIED', 'COOPERATION_AGREEMENT'),
    theme: oneOf('CULTURE', 'NONE', 'EDUCATION,NONE'),
    kind: oneOf('MUNICIPALITY', 'REGION,DEPARTMENT'),
    authority: oneOf('grand-est', 'toulouse,albi'),
    network: oneOf('liaoning-group', 'none'),
    from: oneOf('1980', '2004'),
    to: oneOf('2005', '2020'),
    undated: oneOf('true', 'false'),
    q: oneOf('seoul', 'saint', '首尔'),
    sort: fc.constantFrom(...sortKeys),
    page: fc.constantFrom('1', '2'),
    pageSize: fc.constantFrom('5', '50'),
  })
  .map((parameters) => {
    const given = Object.entries(parameters).filter(([, value]) => value !== '');
    // Many conditions at once leave nothing to compare.
    return asked(new URLSearchParams(given.slice(-6)).toString());
  });

describe('ties as sets', () => {
  it('are the ties that the database gives for the same filter, in its order and with its counts', async () => {
    let someMatched = 0;
    await fc.assert(
      fc.asyncProperty(fitting, async (filter) => {
        const ties = await tiesNow();
        const range = { skip: (filter.page - 1) * filter.pageSize, take: filter.pageSize };
        const total = await countTies(filter);
        expect(await ties.count(filter)).toBe(total);
        expect(await ties.ids(filter, range)).toEqual(await tieIds(filter, range));
        expect(await ties.ids(filter, null)).toEqual(await tieIds(filter, null));
        if (total > 0) someMatched += 1;
      }),
      { numRuns: 80 },
    );
    expect(someMatched).toBeGreaterThan(20);
  });

  it.each(['', 'country=CN', 'region=FR-OCC&status=ACTIVE', 'from=1990&to=2000', 'q=saint&theme=NONE'])(
    'count by every dimension what the database counts under "%s"',
    async (query) => {
      const filter = asked(query);
      // Decades are counted without the years of a filter, whose ends they would follow.
      const dimensions = facetDimensions.filter((name) => filter.from === null || name !== 'decade');
      const counted = await (await tiesNow()).countByEach(filter, dimensions);
      const expected = await countTiesByEach(filter, dimensions);
      const sorted = (counts: { code: string; count: number }[] = []) =>
        counts.toSorted((one, other) => (one.code < other.code ? -1 : 1));
      for (const dimension of dimensions)
        expect([dimension, counted.get(dimension)]).toEqual([dimension, sorted(expected.get(dimension))]);
    },
  );

  it('follow a change of the record at once', async () => {
    const filter = asked('country=KR&stage=SIGNED');
    const before = await listTies(filter);
    const [tie] = before.rows;
    await database().partnership.update({ where: { id: tie?.id ?? 0 }, data: { stage: 'ENDED' } });
    const after = await listTies(filter);
    expect(after.total).toBe(before.total - 1);
    expect(after.rows.map(({ id }) => id)).not.toContain(tie?.id);
  });

  it('answer other filters of conditions that were asked before without the database', async () => {
    await facetCounts(asked('country=CN&status=ACTIVE'));
    await facetCounts(asked('region=FR-OCC'));
    // The version of the record is asked for each time.
    expect(await countQueries(() => facetCounts(asked('country=CN&region=FR-OCC')))).toBe(1);
  });

  it.each(['from=2000', 'to=1990', 'from=1985&to=1985', 'from=1990&to=2000', 'from=2001&to=1999'])(
    'know the ties of the years "%s" as the database does',
    async (query) => {
      const { filter } = parseFilter(new URLSearchParams(query));
      const agreement = await database().agreement.findFirstOrThrow({
        where: { signed: { startsWith: '20' } },
      });
      // Signed in some year of three decades: any of them may be the year.
      await database().agreement.update({ where: { id: agreement.id }, data: { signed: '1979/2004' } });
      expect(await (await tiesNow()).ids(filter, null)).toEqual(await tieIds(filter, null));
    },
  );

  it('know the ties of years that nobody asked for, once those of some were asked for', async () => {
    await listTies(asked('from=1990&to=2000&pageSize=5'));
    const again = await countQueries(() => listTies(asked('from=1990&to=2000&pageSize=5')));
    expect(await countQueries(() => listTies(asked('from=1991&to=2001&pageSize=5')))).toBe(again);
  });

  it('hold for the record as it stands alone', async () => {
    const ties = await tiesNow();
    await expect(ties.count({ ...emptyFilter, asOf: '2020-01-01' })).rejects.toThrow(RangeError);
    expect((await listTies(asked('knownAt=2020-01-01'))).total).toBe(0);
  });
});

describe('the number of ties under a filter', () => {
  it.each([
    '',
    'asOf=1999-12-31',
    'asOf=2015-06-30&pair=FR-CN',
    'asOf=2015-06-30&status=NOT_REPORTED',
    'asOf=2010-01-01&q=toulouse',
    'knownAt=2020-01-01',
    'knownAt=2020-01-01&q=toulouse',
    'freshness=UNVERIFIED',
    'q=toulouse',
    'q=--',
  ])('is that of its ids: %s', async (query) => {
    const filter = asked(query);
    expect(await countTies(filter)).toBe((await tieIds(filter, null)).length);
  });
});

describe('ties read by batches', () => {
  it('are those read at once, in their order', async () => {
    const filter = asked('country=CN&sort=-signed');
    const batches: number[][] = [];
    for await (const batch of tieBatches(filter, 7)) batches.push(batch.map(({ id }) => id));
    expect(new Set(batches.slice(0, -1).map(({ length }) => length))).toEqual(new Set([7]));
    expect(batches.flat()).toEqual((await allTies(filter)).map(({ id }) => id));
    expect(batches.flat()).toEqual(await tieIds(filter, null));
  });
});
