import { z } from 'zod';
import { decide, nobodys } from '../auth/policy';
import type { Claim } from '../generated/prisma/client';
import { grantMembership, revokeMembership } from '../membership/grant';
import { type Act, done, mutation, type Outcome, refuse } from '../record/act';
import { recordId } from '../record/input.schema';
import { longText, reasonText } from '../record/long-text.schema';
import type { Tx } from '../record/record-stores';
import { tellClaimant } from './claim-mail';
import { claimedSubject } from './claim-subject';
import { authorityForClaim, makingFields } from './make-authority';

const claimSubject = async (tx: Tx, claimId: number) => {
  await tx.$queryRaw`SELECT id FROM claim WHERE id = ${claimId} FOR UPDATE`;
  const claim = await tx.claim.findUnique({ where: { id: claimId } });
  return claim && claimedSubject(tx, claim);
};

/** Nobody lets themselves in, save an administrator, who may do everything as it is. */
function isOwnClaim({ actor }: Act, claim: Claim): boolean {
  if (actor.kind !== 'person' || actor.userId !== claim.userId) return false;
  return !decide(actor, 'ADMINISTER', nobodys).allowed;
}

const decidedBy = ({ actor }: Act) => (actor.kind === 'person' ? actor.userId : null);

/** Grants what was asked: the person speaks for the authority, which is made where the atlas has none yet. */
export const approveClaim = mutation({
  name: 'claim.approve',
  permission: 'DECIDE_CLAIM',
  schema: z.strictObject({
    claimId: recordId,
    /** Null: the first to speak for an authority manages it, others edit. */
    role: z.enum(['EDITOR', 'MANAGER']).nullable(),
    /** Another authority or place than the person named, or what it takes to make one. */
    as: z
      .union([z.strictObject({ authorityId: recordId }), z.strictObject({ placeId: recordId }), makingFields])
      .nullable(),
    reason: longText(2_000),
  }),
  subject: (tx, { claimId }) => claimSubject(tx, claimId),
  async run(act, { claimId, role, as, reason }) {
    const claim = await act.tx.claim.findUniqueOrThrow({ where: { id: claimId } });
    if (claim.state !== 'PENDING') return refuse('decided-already');
    if (isOwnClaim(act, claim)) return refuse('own-claim');
    if (as && !('kind' in as) && !(await mayDecideOn(act, as)))
      return { ok: false, problem: { kind: 'forbidden' } };
    const authorityId = await authorityForClaim(act, claim, as);
    if (typeof authorityId === 'string') return refuse(authorityId);
    const { userId, function: work } = claim;
    const granted = await grantMembership(act, { userId, authorityId, role, function: work });
    await settle(act, claimId, { state: 'APPROVED', reason, authorityId });
    if (claim.placeId !== null) {
      const { placeId } = claim;
      // Whoever else waits for the same place waits for the authority that it now is.
      await act.tx.claim.updateMany({
        where: { placeId, state: 'PENDING', authorityId: null },
        data: { authorityId },
      });
    }
    const { slug } = await act.tx.localAuthority.findUniqueOrThrow({ where: { id: authorityId } });
    await tellClaimant(act, claimId, 'claim-approved', (locale) => ({
      role: granted,
      path: `/${locale}/extranet/authorities/${slug}`,
      ...(reason ? { reason } : {}),
    }));
    return done({ claimId, authorityId, slug, role: granted });
  },
});

async function mayDecideOn(act: Act, as: { authorityId: number } | { placeId: number }): Promise<boolean> {
  const subject = await claimedSubject(act.tx, {
    authorityId: 'authorityId' in as ? as.authorityId : null,
    placeId: 'placeId' in as ? as.placeId : null,
    missingCountry: null,
  });
  return subject !== null && decide(act.actor, 'DECIDE_CLAIM', subject).allowed;
}

type Settled = { state: 'APPROVED' | 'REFUSED' | 'REVOKED'; reason: string | null; authorityId?: number };

async function settle(act: Act, claimId: number, settled: Settled): Promise<void> {
  await act.tx.claim.update({
    where: { id: claimId },
    data: { ...settled, decidedById: decidedBy(act), decidedAt: act.now },
  });
  await act.audit(`claim:${claimId}`, { state: settled.state, reason: settled.reason });
}

export const refuseClaim = mutation({
  name: 'claim.refuse',
  permission: 'DECIDE_CLAIM',
  schema: z.strictObject({ claimId: recordId, reason: reasonText }),
  subject: (tx, { claimId }) => claimSubject(tx, claimId),
  async run(act, { claimId, reason }): Promise<Outcome<{ claimId: number }>> {
    const claim = await act.tx.claim.findUniqueOrThrow({ where: { id: claimId } });
    if (claim.state !== 'PENDING') return refuse('decided-already');
    await settle(act, claimId, { state: 'REFUSED', reason });
    await tellClaimant(act, claimId, 'claim-refused', (locale) => ({ reason, path: `/${locale}/extranet` }));
    return done({ claimId });
  },
});

/** Takes back what was granted: the person no longer speaks for the authority. */
export const revokeClaim = mutation({
  name: 'claim.revoke',
  permission: 'DECIDE_CLAIM',
  schema: z.strictObject({ claimId: recordId, reason: reasonText }),
  subject: (tx, { claimId }) => claimSubject(tx, claimId),
  async run(act, { claimId, reason }): Promise<Outcome<{ claimId: number }>> {
    const claim = await act.tx.claim.findUniqueOrThrow({ where: { id: claimId } });
    if (claim.state !== 'APPROVED') return refuse('not-approved');
    if (claim.authorityId !== null) await revokeMembership(act, claim.userId, claim.authorityId);
    await settle(act, claimId, { state: 'REVOKED', reason });
    await tellClaimant(act, claimId, 'claim-revoked', (locale) => ({ reason, path: `/${locale}/extranet` }));
    return done({ claimId });
  },
});
