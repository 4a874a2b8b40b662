import { beforeAll, describe, expect, it } from 'vitest';
import { database } from '@/lib/db';
import { emptyFilter } from '@/lib/filter/filter.schema';
import { fundingBy, fundingLines, projectsUnder } from '@/lib/money/funding.repository';
import { fundingDimensions, grantedShare, oneCurrency } from '@/lib/money/funding.rules';
import { stateFunding } from '@/lib/money/state-funding.repository';
import {
  addTheme,
  newAuthority,
  newChinese,
  newFunding,
  newProject,
  newTie,
} from '@/tests/factories/quality-records';

let slug = '';

beforeAll(async () => {
  const french = await newAuthority();
  slug = (await database().localAuthority.findUniqueOrThrow({ where: { id: french } })).slug;
  const tie = await newTie({}, [french, await newChinese()]);
  await addTheme(tie);
  const [one, two] = [await newProject(tie), await newProject(tie)];
  await newProject(tie);
  await newFunding(one, { amountAppliedFor: 40_000, amountGranted: 30_000 });
  await newFunding(one, { scheme: 'TRIENNIAL', amountGranted: 10_000, year: 2011 });
  await newFunding(two, { amountAppliedFor: 20_000 });
  await newFunding(two, { funder: { fr: 'Région' }, scheme: 'OTHER', amountGranted: 5_000, year: null });
  await newFunding(two, {
    funder: { zh: '四川省' },
    scheme: 'OTHER',
    currency: 'CNY',
    amountGranted: 100_000,
  });
  const elsewhere = await newProject(await newTie());
  await newFunding(elsewhere, { amountGranted: 3_000 });
});

const filter = () => ({ ...emptyFilter, authority: [slug] });

describe('funding', () => {
  it('is summed by currency, and what nobody told is in no sum', async () => {
    const [euros, yuan] = await fundingBy(filter(), null);
    expect(euros).toMatchObject({
      ...{
        currency: 'EUR',
        lines: 4,
        told: 3,
        sum: 45_000,
        mean: 15_000,
        median: 10_000,
        least: 5_000,
        most: 30_000,
      },
      both: { lines: 1, appliedFor: 40_000, granted: 30_000 },
    });
    expect(yuan).toMatchObject({
      currency: 'CNY',
      lines: 1,
      sum: 100_000,
      both: { lines: 0, appliedFor: null },
    });
    expect(euros && grantedShare(euros)).toBe(0.75);
    expect(yuan && grantedShare(yuan)).toBeNull();
    expect(oneCurrency([{ currency: 'EUR' }, { currency: 'CNY' }])).toBeNull();
  });

  it('has a line for what nobody told of the dimension', async () => {
    const years = await fundingBy(filter(), 'year');
    expect(years.map(({ key, currency, lines }) => [key, currency, lines])).toEqual([
      ['2010', 'CNY', 1],
      ['2010', 'EUR', 2],
      ['2011', 'EUR', 1],
      [null, 'EUR', 1],
    ]);
  });

  it('goes by the themes of the tie where the project has none', async () => {
    const themes = await fundingBy(filter(), 'theme');
    expect(themes.map(({ key, currency, lines }) => [key, currency, lines])).toEqual([
      ['CULTURE', 'EUR', 4],
      ['CULTURE', 'CNY', 1],
    ]);
  });

  it('opens lists that hold what its cells count, by every dimension', async () => {
    for (const by of fundingDimensions)
      for (const { key, currency, lines } of await fundingBy(emptyFilter, by))
        expect(
          (await fundingLines(emptyFilter, { by, key, currency })).length,
          `${by} ${key} ${currency}`,
        ).toBe(lines);
    expect(await fundingLines(filter(), null)).toHaveLength(5);
  });

  it('says of how many projects nothing is told', async () => {
    expect(await projectsUnder(filter())).toEqual({ all: 3, unfunded: 1 });
  });

  it('of the State is that of the annual and three-year calls, by project', async () => {
    expect(await stateFunding('FR', 'CN')).toEqual({
      ...{ projects: 4, lines: 6, cofunded: 3, mean: 21_500, least: 3_000, most: 40_000 },
      ...{ annualApplications: 3, annualGranted: 2 },
    });
    expect(await stateFunding('FR', 'KR')).toMatchObject({
      projects: 0,
      lines: 0,
      cofunded: 0,
      mean: null,
      least: null,
    });
  });
});
