import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { administers } from '../administration/administrator';
import type { AnyActor } from '../auth/actor';
import { linkTokenHash, newLinkToken } from '../auth/link-token';
import { nobodys } from '../auth/policy';
import type { Prisma } from '../generated/prisma/client';
import { type Act, done, mutation, type Outcome, refuse } from '../record/act';
import { recordId, requiredLine } from '../record/input.schema';
import type { Tx } from '../record/record-stores';
import { slugFrom } from '../slug/free-slug';
import { isViewPath } from './view-pages';
import { readViewQuery } from './view-query.service';
import { tiesUnder } from './view-snapshot.repository';

const visibility = z.enum(['PRIVATE', 'EVALUATORS']);
const query = z.string().max(4_000, 'too-long');
const name = requiredLine(120);

export const personOf = (actor: AnyActor): string | null => (actor.kind === 'person' ? actor.userId : null);

const viewOf = (tx: Tx, id: number) =>
  tx.savedView.findUnique({
    where: { id },
    select: { id: true, ownerId: true, path: true, visibility: true },
  });

/** A view that somebody keeps for themselves is there for nobody else. */
async function ofView(tx: Tx, { viewId }: { viewId: number }, actor: AnyActor) {
  const view = await viewOf(tx, viewId);
  return view && (actor.kind !== 'person' || sees(actor.userId, view)) ? nobodys : null;
}

/** What the view holds now; null where its query is not understood in full. */
async function heldNow(tx: Tx, path: string, asked: string) {
  const { filter, problems } = await readViewQuery(path, asked);
  if (problems.length > 0) return null;
  const { version } = await tx.datasetVersion.findUniqueOrThrow({ where: { id: 1 } });
  return { datasetVersion: version, snapshot: (await tiesUnder(filter)) as Prisma.InputJsonObject };
}

/** Keeps a page as it is: its filters and layout, and what the record holds under them now. */
export const saveView = mutation({
  name: 'view.save',
  permission: 'ASSESS',
  schema: z.strictObject({ name, path: z.string().refine(isViewPath, 'unknown-page'), query, visibility }),
  subject: async () => nobodys,
  async run({ actor, tx, now }, given) {
    const ownerId = personOf(actor);
    if (!ownerId) return refuse('not-yours');
    const held = await heldNow(tx, given.path, given.query);
    if (!held) return refuse('not-understood');
    const slug = [slugFrom(given.name).slice(0, 60), randomBytes(4).toString('hex')]
      .filter(Boolean)
      .join('-');
    const { id } = await tx.savedView.create({ data: { ...given, ...held, slug, ownerId, savedAt: now } });
    return done({ viewId: id, slug });
  },
});

/** The same as of now: what it held before is forgotten. A query that was mended takes the place of the former. */
export const renewView = mutation({
  name: 'view.renew',
  permission: 'ASSESS',
  schema: z.strictObject({ viewId: recordId, query }),
  subject: (tx, given, actor) => ofView(tx, given, actor),
  async run(act, { viewId, query: asked }) {
    return own(act, viewId, false, async ({ path }) => {
      const held = await heldNow(act.tx, path, asked);
      if (!held) return refuse('not-understood');
      await act.tx.savedView.update({
        where: { id: viewId },
        data: { ...held, query: asked, savedAt: act.now },
      });
      return done({ viewId });
    });
  },
});

/** What a view is called, and who sees it. Followers who see it no more are told no more. */
export const renameView = mutation({
  name: 'view.rename',
  permission: 'ASSESS',
  schema: z.strictObject({ viewId: recordId, name, visibility }),
  subject: (tx, given, actor) => ofView(tx, given, actor),
  async run(act, { viewId, ...data }) {
    return own(act, viewId, false, async ({ ownerId }) => {
      await act.tx.savedView.update({ where: { id: viewId }, data });
      if (data.visibility === 'PRIVATE')
        await act.tx.viewFollow.deleteMany({ where: { viewId, userId: { not: ownerId } } });
      return done({ viewId });
    });
  },
});

/** A view goes, and nobody is told of it any more; administrators remove what is shared, too. */
export const removeView = mutation({
  name: 'view.remove',
  permission: 'ASSESS',
  schema: z.strictObject({ viewId: recordId }),
  subject: (tx, given, actor) => ofView(tx, given, actor),
  async run(act, { viewId }) {
    const { actor } = act;
    const mayRemove = actor.kind === 'person' && administers(actor);
    return own(act, viewId, mayRemove, async () => {
      await act.tx.savedView.delete({ where: { id: viewId } });
      return done({ viewId });
    });
  },
});

/** Somebody wants to be told of changes: by mail, or by a feed whose address is shown this once. */
export const followView = mutation({
  name: 'view.follow',
  permission: 'ASSESS',
  schema: z.strictObject({ viewId: recordId, by: z.enum(['MAIL', 'FEED']) }),
  subject: (tx, given, actor) => ofView(tx, given, actor),
  async run({ actor, tx, now }, { viewId, by }) {
    const view = await tx.savedView.findUniqueOrThrow({ where: { id: viewId } });
    const userId = personOf(actor);
    if (!userId || !sees(userId, view)) return refuse('not-yours');
    const { filter } = await readViewQuery(view.path, view.query);
    const token = by === 'FEED' ? newLinkToken('view-feed') : null;
    const feed = token ? { feedTokenHash: linkTokenHash(token) } : {};
    const told = { toldSnapshot: (await tiesUnder(filter)) as Prisma.InputJsonObject, toldAt: now };
    await tx.viewFollow.upsert({
      where: { viewId_userId: { viewId, userId } },
      create: { viewId, userId, byMail: by === 'MAIL', ...feed, ...told },
      update: by === 'MAIL' ? { byMail: true, ...told } : feed,
    });
    return done({ viewId, token });
  },
});

export const unfollowView = mutation({
  name: 'view.unfollow',
  permission: 'ASSESS',
  schema: z.strictObject({ viewId: recordId, by: z.enum(['MAIL', 'FEED']) }),
  subject: (tx, given, actor) => ofView(tx, given, actor),
  async run({ actor, tx }, { viewId, by }) {
    const userId = personOf(actor);
    const follow =
      userId && (await tx.viewFollow.findUnique({ where: { viewId_userId: { viewId, userId } } }));
    if (!follow) return refuse('not-following');
    const where = { viewId_userId: { viewId, userId: follow.userId } };
    const left = by === 'MAIL' ? { ...follow, byMail: false } : { ...follow, feedTokenHash: null };
    if (!left.byMail && left.feedTokenHash === null) await tx.viewFollow.delete({ where });
    else
      await tx.viewFollow.update({
        where,
        data: { byMail: left.byMail, feedTokenHash: left.feedTokenHash },
      });
    return done({ viewId });
  },
});

type OwnedView = NonNullable<Awaited<ReturnType<typeof viewOf>>>;

export const sees = (userId: string, view: Pick<OwnedView, 'ownerId' | 'visibility'>): boolean =>
  view.ownerId === userId || view.visibility === 'EVALUATORS';

/** What is for the owner to do. */
async function own<Value>(
  { actor, tx }: Act,
  viewId: number,
  /** Somebody else may, where others see the view. */
  others: boolean,
  run: (view: OwnedView) => Promise<Outcome<Value>>,
): Promise<Outcome<Value>> {
  const view = await viewOf(tx, viewId);
  const isOwn = view?.ownerId === personOf(actor);
  return view && (isOwn || (others && view.visibility === 'EVALUATORS')) ? run(view) : refuse('not-yours');
}
