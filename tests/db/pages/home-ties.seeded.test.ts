import { expect, it } from 'vitest';
import { authorityNameSelect } from '@/lib/authority/authority.select';
import { database } from '@/lib/db';
import { tiesOfHome } from '@/lib/home/home.repository';

it('reads every tie for the home page as the record has it, in one query', async () => {
  const ties = await tiesOfHome();
  const record = await database().partnership.findMany({
    orderBy: { slug: 'asc' },
    select: {
      slug: true,
      stage: true,
      state: { select: { status: true, freshness: true, compilationOnly: true } },
      parties: {
        orderBy: { position: 'asc' },
        select: {
          authority: {
            select: {
              ...authorityNameSelect,
              latitude: true,
              longitude: true,
              territory: { select: { lineage: true } },
            },
          },
        },
      },
    },
  });
  expect(ties.length).toBeGreaterThan(90);
  expect(ties).toEqual(record);
});
