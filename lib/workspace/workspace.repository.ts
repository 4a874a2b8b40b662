import { authorityNameSelect } from '../authority/authority.select';
import { database } from '../db';
import { tieNameSelect } from '../partnership/tie-line.select';

/** The authorities that a person speaks for, and the claims that wait or were refused. */
export async function ownAuthorities(userId: string) {
  const [memberships, claims] = await Promise.all([
    database().membership.findMany({
      where: { userId, revokedAt: null },
      orderBy: { id: 'asc' },
      select: { role: true, authority: { select: { id: true, ...authorityNameSelect } } },
    }),
    database().claim.findMany({
      where: { userId, state: { in: ['PENDING', 'REFUSED', 'REVOKED'] } },
      orderBy: { id: 'desc' },
      take: 20,
      select: {
        id: true,
        state: true,
        reason: true,
        createdAt: true,
        missingName: true,
        authority: { select: authorityNameSelect },
        place: {
          select: {
            nameNative: true,
            nameFr: true,
            nameEn: true,
            nameZh: true,
            nameKo: true,
            country: true,
            kind: true,
          },
        },
      },
    }),
  ]);
  return { memberships, claims };
}

/** How the ties of some authorities stand, as those sides see them: one row for each side of a tie. */
export function sidesOf(authorityIds: readonly number[]) {
  return database().partnershipParty.findMany({
    where: { authorityId: { in: [...authorityIds] } },
    orderBy: { partnershipId: 'asc' },
    select: {
      id: true,
      authorityId: true,
      partnershipId: true,
      designationInstrument: true,
      partnership: {
        select: {
          ...tieNameSelect,
          state: { select: { status: true } },
          agreements: { select: { signed: true } },
          themes: { select: { themeId: true } },
          projects: { select: { id: true } },
        },
      },
      observations: {
        where: { withdrawnAt: null },
        orderBy: [{ asOfLatest: 'desc' }, { recordedAt: 'desc' }],
        take: 1,
        select: { asOfLatest: true },
      },
      confirmations: {
        orderBy: [{ confirmedOn: 'desc' }, { id: 'desc' }],
        take: 5,
        select: { kind: true, confirmedOn: true },
      },
    },
  });
}
export type SideRow = Awaited<ReturnType<typeof sidesOf>>[number];

/** Changes that other sides made and nobody of these authorities has looked at yet. */
export function unseenChanges(authorityIds: readonly number[]) {
  return database().changeNotice.findMany({
    where: { authorityId: { in: [...authorityIds] }, seenAt: null },
    orderBy: { revisionId: 'desc' },
    take: 100,
    select: {
      authorityId: true,
      revision: {
        select: {
          id: true,
          at: true,
          action: true,
          recordKind: true,
          before: true,
          after: true,
          capacity: true,
          reason: true,
          partnershipId: true,
          onBehalfOf: { select: authorityNameSelect },
        },
      },
    },
  });
}
export type UnseenRow = Awaited<ReturnType<typeof unseenChanges>>[number];

/** Objections that stand open on the ties of these authorities. */
export function openObjections(authorityIds: readonly number[]) {
  return database().objection.findMany({
    where: {
      state: 'OPEN',
      partnership: { parties: { some: { authorityId: { in: [...authorityIds] } } } },
    },
    orderBy: { createdAt: 'asc' },
    select: {
      id: true,
      word: true,
      createdAt: true,
      authorityId: true,
      authority: { select: authorityNameSelect },
      partnership: { select: tieNameSelect },
      revision: { select: { recordKind: true, before: true, after: true, onBehalfOfId: true } },
    },
  });
}
export type ObjectionRow = Awaited<ReturnType<typeof openObjections>>[number];

/** What the person has typed for these authorities and not published. */
export function draftsOf(userId: string, authorityIds: readonly number[]) {
  return database().draft.findMany({
    where: { userId, authorityId: { in: [...authorityIds] } },
    orderBy: { updatedAt: 'desc' },
    select: { id: true, form: true, recordKey: true, authorityId: true, updatedAt: true },
  });
}

/** What the completeness of an authority asks besides its ties. */
export function authorityFacts(id: number) {
  return database().localAuthority.findUniqueOrThrow({
    where: { id },
    select: {
      nameFr: true,
      nameEn: true,
      nameZh: true,
      nameKo: true,
      website: true,
      profile: true,
      _count: { select: { contacts: true } },
    },
  });
}
