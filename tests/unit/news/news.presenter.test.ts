import { describe, expect, it } from 'vitest';
import { emptyFilter } from '@/lib/filter/filter.schema';
import { type NewsInput, presentNews } from '@/lib/news/news.presenter';
import type { NewsObservationRow } from '@/lib/news/news.repository';
import { tieItem } from '@/lib/partnership/tie-item.presenter';
import { readerFor } from '../../factories/reader';
import { tieRow } from '../../factories/tie-row';

async function newsOf(over: Partial<NewsInput>, updatedAt = new Date('2026-01-15T10:00:00Z')) {
  const { t, v } = await readerFor('fr', 'news');
  const list = await readerFor('fr', 'list');
  const rows = [tieRow({ updatedAt })];
  const items = rows.map((row) => tieItem({ locale: 'fr', t: list.t, v, territories: new Map() }, row));
  const nothing = { observations: [], projects: [], events: [] };
  return presentNews({ locale: 'fr', t, v, filter: emptyFilter, rows, items, ...nothing, ...over });
}

const observation = (recordedAt: string) =>
  ({
    id: 3,
    partnershipId: 1,
    status: 'DORMANT',
    recordedAt: new Date(recordedAt),
    citations: [{ source: { label: { fr: 'KEY, 2025' } } }],
    party: null,
  }) as unknown as NewsObservationRow;

describe('what changed lately', () => {
  it('tells a new tie on its day, by the clock of Paris', async () => {
    const days = await newsOf({});
    expect(days.map(({ label, groups }) => [label, groups.map(({ kind }) => kind)])).toEqual([
      ['15 janvier 2026', ['added']],
    ]);
  });

  it('tells a change on a later day, newest first', async () => {
    const days = await newsOf({}, new Date('2026-02-01T23:30:00Z'));
    expect(days.map(({ day, groups }) => [day, groups.map(({ kind }) => kind)])).toEqual([
      ['2026-02-02', ['changed']],
      ['2026-01-15', ['added']],
    ]);
  });

  it('tells who declared a status, unless it came with the tie', async () => {
    const [later] = await newsOf({ observations: [observation('2026-03-01T09:00:00Z')] });
    expect(later?.groups[0]?.items[0]?.note).toBe('en sommeil, selon KEY, 2025');
    const same = await newsOf({ observations: [observation('2026-01-15T12:00:00Z')] });
    expect(same.flatMap(({ groups }) => groups.map(({ kind }) => kind))).toEqual(['added']);
  });
});
