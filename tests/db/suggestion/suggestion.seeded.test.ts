import { beforeEach, describe, expect, it, vi } from 'vitest';

vi.hoisted(() => {
  process.env.ATLAS_SECRET = 'a secret of this test alone, long enough';
});

import { nobody } from '@/lib/auth/actor';
import { database } from '@/lib/db';
import { act } from '@/lib/record/act';
import { openSuggestion } from '@/lib/suggestion/open-suggestion.service';
import { suggest } from '@/lib/suggestion/suggest.service';
import { decideSuggestion, submitSuggestion, verifySuggestion } from '@/lib/suggestion/suggestion.mutations';
import {
  countPendingSuggestions,
  forgetUnverified,
  suggestionFor,
  suggestionsFor,
} from '@/lib/suggestion/suggestion.repository';
import { member } from '@/tests/factories/member-samples';
import { administrator, authorityId, clerk, correspondent, person } from '@/tests/factories/people';
import { suggestion, unverified, waiting } from '@/tests/factories/suggestion-samples';

const HOUR = 3_600_000;
type Person = Awaited<ReturnType<typeof person>>;

beforeEach(async () => {
  await database().$executeRaw`TRUNCATE suggestion, rate_limit, mail_message`;
});

const stateOf = async (id: number) =>
  (await database().suggestion.findUniqueOrThrow({ where: { id } })).state;
const decide = (actor: Person, suggestionId: number, over: object = {}) =>
  act(decideSuggestion, actor, { suggestionId, outcome: 'ACCEPTED', reason: null, ...over });

describe('a suggestion without an account', () => {
  it('is seen by nobody until its author presses the button that the mail leads to', async () => {
    const { id, token, email } = await unverified();
    const admin = await administrator();
    expect(await countPendingSuggestions(admin)).toBe(0);
    expect(await decide(admin, id)).toMatchObject({ problem: { kind: 'not-found' } });
    expect(await openSuggestion(token, new Date())).toMatchObject({ state: 'open' });
    expect(await stateOf(id)).toBe('UNVERIFIED');
    expect(await act(verifySuggestion, nobody, { token })).toMatchObject({ ok: true });
    expect(await act(verifySuggestion, nobody, { token })).toMatchObject({
      problem: { code: 'verified-already' },
    });
    expect(await openSuggestion(token, new Date())).toEqual({ state: 'verified' });
    const [row] = await suggestionsFor(admin, ['PENDING']);
    expect(row).toMatchObject({ id, email, sourceUrl: 'https://www.mairie-albi.fr/jumelages' });
    const mails = await database().mailMessage.findMany({ where: { recipient: email } });
    expect(mails).toMatchObject([{ template: 'suggestion-verify', locale: 'ko' }]);
  });

  it('with a link that is altered or has had its time stays unseen, and is forgotten', async () => {
    const { id, token } = await unverified();
    const altered = `${token.slice(0, -2)}${token.endsWith('AA') ? 'BB' : 'AA'}`;
    for (const each of [altered, token.slice(1), '', '🏞️']) {
      expect(await openSuggestion(each, new Date())).toEqual({ state: 'unknown' });
      expect(await act(verifySuggestion, nobody, { token: each })).toMatchObject({
        problem: { kind: 'not-found' },
      });
    }
    const later = new Date(Date.now() + 49 * HOUR);
    expect(await openSuggestion(token, later)).toEqual({ state: 'expired' });
    expect(await act(verifySuggestion, nobody, { token }, { now: later })).toMatchObject({
      problem: { code: 'expired' },
    });
    expect(await stateOf(id)).toBe('UNVERIFIED');
    await forgetUnverified(new Date());
    expect(await database().suggestion.count()).toBe(0);
    expect(await openSuggestion(token, new Date())).toEqual({ state: 'unknown' });
  });

  it('answers the same for an address with an account and for one without', async () => {
    const known = await person();
    const [one, two] = [
      await act(submitSuggestion, nobody, await suggestion({ email: known.email })),
      await act(submitSuggestion, nobody, await suggestion()),
    ];
    expect([one, two]).toMatchObject([
      { ok: true, value: { verified: false } },
      { ok: true, value: { verified: false } },
    ]);
    expect(await database().suggestion.count({ where: { userId: { not: null } } })).toBe(0);
  });

  it('takes any script, and refuses what is no suggestion', async () => {
    const of = async (over: object) => act(submitSuggestion, nobody, await suggestion(over));
    expect(await of({ text: 'العلاقة انتهت 🏞️', source: 'قرأت ذلك' })).toMatchObject({ ok: true });
    expect(await database().suggestion.findFirst()).toMatchObject({
      text: 'العلاقة انتهت 🏞️',
      sourceUrl: null,
      sourceNote: 'قرأت ذلك',
    });
    expect(await of({ source: 'javascript:alert(1)' })).toMatchObject({ ok: true });
    expect(await database().suggestion.count({ where: { sourceUrl: { startsWith: 'java' } } })).toBe(0);
    const problems = await Promise.all(
      [
        { text: '' },
        { text: 'x\n'.repeat(10_000) },
        { email: 'nobody' },
        { email: null },
        { about: { partnershipId: 1, authorityId: 1 } },
        { state: 'PENDING' },
        { locale: 'xx' },
      ].map(of),
    );
    for (const outcome of problems) expect(outcome).toMatchObject({ problem: { kind: 'invalid' } });
    expect(await of({ about: { partnershipId: 999_999 } })).toMatchObject({ problem: { kind: 'not-found' } });
  });

  it('is held to what one reader and one mailbox may send', async () => {
    const from = { actor: null, locale: 'fr', client: '192.0.2.1' } as const;
    const about = { kind: 'partnership', slug: 'albi-lijiang' } as const;
    const sent = { text: 'Rien ne se passe plus.', source: '' };
    const send = (email: string, client = '192.0.2.1') =>
      suggest(about, { ...sent, email }, { ...from, client });
    for (let number = 0; number < 6; number += 1)
      expect((await send('victim@example.org', `192.0.2.${number + 10}`)).ok).toBe(true);
    expect(await send('victim@example.org', '192.0.2.99')).toMatchObject({ problem: { code: 'too-many' } });
    for (let number = 0; number < 20; number += 1) await send(`n${number}@example.org`);
    expect(await send('another@example.org')).toMatchObject({ problem: { code: 'too-many' } });
    expect((await send('another@example.org', '192.0.2.200')).ok).toBe(true);
    const keys = await database().rateLimit.findMany();
    expect(keys.some(({ key }) => key.includes('example.org') || key.includes('192.0.2'))).toBe(false);
    expect(
      await suggest({ kind: 'project', slug: 'nowhere' }, { ...sent, email: 'a@b.fr' }, from),
    ).toMatchObject({ problem: { kind: 'not-found' } });
  });
});

describe('a suggestion that waits', () => {
  it('of somebody signed in waits at once', async () => {
    const somebody = await person();
    const outcome = await act(submitSuggestion, somebody, await suggestion({ email: null }));
    expect(outcome).toMatchObject({ ok: true, value: { verified: true } });
    expect(await database().suggestion.findFirst()).toMatchObject({
      state: 'PENDING',
      userId: somebody.userId,
    });
    expect(await database().mailMessage.count()).toBe(0);
  });

  it('is for the parties of its tie, correspondents within their scope and administrators', async () => {
    const { id } = await waiting();
    const sees = async (actor: Person) => [
      (await suggestionFor(actor, id)) !== null,
      (await countPendingSuggestions(actor)) > 0,
      (await decide(actor, id, { outcome: 'REFUSED', reason: '  ' })).ok === false &&
        (await act(decideSuggestion, actor, { suggestionId: id, outcome: 'NO', reason: null })).ok === false,
    ];
    const own = [
      await clerk('albi'),
      await clerk('lijiang', 'MANAGER'),
      await correspondent({ territory: 'FR-OCC' }),
      await correspondent({ country: 'CN' }),
      await administrator(),
    ];
    for (const actor of own) expect(await sees(actor)).toEqual([true, true, true]);
    const foreign = [await clerk('lyon'), await correspondent({ country: 'KR' }), await person()];
    for (const actor of foreign) {
      expect(await sees(actor)).toEqual([false, false, true]);
      expect(await decide(actor, id)).toMatchObject({ problem: { kind: 'forbidden' } });
    }
    const missing = await waiting({ about: {} });
    expect(await suggestionFor(own[0] as Person, missing.id)).toBeNull();
    expect(await decide(await administrator(), missing.id)).toMatchObject({ ok: true });
  });

  it('on what an authority took over is its successor’s too', async () => {
    const { id } = await waiting({ about: { authorityId: await authorityId('alsace') } });
    const ofGrandEst = await member('grand-est');
    expect(await suggestionFor(ofGrandEst, id)).not.toBeNull();
    expect(await decide(ofGrandEst, id)).toMatchObject({ ok: true });
  });

  it('is decided once, with a reason where it is refused; its author is told, the record is not changed', async () => {
    const albi = await clerk('albi');
    const one = await waiting();
    for (const reason of [null, '', '  '])
      expect(await decide(albi, one.id, { outcome: 'REFUSED', reason })).toMatchObject({
        problem: { kind: 'invalid', issues: [{ path: 'reason', message: 'needed' }] },
      });
    const reason = 'La délibération dit 2004.';
    const before = await database().revision.count();
    expect(await decide(albi, one.id, { outcome: 'REFUSED', reason })).toMatchObject({ ok: true });
    expect(await decide(albi, one.id)).toMatchObject({ problem: { code: 'decided-already' } });
    const two = await waiting();
    await decide(albi, two.id, { outcome: 'AMENDED', reason: 'Seulement l’année.' });
    expect([await stateOf(one.id), await stateOf(two.id)]).toEqual(['REFUSED', 'AMENDED']);
    expect(await database().revision.count()).toBe(before);
    const told = await database().mailMessage.findMany({ where: { template: 'suggestion-decided' } });
    expect(told).toMatchObject([
      { recipient: one.email, locale: 'ko', data: { outcome: 'REFUSED', reason } },
      { recipient: two.email, data: { outcome: 'AMENDED', path: '/ko/partnerships/albi-lijiang' } },
    ]);
  });
});
