import { describe, expect, it } from 'vitest';
import { digestPeriod } from '@/lib/digest/digest.rules';
import { isRoundDue, repeatsDue } from '@/lib/round/round.rules';
import { hashToken, isGenuine, roundToken } from '@/lib/round/round-token';

const secret = 'a secret of more than thirty-two characters';

describe('when an authority is asked', () => {
  const never = { confirmedOn: null, lastRoundOn: null, reachable: true };
  it.each([
    ['never asked, never confirmed', never, true],
    ['nobody to write to', { ...never, reachable: false }, false],
    ['asked this year', { ...never, lastRoundOn: '2026-01-10' }, false],
    ['asked a year ago', { ...never, lastRoundOn: '2025-11-22' }, true],
    ['confirmed ten months ago', { ...never, confirmedOn: '2026-01-23' }, false],
    ['confirmed eleven months ago', { ...never, confirmedOn: '2025-12-22' }, true],
  ])('%s', (_, candidate, expected) => {
    expect(isRoundDue(candidate, '2026-11-22')).toBe(expected);
  });

  it('is reminded twice and never again', () => {
    const days = ['2026-11-22', '2026-12-05', '2026-12-06', '2026-12-26', '2026-12-27', '2027-01-20'];
    expect(days.map((day) => repeatsDue('2026-11-22', day))).toEqual([0, 0, 1, 1, 2, 2]);
  });
});

describe('the token of a link', () => {
  const token = roundToken(secret, 7, 'a@example.org');
  it('is the same each time, another for another round or recipient', () => {
    expect(roundToken(secret, 7, 'a@example.org')).toBe(token);
    expect(roundToken(secret, 8, 'a@example.org')).not.toBe(token);
    expect(roundToken(secret, 7, 'b@example.org')).not.toBe(token);
    expect(token).toMatch(/^[\w-]{46}$/);
    expect(hashToken(token)).not.toContain(token.slice(0, 10));
  });

  it('is told from one that was altered at any place, cut or made with another secret', () => {
    expect(isGenuine(token, secret)).toBe(true);
    expect(isGenuine(token, `${secret}!`)).toBe(false);
    expect(isGenuine(token.slice(1), secret)).toBe(false);
    expect(isGenuine(`${token}x`, secret)).toBe(false);
    for (let at = 0; at < token.length; at++) {
      const altered = token.slice(0, at) + (token[at] === 'A' ? 'B' : 'A') + token.slice(at + 1);
      expect(isGenuine(altered, secret), `altered at ${at}`).toBe(false);
    }
  });
});

describe('the period of a digest', () => {
  it.each([
    ['DAILY', '2026-11-22', { from: '2026-11-21', until: '2026-11-22' }],
    ['WEEKLY', '2026-11-22', null],
    ['WEEKLY', '2026-11-23', { from: '2026-11-16', until: '2026-11-23' }],
    ['MONTHLY', '2026-12-01', { from: '2026-11-01', until: '2026-12-01' }],
    ['MONTHLY', '2026-12-02', null],
  ] as const)('%s on %s', (frequency, day, period) => {
    expect(digestPeriod(frequency, day)).toEqual(period);
  });
});
