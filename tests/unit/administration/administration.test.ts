import { describe, expect, it } from 'vitest';
import { actionText } from '@/lib/administration/action.presenter';
import { administers } from '@/lib/administration/administrator';
import { auditLine, subjectHref } from '@/lib/administration/audit.presenter';
import { roleText } from '@/lib/administration/role.presenter';
import { byUrgency } from '@/lib/administration/waiting.presenter';
import type { Actor } from '@/lib/auth/actor';
import { typedDay } from '@/lib/date/typed-day';
import { locales } from '@/lib/i18n/locales';
import { mutations } from '@/lib/record/mutations';
import { readerFor } from '@/tests/factories/reader';

const somebody = (role: 'EVALUATOR' | 'ADMINISTRATOR' | 'CORRESPONDENT'): Actor => ({
  kind: 'person',
  userId: 'u',
  name: '',
  email: 'u@example.org',
  locale: 'fr',
  memberships: [],
  roles: [{ role, country: role === 'CORRESPONDENT' ? 'FR' : null, territory: null }],
});

describe('the administration', () => {
  it('is for administrators alone', () => {
    expect(administers(somebody('ADMINISTRATOR'))).toBe(true);
    expect(administers(somebody('EVALUATOR'))).toBe(false);
    expect(administers(somebody('CORRESPONDENT'))).toBe(false);
  });

  it('says what has waited longest first, then what has no age, last what does not wait', () => {
    const now = new Date('2026-11-22T10:00:00Z');
    const line = (key: string, count: number, oldest: string | null) => ({
      key,
      href: `/${key}`,
      count,
      oldest: oldest === null ? null : new Date(oldest),
    });
    const sorted = byUrgency(
      [
        line('nothing', 0, '2020-01-01'),
        line('young', 9, '2026-11-21T09:00:00Z'),
        line('ageless', 3, null),
        line('old', 1, '2026-11-01'),
      ],
      now,
    );
    expect(sorted.map(({ key, days }) => [key, days])).toEqual([
      ['old', 21],
      ['young', 1],
      ['ageless', null],
      ['nothing', null],
    ]);
  });
});

describe.each(locales)('in %s', (locale) => {
  it('every mutation has a name of its own', async () => {
    const { t } = await readerFor(locale, 'admin');
    const names = Object.values(mutations).map(({ name }) => name);
    for (const name of names) expect(actionText(t, name), name).not.toContain('action.');
    expect(actionText(t, 'old.act')).toBe('old.act');
  });
});

describe('roles and entries of the log', () => {
  it('are told with office and scope', async () => {
    const { t } = await readerFor('fr', 'admin');
    const role = { role: 'CORRESPONDENT', country: null, territory: null } as const;
    expect(roleText('fr', t, { ...role, role: 'EVALUATOR', office: null, officeName: null })).toBe(
      'évaluation',
    );
    expect(roleText('fr', t, { ...role, office: 'EMBASSY', officeName: null, country: 'KR' })).toBe(
      'correspondant (Ambassade, Corée du Sud)',
    );
  });

  it('lead to what they are about, and tell what else is known', async () => {
    expect(subjectHref('en', 'user:abc-1')).toBe('/en/admin/accounts/abc-1');
    expect(subjectHref('en', 'claim:12')).toBe('/en/extranet/claims/12');
    expect(subjectHref('en', 'act:12')).toBeNull();
    expect(subjectHref('en', 'user:../x')).toBeNull();
    const { t } = await readerFor('en', 'admin');
    const line = auditLine('en', t, {
      id: 1,
      at: new Date('2026-11-22T06:30:00Z'),
      action: 'mail.resend',
      subject: 'mail:3',
      detail: { reason: 'Asked for.', was: 'FAILED', resent: true, none: null },
      actor: null,
    });
    expect(line).toMatchObject({
      who: 'the atlas',
      whoHref: null,
      action: 'Mail sent again',
      reason: 'Asked for.',
      detail: 'was: FAILED · resent: true',
    });
    expect(line.when).toContain('07:30');
  });
});

describe('a whole day', () => {
  it('is read as people write it; less than a day is told', () => {
    expect(typedDay('1er janvier 2016', 'fr')).toEqual({ day: '2016-01-01' });
    expect(typedDay('2016年1月1日', 'zh')).toEqual({ day: '2016-01-01' });
    expect(typedDay('2016년 1월 1일', 'ko')).toEqual({ day: '2016-01-01' });
    expect(typedDay('2016', 'en')).toEqual({ problem: 'whole-day' });
    expect(typedDay('soon', 'en')).toEqual({ problem: 'whole-day' });
    expect(typedDay('2024-02-30', 'en')).toEqual({ problem: 'no-such-day' });
    expect(typedDay(' ', 'en')).toEqual({ problem: 'needed' });
  });
});
