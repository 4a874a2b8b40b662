import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMonths } from '@/lib/date/day';
import {
  type ActivityStatus,
  activityStatuses,
  freshnessOf,
  lastSignOfLife,
  newestObservation,
  type Observation,
  positionsOfParties,
  type SignOfLife,
  signalOf,
  statusOn,
} from '@/lib/partnership/partnership.rules';
import { dayArbitrary } from '@/tests/factories/edtf.arbitrary';

const today = '2026-06-15';
let ids = 0;

/** What somebody says on a day of 2026; by a source unless a party is given. */
function word(status: ActivityStatus, over: Partial<Observation> = {}): Observation {
  const said = over.asOfLatest ?? '2026-01-01';
  const when = { asOfEarliest: said, asOfLatest: said, sinceEarliest: null, recordedAt: 0 };
  return { id: ++ids, status, ...when, partyId: null, withdrawn: false, ...over };
}
const said = (partyId: number, status: ActivityStatus, asOfLatest: string, over: Partial<Observation> = {}) =>
  word(status, { partyId, asOfLatest, asOfEarliest: asOfLatest, ...over });

describe('the status of a tie', () => {
  it('is not reported where nobody has said anything', () => {
    expect(statusOn([], today)).toBe('NOT_REPORTED');
  });

  it.each(activityStatuses)('is %s where that is all that was said', (status) => {
    expect(statusOn([word(status)], today)).toBe(status);
  });

  it('is what was said latest, whoever says it', () => {
    const words = [said(1, 'ACTIVE', '2025-05-01'), word('DORMANT', { asOfLatest: '2025-06-01' })];
    expect(statusOn(words, today)).toBe('DORMANT');
    expect(statusOn(words.reverse(), today)).toBe('DORMANT');
  });

  it('goes by the latest day that the date allows: a year is its last day', () => {
    const year = word('DORMANT', { asOfEarliest: '2025-01-01', asOfLatest: '2025-12-31' });
    expect(statusOn([year, word('ACTIVE', { asOfLatest: '2025-11-30' })], today)).toBe('DORMANT');
  });

  it('is the latest recorded of what was said on one day', () => {
    const [first, second] = [word('ACTIVE', { recordedAt: 1 }), word('DORMANT', { recordedAt: 2 })];
    expect(statusOn([second, first], today)).toBe('DORMANT');
  });

  it('is never what was withdrawn', () => {
    const words = [word('ACTIVE'), word('DORMANT', { asOfLatest: '2026-05-01', withdrawn: true })];
    expect(statusOn(words, today)).toBe('ACTIVE');
    expect(statusOn([word('ACTIVE', { withdrawn: true })], today)).toBe('NOT_REPORTED');
  });

  it('does not fade with time: old words stand until newer ones come', () => {
    expect(statusOn([word('ACTIVE', { asOfLatest: '1999-12-31', asOfEarliest: '1999-01-01' })], today)).toBe(
      'ACTIVE',
    );
  });
});

describe('the status on a day gone by', () => {
  const asleep = word('DORMANT', {
    asOfEarliest: '2025-01-01',
    asOfLatest: '2025-12-31',
    sinceEarliest: '2012-01-01',
  });
  const alive = word('ACTIVE', { asOfEarliest: '2011-01-01', asOfLatest: '2011-12-31' });

  it.each([
    ['2010-12-31', 'NOT_REPORTED'],
    ['2011-01-01', 'ACTIVE'],
    ['2011-12-31', 'ACTIVE'],
    ['2012-01-01', 'DORMANT'],
    ['2020-01-01', 'DORMANT'],
    ['2026-01-01', 'DORMANT'],
  ])('on %s is %s: what was said later speaks from when it holds', (day, status) => {
    expect(statusOn([alive, asleep], day)).toBe(status);
  });

  it('counts from when it was said where it is not told from when it holds', () => {
    const later = word('DORMANT', { asOfEarliest: '2025-01-01', asOfLatest: '2025-12-31' });
    expect(newestObservation([alive, later], '2024-12-31')).toBe(alive);
    expect(newestObservation([alive, later], '2025-01-01')).toBe(later);
  });
});

describe('a dispute', () => {
  it('is where the newest words of two parties differ', () => {
    expect(statusOn([said(1, 'ACTIVE', '2025-06-01'), said(2, 'DORMANT', '2025-07-01')], today)).toBe(
      'DISPUTED',
    );
  });

  it('is not where they agree, nor where one party has changed its mind', () => {
    expect(statusOn([said(1, 'ACTIVE', '2025-06-01'), said(2, 'ACTIVE', '2025-07-01')], today)).toBe(
      'ACTIVE',
    );
    const words = [
      said(1, 'DORMANT', '2025-06-01'),
      said(2, 'ACTIVE', '2025-07-01'),
      said(1, 'ACTIVE', '2025-08-01'),
    ];
    expect(statusOn(words, today)).toBe('ACTIVE');
    expect(statusOn([said(1, 'DORMANT', '2025-06-01'), said(1, 'ACTIVE', '2025-07-01')], today)).toBe(
      'ACTIVE',
    );
  });

  it('takes two parties: a source or an evaluator against a party is none', () => {
    expect(
      statusOn([said(1, 'ACTIVE', '2025-06-01'), word('DORMANT', { asOfLatest: '2025-07-01' })], today),
    ).toBe('DORMANT');
  });

  it('is not settled by the word of a third', () => {
    const parties = [said(1, 'ACTIVE', '2025-06-01'), said(2, 'DORMANT', '2025-07-01')];
    expect(statusOn([...parties, word('ACTIVE', { asOfLatest: '2026-06-01' })], today)).toBe('DISPUTED');
    expect(statusOn([...parties, said(3, 'ACTIVE', '2026-06-01')], today)).toBe('DISPUTED');
  });

  it('is settled when one of them withdraws its word', () => {
    const words = [said(1, 'ACTIVE', '2025-06-01'), said(2, 'DORMANT', '2025-07-01', { withdrawn: true })];
    expect(statusOn(words, today)).toBe('ACTIVE');
  });

  it.each([
    ['2024-06-15', 'DORMANT'],
    ['2024-06-16', 'DISPUTED'],
    ['2024-06-14', 'DORMANT'],
  ])('needs both words under 24 months old: with one of %s the status is %s', (asOf, status) => {
    expect(statusOn([said(1, 'ACTIVE', asOf), said(2, 'DORMANT', '2026-01-01')], today)).toBe(status);
  });

  it('ends by itself at the end of the month where 24 months later has no such day', () => {
    const words = [said(1, 'ACTIVE', '2024-02-29'), said(2, 'DORMANT', '2026-02-01')];
    expect(statusOn(words, '2026-02-27')).toBe('DISPUTED');
    expect(statusOn(words, '2026-02-28')).toBe('DORMANT');
  });

  it('shows the newest word of each party, newest first', () => {
    const [old, mine, theirs] = [
      said(1, 'DORMANT', '2025-01-01'),
      said(1, 'ACTIVE', '2025-06-01'),
      said(2, 'DORMANT', '2026-01-01'),
    ];
    expect(positionsOfParties([old, mine, theirs], today)).toEqual([theirs, mine]);
  });

  it('is never declared, only found: the status is one of the words or a dispute between parties', () => {
    const words = fc.array(
      fc.record({
        status: fc.constantFrom(...activityStatuses),
        partyId: fc.option(fc.integer({ min: 1, max: 3 })),
        asOfLatest: dayArbitrary({ min: 2022, max: 2027 }),
        withdrawn: fc.boolean(),
        recordedAt: fc.nat(3),
      }),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(words, dayArbitrary({ min: 2022, max: 2027 }), (drawn, day) => {
        const observations = drawn.map(({ status, ...over }) =>
          word(status, { asOfEarliest: over.asOfLatest, ...over }),
        );
        const status = statusOn(observations, day);
        expect(statusOn([...observations].reverse(), day)).toBe(status);
        const heard = observations.filter((each) => !each.withdrawn && each.asOfLatest <= day);
        if (status === 'NOT_REPORTED') expect(heard).toEqual([]);
        else if (status === 'DISPUTED')
          expect(
            new Set(positionsOfParties(observations, day).map((each) => each.status)).size,
          ).toBeGreaterThan(1);
        else expect(heard.map((each) => each.status)).toContain(status);
      }),
    );
  });
});

describe('the last sign of life', () => {
  const sign = (
    text: string,
    earliest: string | null,
    latest: string | null,
    told: SignOfLife['told'] = null,
  ): SignOfLife => ({
    said: text,
    earliest,
    latest,
    told,
  });

  it('is none where nothing is dated', () => {
    expect(lastSignOfLife([], today)).toBeNull();
    expect(lastSignOfLife([sign('[..1984,1990..]', null, null)], today)).toBeNull();
  });

  it('is the newest that has begun', () => {
    const signs = [
      sign('1981', '1981-01-01', '1981-12-31'),
      sign('2024-03', '2024-03-01', '2024-03-31'),
      sign('2030', '2030-01-01', '2030-12-31'),
    ];
    expect(lastSignOfLife(signs, today)).toEqual({ said: '2024-03', on: '2024-03-31' });
    expect(lastSignOfLife(signs, '2024-02-29')).toEqual({ said: '1981', on: '1981-12-31' });
    expect(lastSignOfLife(signs, '1980-12-31')).toBeNull();
  });

  it('of an open span is the day of the source that tells it', () => {
    const told = { said: '2025-03-27', until: '2025-03-27' };
    expect(lastSignOfLife([sign('2019/..', '2019-01-01', null, told)], today)).toEqual({
      said: '2025-03-27',
      on: '2025-03-27',
    });
  });

  it('of an open span that no dated source tells is its first day', () => {
    expect(lastSignOfLife([sign('2019/..', '2019-01-01', null)], today)).toEqual({
      said: '2019/..',
      on: '2019-01-01',
    });
    const before = { said: '2011', until: '2011-12-31' };
    expect(lastSignOfLife([sign('2019/..', '2019-01-01', null, before)], today)).toEqual({
      said: '2019/..',
      on: '2019-01-01',
    });
  });

  it('of a span that ended is its end, whatever a later source tells', () => {
    const told = { said: '2025', until: '2025-12-31' };
    expect(lastSignOfLife([sign('/2005', null, '2005-12-31', told)], today)).toEqual({
      said: '/2005',
      on: '2005-12-31',
    });
  });
});

describe('the signal', () => {
  const on = (day: string) => ({ said: day, on: day });
  it.each([
    [null, null],
    ['2026-06-15', 'ACTIVE'],
    ['2024-06-16', 'ACTIVE'],
    ['2024-06-15', 'DORMANT'],
    ['1981-12-31', 'DORMANT'],
    ['2026-12-31', 'ACTIVE'],
  ] as const)('of a last sign on %s is %s', (day, signal) => {
    expect(signalOf(day && on(day), today)).toBe(signal);
  });
});

describe('freshness', () => {
  it.each([
    [null, 'UNVERIFIED'],
    ['2026-06-15', 'UP_TO_DATE'],
    ['2025-06-16', 'UP_TO_DATE'],
    ['2025-06-15', 'TO_BE_CONFIRMED'],
    ['2024-06-15', 'TO_BE_CONFIRMED'],
    ['2024-06-14', 'STALE'],
  ] as const)('of an entry last confirmed on %s is %s', (day, freshness) => {
    expect(freshnessOf(day, today)).toBe(freshness);
  });

  it('turns at the end of the month where the month is shorter', () => {
    expect(freshnessOf('2024-02-29', '2025-02-27')).toBe('UP_TO_DATE');
    expect(freshnessOf('2024-02-29', '2025-02-28')).toBe('TO_BE_CONFIRMED');
    expect(freshnessOf('2024-02-29', '2026-02-28')).toBe('TO_BE_CONFIRMED');
    expect(freshnessOf('2024-02-29', '2026-03-01')).toBe('STALE');
  });

  it('only ever wanes as days pass', () => {
    const order = ['UP_TO_DATE', 'TO_BE_CONFIRMED', 'STALE'];
    const days = { min: 2000, max: 2040 };
    fc.assert(
      fc.property(dayArbitrary(days), dayArbitrary(days), dayArbitrary(days), (confirmed, a, b) => {
        const [sooner, later] = [a, b].sort() as [string, string];
        expect(order.indexOf(freshnessOf(confirmed, sooner))).toBeLessThanOrEqual(
          order.indexOf(freshnessOf(confirmed, later)),
        );
        expect(freshnessOf(confirmed, addMonths(confirmed, 12))).toBe('TO_BE_CONFIRMED');
      }),
    );
  });
});
