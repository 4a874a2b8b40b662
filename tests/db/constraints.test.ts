import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Values } from '@/tests/factories/records';
import { undone } from '@/tests/factories/undone';
import { datesCases } from './constraint-cases/dates';
import { extranetCases } from './constraint-cases/extranet';
import { judgementCases } from './constraint-cases/judgement';
import { makingOn, type Rule } from './constraint-cases/making';
import { qualityCases } from './constraint-cases/quality';
import { reportCases } from './constraint-cases/report';
import { statementsCases } from './constraint-cases/statements';
import { structureCases } from './constraint-cases/structure';
import { textsCases } from './constraint-cases/texts';
import { valuesCases } from './constraint-cases/values';

/** What the database refuses by itself, each rule with cases that it accepts and cases that it refuses. */

const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
beforeAll(() => client.connect());
afterAll(() => client.end());

const making = makingOn(client);
const rules: Record<string, Rule> = {
  ...datesCases(making),
  ...extranetCases(making),
  ...judgementCases(making),
  ...qualityCases(making),
  ...reportCases(making),
  ...statementsCases(making),
  ...textsCases(making),
  ...valuesCases(making),
  ...structureCases(making),
};

/** The name of the rule that refuses a piece of work, at once or when its transaction ends; null where it is accepted. */
const refusedBy = (work: () => Promise<unknown>): Promise<string | null> =>
  undone(client, async () => {
    try {
      await work();
      await client.query('SET CONSTRAINTS ALL IMMEDIATE');
      return null;
    } catch (error) {
      if (error instanceof pg.DatabaseError) return error.constraint ?? error.code ?? 'unnamed';
      throw error;
    }
  });

describe.each(Object.entries(rules))('%s', (name, { accepts, refuses }) => {
  it('accepts what is right', async () => {
    for (const work of accepts) expect(await refusedBy(work)).toBeNull();
  });

  it('refuses what is not', async () => {
    for (const work of refuses) expect(await refusedBy(work)).toBe(name);
  });
});

describe('the rules of the database', () => {
  it('all have their cases', async () => {
    const { rows } = await client.query(`
      SELECT conname AS name FROM pg_constraint WHERE contype = 'c' AND connamespace = 'public'::regnamespace
      UNION SELECT raised[1] FROM pg_proc, regexp_matches(prosrc, 'CONSTRAINT = ''(\\w+)''', 'g') AS raised
      WHERE pronamespace = 'public'::regnamespace`);
    expect(rows.map((row) => row.name).filter((name) => !(name in rules))).toEqual([]);
  });

  const { agreement, project, event, source, observation, figure } = making;
  it.each<[string, (over: Values) => () => Promise<unknown>]>([
    ['signed', agreement],
    ['deliberated', agreement],
    ['term', agreement],
    ['dates', project],
    ['dates', event],
    ['published', source],
    ['as_of', observation],
    ['since', observation],
    ['as_of', figure],
  ])('%s takes EDTF and nothing else', async (column, make) => {
    expect(await refusedBy(make({ [column]: '2012' }))).toBeNull();
    for (const garbage of ['', '12/05/2012', '2012-13', 'vers 2012', '2012-02-30', '2013/2012']) {
      expect(await refusedBy(make({ [column]: garbage }))).toMatch(/^(22007|22008)$/);
    }
  });
});
