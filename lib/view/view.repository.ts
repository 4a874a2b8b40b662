import { database } from '../db';

const select = {
  id: true,
  slug: true,
  ownerId: true,
  name: true,
  path: true,
  query: true,
  visibility: true,
  datasetVersion: true,
  snapshot: true,
  savedAt: true,
  owner: { select: { name: true } },
} as const;

/** What somebody may see: their own views, and those that are shared. */
const visibleTo = (userId: string) => ({ OR: [{ ownerId: userId }, { visibility: 'EVALUATORS' as const }] });

/** One view with whether the person follows it; null where there is none that they may see. */
export function viewFor(userId: string, slug: string) {
  return database().savedView.findFirst({
    where: { slug, ...visibleTo(userId) },
    select: { ...select, follows: { where: { userId }, select: { byMail: true, feedTokenHash: true } } },
  });
}

/** Views that somebody may see, the latest first; what they held is not read. */
export function viewsFor(userId: string) {
  return database().savedView.findMany({
    where: visibleTo(userId),
    select: {
      ...select,
      snapshot: false,
      follows: { where: { userId }, select: { byMail: true, feedTokenHash: true } },
    },
    orderBy: [{ savedAt: 'desc' }, { id: 'desc' }],
    take: 500,
  });
}

export type ViewRow = NonNullable<Awaited<ReturnType<typeof viewFor>>>;

/** Who follows by a feed of this address. */
export function followByToken(feedTokenHash: string) {
  return database().viewFollow.findUnique({
    where: { feedTokenHash },
    select: { userId: true, view: { select } },
  });
}

/** Who is told by mail: everybody whose account is open. */
export function mailFollows() {
  return database().viewFollow.findMany({
    where: { byMail: true, user: { disabledAt: null, erasedAt: null } },
    select: {
      userId: true,
      toldSnapshot: true,
      toldAt: true,
      user: { select: { email: true, locale: true } },
      view: { select: { ...select, snapshot: false } },
    },
    orderBy: [{ viewId: 'asc' }, { userId: 'asc' }],
  });
}
