/** Days for which an invitation is open. */
export const INVITATION_DAYS = 14;

const DAY_MS = 86_400_000;

export type InvitationDates = { expiresAt: Date; acceptedAt: Date | null; withdrawnAt: Date | null };
export type InvitationState = 'open' | 'accepted' | 'withdrawn' | 'expired';

/** How an invitation stands at a moment. */
export function invitationState(
  { expiresAt, acceptedAt, withdrawnAt }: InvitationDates,
  now: Date,
): InvitationState {
  if (acceptedAt) return 'accepted';
  if (withdrawnAt) return 'withdrawn';
  return expiresAt <= now ? 'expired' : 'open';
}

/** When an invitation made now ends. */
export const invitationEnd = (now: Date): Date => new Date(now.getTime() + INVITATION_DAYS * DAY_MS);
