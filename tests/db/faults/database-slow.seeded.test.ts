import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { database } from '@/lib/db';
import { emptyFilter } from '@/lib/filter/filter.schema';
import { updateTie } from '@/lib/partnership/partnership.mutations';
import { listTies } from '@/lib/partnership/partnership-list.service';
import { act } from '@/lib/record/act';
import { clerk, tieId } from '@/tests/factories/people';

const url = process.env.DATABASE_URL ?? '';
// A second in place of a minute: the address of the database says how long a query may take.
process.env.DATABASE_URL = `${url}?statement_timeout=1000`;
const other = new pg.Client(url);
beforeAll(() => other.connect());
afterAll(() => other.end());

const save = async (text: string) => {
  const actor = await clerk('albi');
  const { origin } = await database().partnership.findFirstOrThrow({ where: { slug: 'albi-lijiang' } });
  const partnershipId = await tieId('albi-lijiang');
  return act(updateTie, actor, { partnershipId, base: { origin }, fields: { origin: { en: text } } });
};

describe('a database that is slow', () => {
  it('gives up what waits too long, answers the rest, and goes on by itself', async () => {
    expect((await save('before')).ok).toBe(true);
    await other.query('BEGIN');
    await other.query('LOCK TABLE partnership IN ACCESS EXCLUSIVE MODE');
    // More readers than there are connections: none is left hanging.
    const readers = await Promise.allSettled(Array.from({ length: 12 }, () => listTies(emptyFilter)));
    expect(readers.map(({ status }) => status)).toEqual(Array(12).fill('rejected'));
    for (const reader of readers)
      expect(String((reader as PromiseRejectedResult).reason)).toMatch(/statement timeout/);
    await expect(save('meanwhile')).rejects.toThrow(/statement timeout/);
    expect(await database().territory.count()).toBeGreaterThan(200);
    await other.query('ROLLBACK');
    expect((await listTies(emptyFilter)).total).toBeGreaterThan(90);
    const { origin } = await database().partnership.findFirstOrThrow({ where: { slug: 'albi-lijiang' } });
    expect(origin).toEqual({ en: 'before' });
    expect((await save('after')).ok).toBe(true);
  });

  it('writes nothing where somebody else holds the record, and can be tried again', async () => {
    const partnershipId = await tieId('albi-lijiang');
    await other.query('BEGIN');
    await other.query('SELECT FROM partnership WHERE id = $1 FOR UPDATE', [partnershipId]);
    const before = await database().revision.count();
    await expect(save('held')).rejects.toThrow(/statement timeout/);
    await other.query('ROLLBACK');
    expect(await database().revision.count()).toBe(before);
    expect((await save('free')).ok).toBe(true);
  });
});
