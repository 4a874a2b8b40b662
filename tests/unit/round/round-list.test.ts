import { describe, expect, it } from 'vitest';
import { roundLine } from '@/lib/round/round-list.presenter';
import type { RoundRow } from '@/lib/round/round-list.repository';
import { readerFor } from '@/tests/factories/reader';

const row: RoundRow = {
  id: 1,
  authorityId: 1,
  year: 2026,
  opensOn: '2026-11-02',
  closesOn: '2027-01-01',
  reminders: 0,
  submittedAt: null,
  links: 2,
  openedLinks: 0,
  openedAt: null,
  sent: 2,
  waiting: 0,
  undelivered: 0,
  ties: 10,
  answered: 3,
  authority: {
    slug: 'albi',
    kind: 'MUNICIPALITY',
    country: 'FR',
    nameNative: 'Albi',
    nameFr: 'Albi',
    nameEn: 'Albi',
    nameZh: '阿尔比',
    nameKo: '알비',
  },
};

describe('a round in the list', () => {
  it('tells what was sent, opened and answered, and where it stands', async () => {
    const { t } = await readerFor('en', 'admin');
    const line = (over: Partial<RoundRow>, today = '2026-11-22') =>
      roundLine('en', t, { ...row, ...over }, today);
    expect(line({})).toMatchObject({
      state: 'waiting',
      mails: '2 sent',
      isUndelivered: false,
      opened: 'not yet',
      answered: '3 of 10',
    });
    expect(line({}, '2027-01-02').state).toBe('closed without being submitted');
    expect(line({}, '2027-01-01').state).toBe('waiting');
    expect(
      line({
        undelivered: 1,
        sent: 1,
        waiting: 1,
        reminders: 2,
        openedLinks: 1,
        openedAt: new Date('2026-11-05T10:00:00Z'),
      }),
    ).toMatchObject({
      mails: '1 sent, 1 to be sent, 1 not delivered or uncertain, 2 repeats',
      isUndelivered: true,
      opened: '1 of 2, first on 5 November 2026',
    });
    expect(line({ submittedAt: new Date('2026-12-03T10:00:00Z') }, '2027-02-01').state).toBe(
      'submitted on 3 December 2026',
    );
  });
});
