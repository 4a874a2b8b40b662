import { z } from 'zod';
import { OfficeKind } from '../generated/prisma/enums';
import { type Act, done, mutation, refuse } from '../record/act';
import { recordId } from '../record/input.schema';
import { reasonText } from '../record/long-text.schema';
import { plainLine } from '../record/plain-text';
import type { Tx } from '../record/record-stores';
import { nobodysSubject } from '../record/subjects';

const userId = z.string().min(1).max(100);
const scope = z.union([
  z.strictObject({ country: z.string().regex(/^[A-Z]{2}$/, 'not-a-country') }),
  z.strictObject({ territory: z.string().regex(/^[A-Z]{2}-[A-Z0-9]{1,8}$/, 'unknown-territory') }),
]);

/** Gives somebody a role beyond single authorities; a correspondent with an office and a scope. */
export const grantRole = mutation({
  name: 'account.grant-role',
  permission: 'ADMINISTER',
  schema: z.discriminatedUnion('role', [
    z.strictObject({ userId, role: z.literal('EVALUATOR') }),
    z.strictObject({ userId, role: z.literal('ADMINISTRATOR') }),
    z.strictObject({
      userId,
      role: z.literal('CORRESPONDENT'),
      office: z.enum(OfficeKind, 'choice'),
      officeName: z.string().max(200, 'too-long').transform(plainLine),
      scope,
    }),
  ]),
  subject: nobodysSubject,
  async run(act, input) {
    const { tx } = act;
    const user = await lockUser(tx, input.userId);
    if (!user || user.erasedAt) return { ok: false, problem: { kind: 'not-found' } };
    const correspondent = input.role === 'CORRESPONDENT' ? await correspondence(tx, input) : {};
    if (!correspondent) return refuse('unknown-territory');
    const { country = null, territoryId = null } = correspondent as {
      country?: string;
      territoryId?: number;
    };
    const same = { userId: input.userId, role: input.role, country, territoryId, revokedAt: null };
    const known = await tx.roleGrant.findFirst({ where: same });
    if (known) return done({ grantId: known.id });
    const { id } = await tx.roleGrant.create({
      data: {
        userId: input.userId,
        role: input.role,
        ...correspondent,
        grantedById: personOf(act),
        grantedAt: act.now,
      },
      select: { id: true },
    });
    await act.audit(`user:${input.userId}`, { granted: input.role, country, territoryId });
    return done({ grantId: id });
  },
});

type Correspondence = {
  office: OfficeKind;
  officeName: string;
  scope: z.infer<typeof scope>;
};

async function correspondence(tx: Tx, { office, officeName, scope: given }: Correspondence) {
  const named = { office, officeName: officeName || null };
  if ('country' in given) return { ...named, country: given.country };
  const territory = await tx.territory.findUnique({ where: { code: given.territory }, select: { id: true } });
  return territory && { ...named, territoryId: territory.id };
}

/** Takes a role back; the atlas keeps one administrator. */
export const revokeRole = mutation({
  name: 'account.revoke-role',
  permission: 'ADMINISTER',
  schema: z.strictObject({ grantId: recordId }),
  subject: nobodysSubject,
  async run(act, { grantId: id }) {
    await lockAdministrators(act.tx);
    const grant = await act.tx.roleGrant.findUnique({ where: { id } });
    if (!grant || grant.revokedAt) return { ok: false, problem: { kind: 'not-found' } };
    if (grant.role === 'ADMINISTRATOR' && (await isLastAdministrator(act.tx, grant.userId)))
      return refuse('last-administrator');
    await act.tx.roleGrant.update({ where: { id }, data: { revokedAt: act.now } });
    await act.audit(`user:${grant.userId}`, { revoked: grant.role });
    return done({ grantId: id });
  },
});

/** Closes an account: its sessions end at once and none begins. What the person published stays. */
export const disableAccount = mutation({
  name: 'account.disable',
  permission: 'ADMINISTER',
  schema: z.strictObject({ userId, reason: reasonText }),
  subject: nobodysSubject,
  async run(act, { userId: id, reason }) {
    await lockAdministrators(act.tx);
    const user = await lockUser(act.tx, id);
    if (!user) return { ok: false, problem: { kind: 'not-found' } };
    if (act.actor.kind === 'person' && act.actor.userId === id) return refuse('own-account');
    if (await isLastAdministrator(act.tx, id)) return refuse('last-administrator');
    await act.tx.user.update({ where: { id }, data: { disabledAt: user.disabledAt ?? act.now } });
    await act.tx.session.deleteMany({ where: { userId: id } });
    await act.audit(`user:${id}`, { disabled: true, reason });
    return done({ userId: id });
  },
});

/** Opens a closed account again; one that its owner had erased stays so. */
export const enableAccount = mutation({
  name: 'account.enable',
  permission: 'ADMINISTER',
  schema: z.strictObject({ userId }),
  subject: nobodysSubject,
  async run(act, { userId: id }) {
    const user = await lockUser(act.tx, id);
    if (!user || user.erasedAt) return { ok: false, problem: { kind: 'not-found' } };
    await act.tx.user.update({ where: { id }, data: { disabledAt: null } });
    await act.audit(`user:${id}`, { enabled: true });
    return done({ userId: id });
  },
});

const personOf = ({ actor }: Act) => (actor.kind === 'person' ? actor.userId : null);

async function lockUser(tx: Tx, id: string) {
  await tx.$queryRaw`SELECT id FROM app_user WHERE id = ${id} FOR UPDATE`;
  return tx.user.findUnique({ where: { id } });
}

/** Two administrators who take each other's role away at once are one after the other. */
const lockAdministrators = (tx: Tx) =>
  tx.$queryRaw`SELECT id FROM role_grant WHERE role = 'ADMINISTRATOR' AND revoked_at IS NULL ORDER BY id FOR UPDATE`;

/** Whether nobody but this person administers the atlas, with an account that is open. */
async function isLastAdministrator(tx: Tx, id: string): Promise<boolean> {
  const live = { role: 'ADMINISTRATOR', revokedAt: null, user: { disabledAt: null } } as const;
  const own = await tx.roleGrant.count({ where: { ...live, userId: id } });
  return own > 0 && (await tx.roleGrant.count({ where: { ...live, userId: { not: id } } })) === 0;
}
