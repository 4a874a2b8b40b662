import { z } from 'zod';
import { done, mutation, refuse } from '../record/act';
import { recordId, requiredLine } from '../record/input.schema';
import { longText } from '../record/long-text.schema';
import type { Tx } from '../record/record-stores';
import { tellClaimant } from './claim-mail';
import { authorityOfPlace, claimedSubject } from './claim-subject';
import { isOwnDomain } from './email-domain.rules';

/** Requests of one person that may wait at a time. */
const MOST_PENDING = 10;

const country = z.string().regex(/^[A-Z]{2}$/, 'not-a-country');
const target = z.union([
  z.strictObject({ authorityId: recordId }),
  z.strictObject({ placeId: recordId }),
  z.strictObject({ missingName: requiredLine(200), missingCountry: country }),
]);
type Target = z.infer<typeof target>;

const noTarget = { authorityId: null, placeId: null, missingName: null, missingCountry: null };

/** A place that is an authority already is claimed as that authority. */
async function resolve(tx: Tx, given: Target) {
  const wanted = { ...noTarget, ...given };
  const authorityId =
    wanted.placeId === null ? wanted.authorityId : await authorityOfPlace(tx, wanted.placeId);
  return { ...wanted, authorityId };
}

/** Asks to speak for an authority. Whoever asks twice while the first waits is answered as the first time. */
export const submitClaim = mutation({
  name: 'claim.submit',
  // Every person with an account may; what is claimed waits for a decision.
  permission: 'SUGGEST',
  schema: z.strictObject({
    target,
    function: requiredLine(200),
    message: longText(2_000),
  }),
  subject: async (tx, input) => claimedSubject(tx, await resolve(tx, input.target)),
  async run(act, input) {
    if (act.actor.kind !== 'person') return { ok: false, problem: { kind: 'forbidden' } };
    const { userId } = act.actor;
    // Two requests sent at once are one after the other.
    await act.tx.$queryRaw`SELECT id FROM app_user WHERE id = ${userId} FOR UPDATE`;
    const wanted = await resolve(act.tx, input.target);
    const known = await act.tx.claim.findFirst({ where: { userId, state: 'PENDING', ...wanted } });
    if (known) return done({ claimId: known.id });
    const { authorityId } = wanted;
    if (authorityId !== null) {
      const speaks = await act.tx.membership.count({ where: { userId, authorityId, revokedAt: null } });
      if (speaks > 0) return refuse('member-already');
    }
    if ((await act.tx.claim.count({ where: { userId, state: 'PENDING' } })) >= MOST_PENDING)
      return refuse('too-many-claims');
    const { id } = await act.tx.claim.create({
      data: {
        userId,
        ...wanted,
        function: input.function,
        message: input.message,
        domainMatches: await matchesDomain(act.tx, userId, authorityId),
        createdAt: act.now,
      },
      select: { id: true },
    });
    await act.audit(`claim:${id}`, wanted);
    await tellClaimant(act, id, 'claim-received', (locale) => ({ path: `/${locale}/extranet` }));
    return done({ claimId: id });
  },
});

async function matchesDomain(tx: Tx, userId: string, authorityId: number | null): Promise<boolean> {
  if (authorityId === null) return false;
  const [user, authority] = [
    await tx.user.findUniqueOrThrow({ where: { id: userId } }),
    await tx.localAuthority.findUniqueOrThrow({ where: { id: authorityId }, select: { website: true } }),
  ];
  return user.emailVerified && isOwnDomain(user.email, authority.website);
}
