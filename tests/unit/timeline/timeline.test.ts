import { describe, expect, it } from 'vitest';
import { emptyFilter, type PartnershipFilter } from '@/lib/filter/filter.schema';
import type { TieRow } from '@/lib/partnership/partnership-list.repository';
import { tieItem } from '@/lib/partnership/tie-item.presenter';
import { planTimeline } from '@/lib/timeline/timeline.plan';
import { presentTimeline } from '@/lib/timeline/timeline.presenter';
import { eventBelongs, mayFallIn, yearOf } from '@/lib/timeline/timeline.rules';
import { readerFor } from '../../factories/reader';
import { tieRow } from '../../factories/tie-row';

const filtered = (over: Partial<PartnershipFilter>) => ({ ...emptyFilter, ...over });
const event = (over: object = {}) => ({
  slug: 'meeting-wuhan-2005',
  title: { fr: 'Rencontre de Wuhan' },
  place: { fr: 'Wuhan' },
  dates: '2005-10',
  countries: ['FR', 'CN'],
  partnerships: [] as { partnershipId: number }[],
  ...over,
});

describe('the year of a date', () => {
  it.each([
    ['1981', 1981],
    ['[1986..1987]', 1986],
    ['../2005', 2005],
    ['2019/..', 2019],
    ['198X', 1980],
  ])('of %s is the first it allows, else the last', (dates, year) => {
    expect(yearOf(dates)).toBe(year);
  });

  it('falls into the years asked for where it may', () => {
    const eighties = { from: 1980, to: 1989, asOf: null };
    expect(
      ['[1970..1989]', '1981', '1990', '1979', '1975/..'].map((dates) => mayFallIn(eighties, dates)),
    ).toEqual([true, true, false, false, true]);
    expect(mayFallIn({ from: null, to: null, asOf: '2000-01-01' }, '2005-10')).toBe(false);
  });
});

describe('an event under a filter', () => {
  const none: ReadonlySet<number> = new Set();

  it('belongs by its countries where the filter speaks of countries and years alone', () => {
    expect(eventBelongs(filtered({ pair: ['FR-CN'] }), none, event())).toBe(true);
    expect(eventBelongs(filtered({ pair: ['FR-KR'] }), none, event())).toBe(false);
    expect(eventBelongs(filtered({ country: ['CN'], from: 2005, to: 2005 }), none, event())).toBe(true);
    expect(eventBelongs(filtered({ from: 2006 }), none, event())).toBe(false);
  });

  it('belongs by its ties where the filter speaks of ties', () => {
    const tied = event({ partnerships: [{ partnershipId: 4 }] });
    expect(eventBelongs(filtered({ status: ['ACTIVE'] }), none, event())).toBe(false);
    expect(eventBelongs(filtered({ status: ['ACTIVE'] }), new Set([4]), tied)).toBe(true);
    expect(eventBelongs(filtered({ status: ['ACTIVE'] }), none, tied)).toBe(false);
  });
});

const signed = (slug: string, dates: (string | null)[], id = 1) =>
  tieRow({
    id,
    slug,
    agreements: dates.map((each) => ({
      instrument: 'TWINNING',
      state: 'SIGNED',
      signed: each,
    })) as TieRow['agreements'],
  });

async function timelineOf(rows: TieRow[], filter: Partial<PartnershipFilter> = {}, events = [event()]) {
  const { t, v } = await readerFor('fr', 'list');
  const items = rows.map((row) => tieItem({ locale: 'fr', t, v, territories: new Map() }, row));
  const dated = rows.flatMap(({ id, agreements }) =>
    agreements.flatMap(({ signed, instrument, state }, index) =>
      signed ? [{ partnershipId: id, index, signed, instrument, state }] : [],
    ),
  );
  const ids = rows.map(({ id }) => id);
  const plan = planTimeline(filtered(filter), ids, dated, events);
  return presentTimeline({ locale: 'fr', v, plan, rows, items });
}

describe('the timeline', () => {
  it('stands by year, oldest first, imprecise dates under all their years', async () => {
    const { years } = await timelineOf([
      signed('c', ['1987'], 3),
      signed('b', ['[1986..1987]'], 2),
      signed('a', ['1986', '2005-11-02']),
    ]);
    expect(
      years.map(({ label, entries }) => [label, entries.map(({ key, kind }) => `${kind} ${key}`)]),
    ).toEqual([
      ['1986', ['agreement a-0']],
      ['1986-1987', ['agreement b-0']],
      ['1987', ['agreement c-0']],
      ['2005', ['event meeting-wuhan-2005', 'agreement a-1']],
    ]);
    expect(new Set(years.map(({ key }) => key)).size).toBe(years.length);
  });

  it('tells undated ties apart and counts only what is dated', async () => {
    const view = await timelineOf([signed('a', ['1981']), signed('b', [null], 2), signed('c', [], 3)]);
    expect(view.undated.items.map(({ slug }) => slug)).toEqual(['b', 'c']);
    expect(view.count).toBe(2);
  });

  it('leaves out agreements of a tie that the years leave out', async () => {
    const view = await timelineOf([signed('a', ['1981', '2019'])], { from: 2000 }, []);
    expect(view.years.map(({ label }) => label)).toEqual(['2019']);
  });

  it('keeps empty decades between the first and the last', async () => {
    const { decades } = await timelineOf([signed('a', ['1981'])]);
    expect(decades.map(({ decade, agreements, events }) => [decade, agreements, events])).toEqual([
      [1980, 1, 0],
      [1990, 0, 0],
      [2000, 0, 1],
    ]);
  });

  it('shows as much as a page bears, and counts and charts the rest', async () => {
    const many = Array.from({ length: 900 }, (_, index) =>
      signed(`t${index}`, [String(1960 + (index % 60))], index + 1),
    );
    const pages = await Promise.all([1, 2, 3, 9].map((page) => timelineOf(many, { page }, [])));
    const [first] = pages;
    expect(pages.map(({ page, pageCount, shown }) => [page, pageCount, shown])).toEqual([
      [1, 3, 400],
      [2, 3, 400],
      [3, 3, 100],
      [3, 3, 100],
    ]);
    expect([first?.count, first?.span]).toEqual([900, [1960, 2019]]);
    expect(first?.decades.reduce((sum, { agreements }) => sum + agreements, 0)).toBe(900);
    const keys = pages
      .slice(0, 3)
      .flatMap(({ years }) => years.flatMap(({ entries }) => entries.map(({ key }) => key)));
    expect(new Set(keys).size).toBe(900);
    // A decade leads to the page on which its first year stands.
    for (const { decade, page, firstKey } of first?.decades ?? []) {
      const there = pages[page - 1]?.years.find(({ key }) => key === firstKey);
      expect([decade, there?.year]).toEqual([decade, decade]);
    }
  });

  it('is empty where nothing is dated', async () => {
    const view = await timelineOf([signed('a', [])], {}, []);
    expect([view.years, view.decades, view.count]).toEqual([[], [], 0]);
  });
});
