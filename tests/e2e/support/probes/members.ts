import { createHash, createHmac, randomBytes, randomUUID } from 'node:crypto';
import { sentence } from '../press';
import { insert, newPerson, rows } from '../record-sql';
import type { World } from '../standings';
import { has, hasValue, isLink, type Probe, says } from './probe';

const base = '/en/extranet';

/** A signed token, as lib/auth/link-token.ts makes them, by the secret of the atlas that is tested; with its hash. */
export function linkToken(purpose: 'invitation' | 'suggestion'): { token: string; hash: string } {
  const body = randomBytes(18).toString('base64url');
  const signature = createHmac('sha256', process.env.ATLAS_E2E_SECRET ?? '')
    .update(`${purpose} link\n${body}`)
    .digest('base64url');
  const token = body + signature.slice(0, 22);
  return { token, hash: createHash('sha256').update(token).digest('base64url') };
}

async function newMember({ own, watched }: World): Promise<{ id: number; email: string }> {
  const person = await newPerson();
  watched.users.push(person.id);
  // A member without a name is called by their address.
  await rows("UPDATE app_user SET name = '' WHERE id = $1", [person.id]);
  const id = await insert('membership', { user_id: person.id, authority_id: own.id, role: 'EDITOR' });
  return { id, email: person.email };
}

const TWO_WEEKS_MS = 14 * 86_400_000;

/** An invitation that is open. @param authority whom it invites to speak for */
export async function newInvitation(authority: number, email: string) {
  const { token, hash } = linkToken('invitation');
  await rows('DELETE FROM invitation WHERE authority_id = $1', [authority]);
  const id = await insert('invitation', {
    authority_id: authority,
    email,
    role: 'EDITOR',
    token_hash: hash,
    expires_at: new Date(Date.now() + TWO_WEEKS_MS),
  });
  return { id, path: `${base}/invitation/${token}` };
}

export async function newClaim({ own, watched }: World, state: 'PENDING' | 'APPROVED'): Promise<number> {
  const { id: user_id } = await newPerson();
  watched.users.push(user_id);
  const decided = state === 'PENDING' ? {} : { decided_at: new Date() };
  if (state === 'APPROVED') await insert('membership', { user_id, authority_id: own.id, role: 'EDITOR' });
  return insert('claim', { user_id, authority_id: own.id, function: 'Clerk', state, ...decided });
}

export const newSuggestion = ({ tie }: World, given: Record<string, unknown>) =>
  insert('suggestion', { partnership_id: tie.id, text: 'Signed in 2003.', locale: 'en', ...given });

const members = ({ own }: World) => `${base}/authorities/${own.slug}/members`;

/** Who speaks for an authority, and what readers suggest. */
export const memberProbes = {
  submitClaim: {
    trace: 'claim',
    async prepare({ elsewhere, people }, standing) {
      const person = Object.entries(people).find(([name]) => name === standing)?.[1];
      // Whoever speaks for it already, by a claim approved before, has nothing to ask for.
      if (person) {
        await rows('DELETE FROM claim WHERE user_id = $1', [person.id]);
        await rows('DELETE FROM membership WHERE user_id = $1 AND authority_id = $2', [
          person.id,
          elsewhere.id,
        ]);
      }
      return {
        path: `${base}/claim?authority=${elsewhere.slug}`,
        find: has('function', 'place'),
        values: { function: 'Chargée de mission' },
      };
    },
  },
  approveClaim: {
    trace: 'claim',
    async prepare(world) {
      const id = await newClaim(world, 'PENDING');
      return { path: `${base}/claims/${id}`, find: has('role', 'reason'), values: {} };
    },
  },
  refuseClaim: {
    trace: 'claim',
    async prepare(world) {
      const id = await newClaim(world, 'PENDING');
      return {
        path: `${base}/claims/${id}`,
        find: (form) => has('reason')(form) && !has('role')(form),
        values: { reason: 'Not of the town.' },
      };
    },
  },
  revokeClaim: {
    trace: 'claim',
    async prepare(world) {
      const id = await newClaim(world, 'APPROVED');
      return { path: `${base}/claims/${id}`, find: has('reason'), values: { reason: 'Left the town.' } };
    },
  },
  changeRole: {
    trace: 'membership',
    async prepare(world) {
      const { id } = await newMember(world);
      return { path: members(world), find: hasValue('membershipId', id), values: {} };
    },
  },
  removeMember: {
    trace: 'membership',
    async prepare(world) {
      const { email } = await newMember(world);
      return {
        path: members(world),
        find: (form) => has('reason')(form) && form.lead.includes(email),
        values: { reason: 'Has left the town.' },
      };
    },
  },
  inviteMember: {
    trace: 'invitation',
    async prepare(world) {
      await rows('DELETE FROM invitation WHERE authority_id = $1', [world.own.id]);
      return {
        path: members(world),
        find: has('email', 'role', 'locale'),
        values: { email: `${randomUUID().slice(0, 8)}@mairie.example` },
      };
    },
  },
  withdrawInvitation: {
    trace: 'invitation',
    async prepare(world) {
      const { id } = await newInvitation(world.own.id, 'somebody@mairie.example');
      return { path: members(world), find: hasValue('invitationId', id), values: {} };
    },
  },
  acceptInvitation: {
    trace: 'membership',
    // Each is invited themselves, where nobody spoke before; the public looks over the administrator's shoulder.
    async prepare({ elsewhere, people }, standing) {
      const invited = standing === 'public' || isLink(standing) ? people.administrator : people[standing];
      await rows('DELETE FROM membership WHERE authority_id = $1', [elsewhere.id]);
      const { path } = await newInvitation(elsewhere.id, invited.email);
      return { path, find: (form) => !says(sentence('account.bar.signOut'))(form), values: {} };
    },
  },
  submitSuggestion: {
    trace: 'suggestion',
    prepare: async ({ tie }, standing) => ({
      path: `${base}/suggest?partnership=${tie.slug}`,
      find: has('text', 'source'),
      values: {
        text: 'The agreement was signed in 2003.',
        ...(standing === 'public' ? { email: `${randomUUID().slice(0, 8)}@reader.example` } : {}),
      },
    }),
  },
  verifySuggestion: {
    trace: 'suggestion',
    async prepare(world) {
      const { token, hash } = linkToken('suggestion');
      await newSuggestion(world, { email: 'reader@example.org', token_hash: hash });
      return {
        path: `${base}/suggest/confirm/${token}`,
        find: (form) => !says(sentence('account.bar.signOut'))(form),
        values: {},
      };
    },
  },
  decideSuggestion: {
    trace: 'suggestion',
    async prepare(world) {
      const id = await newSuggestion(world, { email: 'reader@example.org', state: 'PENDING' });
      return { path: `${base}/suggestions/${id}`, find: has('reason'), values: { outcome: 'ACCEPTED' } };
    },
  },
} satisfies Record<string, Probe>;
