import { isOwnToken, linkTokenHash } from '../auth/link-token';
import type { AuthorityNameRow } from '../authority/authority.select';
import type { MemberRole } from '../generated/prisma/enums';
import { type InvitationState, invitationState } from './invitation.rules';
import { invitationByHash } from './membership.repository';

export type OpenedInvitation =
  | {
      state: InvitationState;
      authority: AuthorityNameRow;
      role: MemberRole;
      email: string;
      expiresAt: Date;
    }
  /** The link was never ours, or was changed on its way. */
  | { state: 'unknown' };

/** What the link of an invitation opens, at a moment. It reads and changes nothing: mail programs open links by themselves. */
export async function openInvitation(token: string, now: Date): Promise<OpenedInvitation> {
  if (!isOwnToken('invitation', token)) return { state: 'unknown' };
  const found = await invitationByHash(linkTokenHash(token));
  if (!found) return { state: 'unknown' };
  const { authority, role, email, expiresAt } = found;
  return { state: invitationState(found, now), authority, role, email, expiresAt };
}
