import { describe, expect, it } from 'vitest';
import { stateOn, type TieRecord } from '@/lib/partnership/partnership.state';

const empty: TieRecord = { observations: [], agreements: [], projects: [], events: [], confirmations: [] };
const today = '2026-06-15';
const early = Date.UTC(2026, 0, 1);
const late = Date.UTC(2026, 5, 1);
const entered = { recordedAt: early };
const told = { published: '2025-03-27', agrees: true, ...entered };

const lastSign = (record: Partial<TieRecord>, knownAt?: number) =>
  stateOn({ ...empty, ...record }, today, knownAt).lastSign?.said ?? null;

describe('the state of a tie from its record', () => {
  it('of an empty record says nothing', () => {
    const nothing = { status: 'NOT_REPORTED', observationId: null, signal: null, lastSign: null };
    expect(stateOn(empty, today)).toEqual({
      ...nothing,
      confirmedOn: null,
      freshness: 'UNVERIFIED',
      firstSignedOn: null,
    });
  });

  it('takes for signs of life what was done, not what was planned, called off or proposed', () => {
    const project = (state: TieRecord['projects'][number]['state']) => ({
      state,
      dates: '2025',
      sources: [],
      ...entered,
    });
    for (const state of ['ONGOING', 'COMPLETED', null] as const)
      expect(lastSign({ projects: [project(state)] })).toBe('2025');
    for (const state of ['PLANNED', 'CANCELLED'] as const)
      expect(lastSign({ projects: [project(state)] })).toBeNull();
    const agreement = (state: TieRecord['agreements'][number]['state']) => ({
      state,
      signed: '1981',
      ...entered,
    });
    for (const state of ['SIGNED', 'EXPIRED', 'TERMINATED'] as const)
      expect(lastSign({ agreements: [agreement(state)] })).toBe('1981');
    expect(lastSign({ agreements: [agreement('PROPOSED')] })).toBeNull();
  });

  it('is woken by a single event', () => {
    const masks = { state: null, dates: '2025~', sources: [], ...entered };
    const old = { state: 'SIGNED' as const, signed: '1999', ...entered };
    expect(stateOn({ ...empty, agreements: [old] }, today).signal).toBe('DORMANT');
    expect(stateOn({ ...empty, agreements: [old], projects: [masks] }, today).signal).toBe('ACTIVE');
    expect(lastSign({ events: [{ dates: '2024-09', sources: [], ...entered }] })).toBe('2024-09');
  });

  it('counts a confirmation as a sign of life, but not the word that the tie is unknown', () => {
    const confirmation = { confirmedOn: '2026-01-10', ...entered };
    expect(lastSign({ confirmations: [{ kind: 'TIE_EXISTS', ...confirmation }] })).toBe('2026-01-10');
    expect(lastSign({ confirmations: [{ kind: 'TIE_UNKNOWN', ...confirmation }] })).toBeNull();
  });

  it('is fresh by the confirmation that the entry is right, and by no other', () => {
    const confirmation = { confirmedOn: '2026-01-10', ...entered };
    const freshness = (kind: 'TIE_EXISTS' | 'ENTRY_RIGHT') =>
      stateOn({ ...empty, confirmations: [{ kind, ...confirmation }] }, today).freshness;
    expect(freshness('ENTRY_RIGHT')).toBe('UP_TO_DATE');
    expect(freshness('TIE_EXISTS')).toBe('UNVERIFIED');
    const future = { kind: 'ENTRY_RIGHT' as const, ...confirmation, confirmedOn: '2026-06-16' };
    expect(stateOn({ ...empty, confirmations: [future] }, today).freshness).toBe('UNVERIFIED');
  });

  it('lets an open span run to the newest dated source that agrees', () => {
    const span = (sources: TieRecord['events'][number]['sources']) =>
      lastSign({ projects: [{ state: null, dates: '2019/..', sources, ...entered }] });
    expect(span([])).toBe('2019/..');
    expect(span([told, { ...told, published: '2011' }])).toBe('2025-03-27');
    expect(span([told, { ...told, published: '2026', agrees: false }])).toBe('2025-03-27');
    expect(
      span([
        { ...told, published: null },
        { ...told, published: '2026/..' },
      ]),
    ).toBe('2019/..');
  });

  it('counts the first signature from the earliest day it may fall on', () => {
    const agreement = (signed: string | null, state: 'SIGNED' | 'PROPOSED' = 'SIGNED') => ({
      state,
      signed,
      ...entered,
    });
    const agreements = [
      agreement('2001'),
      agreement('[1986..1987]'),
      agreement(null),
      agreement('1970', 'PROPOSED'),
    ];
    expect(stateOn({ ...empty, agreements }, today).firstSignedOn).toBe('1986-01-01');
  });

  it('is what the record said by an instant: later rows, sources and withdrawals are not yet known', () => {
    const observation = {
      id: 1,
      status: 'ACTIVE' as const,
      asOfEarliest: '2025-01-01',
      asOfLatest: '2025-12-31',
      sinceEarliest: null,
    };
    const withdrawn = { ...observation, partyId: null, ...entered, withdrawnAt: late };
    const record = {
      ...empty,
      observations: [withdrawn],
      events: [{ dates: '2026-02', sources: [], recordedAt: late }],
    };
    expect(stateOn(record, today, early)).toMatchObject({
      status: 'ACTIVE',
      observationId: 1,
      lastSign: null,
    });
    expect(stateOn(record, today, late - 1)).toMatchObject({ status: 'ACTIVE' });
    expect(stateOn(record, today, late)).toMatchObject({
      status: 'NOT_REPORTED',
      lastSign: { said: '2026-02' },
    });
    expect(stateOn(record, today, early - 1)).toMatchObject({ status: 'NOT_REPORTED' });
    const project = { state: null, dates: '2019/..', sources: [{ ...told, recordedAt: late }], ...entered };
    expect(lastSign({ projects: [project] }, early)).toBe('2019/..');
    expect(lastSign({ projects: [project] }, late)).toBe('2025-03-27');
  });
});
