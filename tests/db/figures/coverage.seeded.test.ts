import { describe, expect, it } from 'vitest';
import { figureBySlug, figuresOf, scopeCounts, sourcesNaming } from '@/lib/figures/coverage.repository';
import { scopeFilter, tiesMeant } from '@/lib/figures/coverage.rules';
import { compareAll } from '@/lib/figures/coverage.service';
import { allTies, countTies } from '@/lib/partnership/partnership-list.service';
import { ownCounts } from '@/lib/territory/pair.presenter';
import { pairRecord } from '@/lib/territory/territory.service';

const now = new Date('2026-11-22T09:00:00Z');

describe('counts beside published figures', () => {
  it.each([
    ['FR', 'CN'],
    ['FR', 'KR'],
  ] as const)('are those of the page of the pair %s-%s', async (one, other) => {
    const filter = scopeFilter(`${one}-${other}`);
    const page = ownCounts({ countries: [one, other], ...(await pairRecord(`${one}-${other}`)) });
    const { friendship_pacts, ...shared } = page;
    expect(await scopeCounts(filter, [one, other])).toMatchObject(shared);
    const pacts = tiesMeant({ scope: `${one}-${other}`, measure: 'friendship_pacts' });
    expect(pacts && (await countTies(pacts))).toBe(friendship_pacts);
  });

  it('are none where the atlas counts nothing of the kind, and take the day of the figure where it has one', async () => {
    const figures = await figuresOf(null);
    const compared = await compareAll(figures, now);
    expect(compared).toHaveLength(figures.length);
    for (const [index, { now: today, past, asOf }] of compared.entries()) {
      const figure = figures[index];
      if (!figure) continue;
      if (today === null) expect([figure.slug, past]).toEqual([figure.slug, null]);
      if (figure.asOf === null) expect([figure.slug, past, asOf]).toEqual([figure.slug, null, null]);
      if (past !== null && today !== null) expect(past, figure.slug).toBeLessThanOrEqual(today);
    }
  });

  it('name the French-Korean ties of 2021 to early 2024: six of the seven that KEY counts', async () => {
    const figure = await figureBySlug('key-kr-new-2021-2024');
    const filter = figure && tiesMeant(figure);
    if (!figure || !filter) throw new Error('no figure');
    expect(await compareAll([figure], now)).toMatchObject([{ value: 7, now: 6 }]);
    const ties = await allTies(filter);
    expect(ties.map(({ slug }) => slug)).toEqual([
      'cannes-busan',
      'grenoble-gumi',
      'paris13-seodaemun',
      'paris17-yangcheon',
      'paris18-jung',
      'pemb-seoul-digital',
    ]);
    const naming = await sourcesNaming(ties.map(({ id }) => id));
    for (const { id } of ties) expect(naming).toContainEqual({ tie: id, slug: 'key-2025' });
  });
});
