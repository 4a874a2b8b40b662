import { expect, it } from 'vitest';
import { database } from '@/lib/db';
import { emptyFilter } from '@/lib/filter/filter.schema';
import { filterContext, keptTies } from '@/lib/filter/filter.service';
import { listTies } from '@/lib/partnership/partnership-list.service';

const filter = { ...emptyFilter, country: ['KR'] };

const signed = async () =>
  (await filterContext(filter)).facets.stage.find(({ code }) => code === 'SIGNED')?.count ?? 0;

it('keeps a list and its counts while the record stands, and never beyond', async () => {
  const before = await keptTies(filter);
  const count = await signed();
  expect(await keptTies(filter)).toBe(before);
  const [tie] = before.rows;
  await database().partnership.update({ where: { id: tie?.id ?? 0 }, data: { stage: 'ENDED' } });
  const after = await keptTies(filter);
  expect(after.rows.find(({ id }) => id === tie?.id)?.stage).toBe('ENDED');
  expect(after).toEqual(await listTies(filter));
  expect(await signed()).toBe(count - (tie?.stage === 'SIGNED' ? 1 : 0));
});

it('works out what several ask for at once a single time', async () => {
  const other = { ...filter, sort: '-name' as const };
  const pages = await Promise.all([keptTies(other), keptTies(other), keptTies(other)]);
  expect(new Set(pages).size).toBe(1);
});
