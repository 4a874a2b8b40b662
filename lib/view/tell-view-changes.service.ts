import { createHash } from 'node:crypto';
import { actorOf } from '../auth/actor.presenter';
import { findActor } from '../auth/actor.repository';
import { database } from '../db';
import { assesses } from '../evaluation/evaluator';
import { defaultLocale, isLocale } from '../i18n/locales';
import { queueMail } from '../mail/mail.service';
import { sees } from './view.mutations';
import { mailFollows } from './view.repository';
import { namesOf, openView, type ViewChanges } from './view-changes.service';
import { isSame, type TieSnapshot } from './view-diff.rules';

/** Ties named one by one in a mail; the rest are told by their number. */
const MOST = 20;

type Follow = Awaited<ReturnType<typeof mailFollows>>[number];

/**
 * Tells by mail whoever follows a view what has changed since they were last told; a change is told once, however often
 * this runs. @returns how many mails were written
 */
export async function tellViewChanges(now: Date): Promise<number> {
  let written = 0;
  for (const follow of await mailFollows()) written += (await tell(follow, now)) ? 1 : 0;
  return written;
}

async function tell({ userId, toldSnapshot, toldAt, user, view }: Follow, now: Date): Promise<boolean> {
  const actor = actorOf(await findActor(userId));
  // Who evaluates no more, or sees the view no more, is told nothing; what they follow is kept in case they do again.
  if (!actor || !assesses(actor) || !sees(userId, view)) return false;
  const opened = await openView({ ...view, snapshot: toldSnapshot as TieSnapshot, since: toldAt });
  if (!opened.ok) return false;
  const { changes } = opened;
  if (isSame(changes.diff) && changes.revised.length === 0) return false;
  const locale = isLocale(user.locale) ? user.locale : defaultLocale;
  const { diff, revised } = changes;
  const lines = [
    ...diff.came.map((slug) => ({ slug, what: 'CAME' as const })),
    ...diff.went.map((slug) => ({ slug, what: 'WENT' as const })),
    ...diff.changed.map(({ slug }) => ({ slug, what: 'STATUS' as const })),
    ...revised.map(({ slug }) => ({ slug, what: 'FACTS' as const })),
  ];
  const names = await namesOf(
    locale,
    lines.slice(0, MOST).map(({ slug }) => slug),
  );
  return database().$transaction(async (tx) => {
    const isNew = await queueMail(tx, {
      key: `view:${view.id}:${userId}:${stateOf(changes, toldAt)}`,
      to: user.email,
      locale,
      template: 'view-changes',
      data: {
        view: view.name,
        count: lines.length,
        changes: lines.slice(0, MOST).map(({ slug, what }) => ({ tie: names.get(slug)?.name ?? slug, what })),
        path: `/${locale}/evaluation/views/${view.slug}`,
      },
    });
    await tx.viewFollow.updateMany({
      where: { viewId: view.id, userId },
      data: { toldSnapshot: changes.now, toldAt: now },
    });
    return isNew;
  });
}

/** Stands for what was told: the same changes make the same mail, which is written once. */
const stateOf = ({ diff, revised }: ViewChanges, since: Date): string =>
  createHash('sha256')
    .update(JSON.stringify([since, diff, revised.map(({ slug, latest }) => [slug, latest])]))
    .digest('base64url')
    .slice(0, 22);
