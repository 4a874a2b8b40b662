import { afterEach, describe, expect, it, vi } from 'vitest';
import { countAsk } from '@/lib/auth/allowance.repository';
import { auth } from '@/lib/auth/auth';
import { atlasDay } from '@/lib/date/day';
import { database } from '@/lib/db';
import { updateTie } from '@/lib/partnership/partnership.mutations';
import { partnershipBySlug } from '@/lib/partnership/partnership-detail.service';
import { act } from '@/lib/record/act';
import { openDueRounds } from '@/lib/round/round-mails.service';
import { TokenBuckets } from '@/lib/server/api/rate-limit';
import { datasetVersion } from '@/lib/server/dataset-version';
import { clerk, tieId } from '@/tests/factories/people';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const now = Date.now();
afterEach(() => vi.useRealTimers());

/** The clock of this process shows another moment; the database keeps its own. */
const setClock = (at: number) => vi.useFakeTimers({ now: at, toFake: ['Date'] });

const numberOf = (label: string) => Number(label.split('.')[1]);

describe('a clock that is set back', () => {
  it('leaves the order of changes and the number of the data’s version as they went', async () => {
    const actor = await clerk('albi');
    const partnershipId = await tieId('albi-lijiang');
    const { origin: first } = await database().partnership.findUniqueOrThrow({
      where: { id: partnershipId },
    });
    const save = (from: unknown, text: string) =>
      act(updateTie, actor, { partnershipId, base: { origin: from }, fields: { origin: { en: text } } });
    expect((await save(first, 'one')).ok).toBe(true);
    const before = await datasetVersion();
    setClock(now - 400 * DAY);
    expect((await save({ en: 'one' }, 'two')).ok).toBe(true);
    const meanwhile = await datasetVersion();
    vi.useRealTimers();
    expect((await save({ en: 'two' }, 'three')).ok).toBe(true);
    const after = await datasetVersion();
    const numbers = [before, meanwhile, after].map(({ label }) => numberOf(label));
    expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
    expect(meanwhile.changedAt.getTime()).toBeGreaterThanOrEqual(before.changedAt.getTime());
    const changes = await database().revision.findMany({
      where: { actorId: actor.userId },
      orderBy: { id: 'asc' },
    });
    expect(changes.map(({ after: text }) => (text as { origin: { en: string } }).origin.en)).toEqual([
      'one',
      'two',
      'three',
    ]);
  });

  it('lets a session live that was begun later than now, and ends it in its time', async () => {
    const { userId } = await clerk('albi');
    const { headers, token } = await sessionOf(userId);
    setClock(now - DAY);
    expect((await auth().api.getSession({ headers }))?.session.token).toBe(token);
    setClock(now + 15 * DAY);
    expect(await auth().api.getSession({ headers })).toBeNull();
  });

  it('stops nobody from asking: a window that begins later than now is over', async () => {
    const ask = (at: number) => countAsk('somebody', 3_600, at).then(({ count }) => count);
    expect([await ask(now), await ask(now + 1_000)]).toEqual([1, 2]);
    expect([await ask(now - DAY), await ask(now - DAY + 1)]).toEqual([1, 2]);
    const buckets = new TokenBuckets(10, 1);
    expect(buckets.take('reader', 10, now).allowed).toBe(true);
    expect(buckets.take('reader', 1, now - DAY).allowed).toBe(false);
    expect(buckets.take('reader', 1, now - DAY + 2_000).allowed).toBe(true);
  });

  it('makes no job do again what it did', async () => {
    await openDueRounds(new Date(now));
    const [rounds, mails] = [
      await database().confirmationRound.count(),
      await database().mailMessage.count(),
    ];
    await openDueRounds(new Date(now - 2 * HOUR));
    expect([await database().confirmationRound.count(), await database().mailMessage.count()]).toEqual([
      rounds,
      mails,
    ]);
  });

  it('shows every page as of the day that the clock shows', async () => {
    const shown = async () => (await partnershipBySlug('albi-lijiang'))?.row.slug;
    setClock(now - 40 * DAY);
    expect((await datasetVersion()).label.startsWith(atlasDay(now - 40 * DAY))).toBe(true);
    expect(await shown()).toBe('albi-lijiang');
  });
});

/** Somebody signed in by a cookie that the library signed. */
async function sessionOf(userId: string) {
  const context = await auth().$context;
  const session = await context.internalAdapter.createSession(userId);
  const key = await crypto.subtle.importKey(
    'raw',
    new TextEncoder().encode(context.secret),
    { name: 'HMAC', hash: 'SHA-256' },
    false,
    ['sign'],
  );
  const signature = Buffer.from(
    await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(session.token)),
  );
  const { name } = context.authCookies.sessionToken;
  const cookie = `${name}=${encodeURIComponent(`${session.token}.${signature.toString('base64')}`)}`;
  return { headers: new Headers({ cookie }), token: session.token };
}
