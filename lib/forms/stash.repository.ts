import { randomUUID } from 'node:crypto';
import { pseudonym } from '../auth/secret';
import { database } from '../db';

/**
 * What somebody sent whose session had just ended: kept for an hour under a secret that their browser alone holds, so
 * that it is there when they have signed in again, without any script.
 */
export type Stash = { family: string; recordKey: string; entries: [string, string][] };

export const STASH_SECONDS = 3_600;

const identifierOf = (secret: string) => pseudonym('stash', secret);

export async function keepStash(secret: string, stash: Stash, now: Date): Promise<void> {
  await database().verification.create({
    data: {
      id: randomUUID(),
      identifier: identifierOf(secret),
      value: JSON.stringify(stash),
      expiresAt: new Date(now.getTime() + STASH_SECONDS * 1_000),
    },
  });
}

/** What is kept under a secret; it is there until it is taken. */
export async function findStash(secret: string, now: Date): Promise<Stash | null> {
  const row = await database().verification.findFirst({
    where: { identifier: identifierOf(secret), expiresAt: { gt: now } },
    orderBy: { createdAt: 'desc' },
  });
  return row && (JSON.parse(row.value) as Stash);
}

export async function dropStash(secret: string): Promise<void> {
  await database().verification.deleteMany({ where: { identifier: identifierOf(secret) } });
}
