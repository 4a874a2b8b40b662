import { describe, expect, it } from 'vitest';
import { system } from '@/lib/auth/actor';
import { erasePerson } from '@/lib/auth/erasure.repository';
import { database } from '@/lib/db';
import { stateStatus } from '@/lib/partnership/status.mutations';
import { act } from '@/lib/record/act';
import { mergeThemes } from '@/lib/theme/theme.mutations';
import { tellViewChanges } from '@/lib/view/tell-view-changes.service';
import {
  followView,
  removeView,
  renameView,
  renewView,
  saveView,
  unfollowView,
} from '@/lib/view/view.mutations';
import { viewFor } from '@/lib/view/view.repository';
import { namesOf, openView } from '@/lib/view/view-changes.service';
import type { TieSnapshot } from '@/lib/view/view-diff.rules';
import { viewFeed } from '@/lib/view/view-feed.service';
import { newTheme } from '@/tests/factories/administration-samples';
import { authorityId, person, tieId } from '@/tests/factories/people';

const role = { role: 'EVALUATOR' as const, country: null, territory: null };

/** Somebody who evaluates, in the database as well. */
async function evaluator() {
  const somebody = await person({ roles: [role] });
  await database().roleGrant.create({ data: { userId: somebody.userId, role: 'EVALUATOR' } });
  return somebody;
}
type Evaluator = Awaited<ReturnType<typeof evaluator>>;

const albi = 'albi-lijiang';

async function saved(owner: Evaluator, over: object = {}) {
  const given = {
    name: 'Albi',
    path: '/partnerships',
    query: 'authority=albi',
    visibility: 'EVALUATORS',
    ...over,
  };
  const outcome = await act(saveView, owner, given);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  return outcome.value;
}

async function opened(owner: Evaluator, slug: string) {
  const view = await viewFor(owner.userId, slug);
  if (!view) throw new Error('no view');
  return openView({ ...view, snapshot: view.snapshot as TieSnapshot, since: view.savedAt });
}

/** The town of Albi says how the tie goes. */
async function state(status: string) {
  const outcome = await act(stateStatus, system, {
    partnershipId: await tieId(albi),
    authorityId: await authorityId('albi'),
    status,
  });
  expect(outcome.ok).toBe(true);
}

describe('a saved view', () => {
  it('is refused in words for what it does not understand, and for pages elsewhere', async () => {
    const owner = await evaluator();
    const given = { name: 'Albi', path: '/partnerships', query: 'theme=NO_SUCH', visibility: 'PRIVATE' };
    expect(await act(saveView, owner, given)).toMatchObject({ problem: { code: 'not-understood' } });
    for (const path of ['https://elsewhere.example', '/admin', '//elsewhere', 'constructor'])
      expect(await act(saveView, owner, { ...given, query: '', path })).toMatchObject({
        problem: { kind: 'invalid', issues: [{ path: 'path' }] },
      });
  });

  it('tells what has changed since, until it is kept as of now', async () => {
    const owner = await evaluator();
    await state('ACTIVE');
    const { slug, viewId } = await saved(owner);
    expect(await opened(owner, slug)).toMatchObject({
      ok: true,
      changes: { diff: { came: [], went: [], changed: [] } },
    });
    await state('DORMANT');
    const after = await opened(owner, slug);
    expect(after).toMatchObject({
      ok: true,
      changes: {
        diff: { changed: [{ slug: albi, from: 'ACTIVE', to: 'DORMANT' }] },
        revised: [{ slug: albi }],
      },
    });
    expect((await namesOf('fr', [albi])).get(albi)).toMatchObject({
      isThere: true,
      href: `/fr/partnerships/${albi}`,
    });
    expect((await act(renewView, owner, { viewId, query: 'authority=albi' })).ok).toBe(true);
    expect(await opened(owner, slug)).toMatchObject({ changes: { diff: { changed: [] }, revised: [] } });
    await state('ACTIVE');
  });

  it('whose theme was merged says into which, and opens with it; nothing is lost', async () => {
    const owner = await evaluator();
    const [kept, between, gone] = [await newTheme(), await newTheme(), await newTheme()];
    const codeOf = async (id: number) => (await database().theme.findUniqueOrThrow({ where: { id } })).code;
    const [keptCode, goneCode] = [await codeOf(kept), await codeOf(gone)];
    const { slug, viewId } = await saved(owner, { query: `theme=${goneCode}&region=FR-OCC` });
    for (const [keptId, mergedId] of [
      [between, gone],
      [kept, between],
    ])
      expect((await act(mergeThemes, system, { keptId, mergedId, reason: 'Two of one.' })).ok).toBe(true);
    const answer = await opened(owner, slug);
    expect(answer).toMatchObject({
      ok: false,
      gone: [{ parameter: 'theme', value: goneCode, became: keptCode }],
    });
    const healed = answer.ok ? '' : (answer.healed ?? '');
    expect(new URLSearchParams(healed).get('theme')).toBe(keptCode);
    expect((await act(renewView, owner, { viewId, query: healed })).ok).toBe(true);
    expect((await opened(owner, slug)).ok).toBe(true);
  });

  it('that is private is there for nobody else, and stops telling whoever followed it', async () => {
    const [owner, other] = [await evaluator(), await evaluator()];
    const { viewId, slug } = await saved(owner);
    expect((await act(followView, other, { viewId, by: 'MAIL' })).ok).toBe(true);
    const rename = { viewId, name: 'Albi', visibility: 'PRIVATE' };
    expect(await act(renameView, other, rename)).toMatchObject({ problem: { code: 'not-yours' } });
    expect((await act(renameView, owner, rename)).ok).toBe(true);
    expect(await viewFor(other.userId, slug)).toBeNull();
    expect(await database().viewFollow.count({ where: { viewId } })).toBe(0);
    for (const outcome of [
      await act(followView, other, { viewId, by: 'FEED' }),
      await act(removeView, other, { viewId }),
    ])
      expect(outcome).toMatchObject({ problem: { kind: 'not-found' } });
    expect((await act(removeView, owner, { viewId })).ok).toBe(true);
  });

  it('goes with the account where it was private, and stays without a name where it was shared', async () => {
    const owner = await evaluator();
    const [own, shared] = [await saved(owner, { visibility: 'PRIVATE' }), await saved(owner)];
    await erasePerson(owner.userId, new Date());
    expect(await database().savedView.findUnique({ where: { id: own.viewId } })).toBeNull();
    const left = await database().savedView.findUnique({
      where: { id: shared.viewId },
      select: { owner: { select: { name: true } } },
    });
    expect(left).toEqual({ owner: { name: '' } });
  });
});

describe('whoever follows a view', () => {
  const mails = (to: string) =>
    database().mailMessage.findMany({
      where: { recipient: to, template: 'view-changes' },
      orderBy: { id: 'asc' },
    });

  it('is told by mail of a change, once, and of nothing where nothing changed', async () => {
    const owner = await evaluator();
    await state('ACTIVE');
    const { viewId } = await saved(owner);
    await act(followView, owner, { viewId, by: 'MAIL' });
    await tellViewChanges(new Date());
    expect(await mails(owner.email)).toHaveLength(0);
    await state('DORMANT');
    await tellViewChanges(new Date());
    await tellViewChanges(new Date());
    expect(await mails(owner.email)).toMatchObject([{ data: { view: 'Albi' } }]);
    await state('ACTIVE');
    await act(unfollowView, owner, { viewId, by: 'MAIL' });
    await tellViewChanges(new Date());
    expect(await mails(owner.email)).toHaveLength(1);
  });

  it('is told nothing once the role is taken back', async () => {
    const owner = await evaluator();
    await state('ACTIVE');
    const { viewId } = await saved(owner);
    await act(followView, owner, { viewId, by: 'MAIL' });
    await state('DORMANT');
    await database().roleGrant.updateMany({
      where: { userId: owner.userId },
      data: { revokedAt: new Date() },
    });
    await tellViewChanges(new Date());
    expect(await mails(owner.email)).toHaveLength(0);
    await state('ACTIVE');
  });

  it('reads a feed by an address that only they hold, until they close it', async () => {
    const [owner, other] = [await evaluator(), await evaluator()];
    await state('ACTIVE');
    const { viewId, slug } = await saved(owner);
    const outcome = await act(followView, owner, { viewId, by: 'FEED' });
    const token = outcome.ok ? (outcome.value.token ?? '') : '';
    expect(JSON.stringify(await database().viewFollow.findMany({ where: { viewId } }))).not.toContain(token);
    await state('DORMANT');
    const feed = await viewFeed('en', slug, token);
    expect(feed).toContain('<feed');
    expect(feed).toContain(`/en/partnerships/${albi}`);
    const elsewhere = await saved(other);
    expect(await viewFeed('en', elsewhere.slug, token)).toBeNull();
    const almost = token.slice(0, -1) + (token.endsWith('_') ? '-' : '_');
    expect(await viewFeed('en', slug, almost)).toBeNull();
    await act(unfollowView, owner, { viewId, by: 'FEED' });
    expect(await viewFeed('en', slug, token)).toBeNull();
    await state('ACTIVE');
  });
});
