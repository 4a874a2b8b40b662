import { describe, expect, it } from 'vitest';
import { failureText, judgeFailure } from '@/lib/mail/mail-failure.rules';

const now = new Date('2026-11-22T10:00:00Z');

describe('a mail that could not be sent', () => {
  it.each([
    [1, 1],
    [2, 5],
    [3, 30],
    [4, 180],
  ])('after attempt %i waits %i minutes', (attempts, minutes) => {
    const failure = judgeFailure({ code: 'ECONNECTION', command: 'CONN' }, attempts, now);
    expect(failure).toEqual({ state: 'QUEUED', notBefore: new Date(now.getTime() + minutes * 60_000) });
  });

  it('is given up after the fifth attempt', () => {
    expect(judgeFailure({ code: 'ECONNECTION' }, 5, now)).toEqual({ state: 'FAILED' });
  });

  it.each([
    [{ code: 'EENVELOPE', command: 'RCPT TO', responseCode: 550 }, 'BOUNCED'],
    [{ code: 'EMESSAGE', command: 'DATA', responseCode: 554 }, 'BOUNCED'],
    [{ code: 'EENVELOPE', command: 'RCPT TO', responseCode: 450 }, 'QUEUED'],
    // A wrong password is the operator's matter and may be mended.
    [{ code: 'EAUTH', command: 'AUTH PLAIN', responseCode: 535 }, 'QUEUED'],
    [{ code: 'ETIMEDOUT', command: 'DATA' }, 'UNCERTAIN'],
  ])('%j is %s', (error, state) => {
    expect(judgeFailure(error, 1, now).state).toBe(state);
  });

  it('is told in one short line', () => {
    expect(failureText({ code: 'E', responseCode: 550, message: `a\nb${'x'.repeat(900)}` })).toMatch(
      /^E 550 a b/,
    );
    expect(failureText({ message: 'x'.repeat(900) })).toHaveLength(300);
  });
});
