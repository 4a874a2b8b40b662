import { z } from 'zod';
import { type Act, done, mutation, refuse } from '../record/act';
import { recordId } from '../record/input.schema';
import { longText } from '../record/long-text.schema';
import type { Fields } from '../record/snapshot';
import { sideSubject, tieSubject } from '../record/subjects';
import { askToConfirm } from '../round/ask-to-confirm.service';
import { type Doubt, doubts, steps } from './doubt.rules';

const day = z.iso.date('not-a-day').nullable();

/**
 * Writes what is to be done about a doubt, or what was; one for each tie and doubt, whoever writes it. It is the
 * evaluators' own paper: the public history of the tie does not hold it.
 */
async function write(act: Act, partnershipId: number, doubt: Doubt, fields: Fields): Promise<number> {
  const known = await act.tx.followUp.findUnique({
    where: { partnershipId_doubt: { partnershipId, doubt } },
    select: { id: true },
  });
  if (!known) return act.create('FOLLOW_UP', { partnershipId, doubt, ...fields }, {});
  await act.change('FOLLOW_UP', known.id, fields, {});
  return known.id;
}

const personOf = ({ actor }: Act) => (actor.kind === 'person' ? actor.userId : null);

/** Who looks into a doubt, what comes next, until when. What was closed is open again. */
export const saveFollowUp = mutation({
  name: 'follow-up.save',
  permission: 'ASSESS',
  schema: z.strictObject({
    partnershipId: recordId,
    doubt: z.enum(doubts),
    /** Taken on by whoever writes, left to nobody, or to whomever it is with. */
    owner: z.enum(['mine', 'nobody', 'unchanged']),
    step: z.enum(steps, 'choice'),
    word: longText(2_000),
    dueOn: day,
  }),
  subject: (tx, { partnershipId }) => tieSubject(tx, partnershipId),
  async run(act, { partnershipId, doubt, owner, step, word, dueOn }) {
    const held: Fields = owner === 'unchanged' ? {} : { ownerId: owner === 'mine' ? personOf(act) : null };
    const followUpId = await write(act, partnershipId, doubt, { ...held, step, word, dueOn, closedAt: null });
    return done({ followUpId });
  },
});

/** The doubt is settled, or nothing more can be done. */
export const closeFollowUp = mutation({
  name: 'follow-up.close',
  permission: 'ASSESS',
  schema: z.strictObject({ followUpId: recordId }),
  async subject(tx, { followUpId }) {
    const found = await tx.followUp.findUnique({
      where: { id: followUpId },
      select: { partnershipId: true },
    });
    return found && tieSubject(tx, found.partnershipId);
  },
  async run(act, { followUpId }) {
    const { closedAt } = await act.tx.followUp.findUniqueOrThrow({ where: { id: followUpId } });
    if (closedAt !== null) return refuse('closed-already');
    await act.change('FOLLOW_UP', followUpId, { closedAt: act.now.toISOString() }, {});
    return done({ followUpId });
  },
});

/** A request to confirm goes to the people of one side; whoever sent it then waits until its round ends. */
export const requestConfirmation = mutation({
  name: 'follow-up.request-confirmation',
  permission: 'ASSESS',
  schema: z.strictObject({ partnershipId: recordId, authorityId: recordId, doubt: z.enum(doubts) }),
  subject: (tx, { partnershipId, authorityId }) => sideSubject(tx, partnershipId, authorityId),
  async run(act, { partnershipId, authorityId, doubt }) {
    const asked = await askToConfirm(act.tx, authorityId, act.now);
    if (asked.state !== 'asked') return refuse(asked.state);
    const followUpId = await write(act, partnershipId, doubt, {
      ownerId: personOf(act),
      step: 'WAIT',
      dueOn: asked.until,
      closedAt: null,
    });
    await act.audit(`authority:${authorityId}`, { partnershipId, doubt, mails: asked.mails });
    return done({ followUpId, mails: asked.mails });
  },
});
