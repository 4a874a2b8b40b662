import type { AuthorityNameRow } from '../authority/authority.select';
import type { ClaimState, MemberRole } from '../generated/prisma/enums';
import type { Named } from '../i18n/names';

/** One of a person's authorities, as the first page of the extranet shows it. */
export type OwnMembership = { role: MemberRole; authority: AuthorityNameRow & { id: number } };

/** One of a person's requests to speak for an authority. */
export type OwnClaim = {
  id: number;
  state: ClaimState;
  reason: string | null;
  createdAt: Date;
  authority: AuthorityNameRow | null;
  place: Named | null;
  missingName: string | null;
};
