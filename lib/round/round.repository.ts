import { database } from '../db';

/** A round by the hash of one of its links. */
export function roundByTokenHash(tokenHash: string) {
  return database().roundLink.findUnique({
    where: { tokenHash },
    select: {
      id: true,
      locale: true,
      openedAt: true,
      round: {
        select: { id: true, authorityId: true, opensOn: true, closesOn: true, submittedAt: true, year: true },
      },
    },
  });
}

export async function markOpened(linkId: number, at: Date): Promise<void> {
  await database().roundLink.updateMany({ where: { id: linkId, openedAt: null }, data: { openedAt: at } });
}
