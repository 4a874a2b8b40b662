import { describe, expect, it } from 'vitest';
import { presentEvent } from '@/lib/event/event-record.presenter';
import type { EventRecordRow } from '@/lib/event/event-record.repository';
import { readerFor } from '@/tests/factories/reader';
import { citationRow, epoch } from '@/tests/factories/record-rows';

const line = (slug: string, dates: string) => ({ slug, title: { fr: slug }, dates });

const row = (over: Partial<EventRecordRow> = {}): EventRecordRow => ({
  ...line('meeting-nanjing-2010', '2010-06'),
  place: { fr: 'Nankin' },
  participants: null,
  note: null,
  datesEarliest: new Date('2010-06-01T00:00:00Z'),
  datesLatest: new Date('2010-06-30T00:00:00Z'),
  countries: ['FR', 'CN'],
  updatedAt: epoch,
  citations: [citationRow()],
  partnerships: [],
  ...over,
});

const others = [
  line('first', '2005-10'),
  line('meeting-nanjing-2010', '2010-06'),
  line('last', '2010-11-14'),
];

describe('an event', () => {
  it('stands between the one before and the one after of the same countries', async () => {
    const event = presentEvent(await readerFor('fr', 'event'), row(), others);
    expect([event.before?.slug, event.date, event.after?.slug]).toEqual(['first', 'juin 2010', 'last']);
    expect(event.pair).toEqual({ text: 'France ⇄ Chine', href: '/fr/pairs/FR-CN' });
  });

  it('has nothing before it where it is the first, and no pair where it concerns one country', async () => {
    const first = presentEvent(await readerFor('fr', 'event'), row({ countries: ['FR'] }), others.slice(1));
    expect([first.before, first.after?.slug, first.pair]).toEqual([null, 'last', null]);
  });

  it('tells search engines the days that its date allows, and never a day more', async () => {
    const { jsonLd } = presentEvent(await readerFor('fr', 'event'), row(), others);
    expect(jsonLd).toMatchObject({ '@type': 'Event', startDate: '2010-06-01', endDate: '2010-06-30' });
    const open = row({ datesEarliest: null, datesLatest: null, place: null });
    const bare = presentEvent(await readerFor('fr', 'event'), open, others).jsonLd;
    expect(Object.keys(bare)).toEqual(['@type', 'name', 'url']);
  });
});
