import { database } from '../db';
import type { Prisma } from '../generated/prisma/client';
import type { MailState } from '../generated/prisma/enums';
import { undelivered } from './undelivered';

/** A transaction, or the database itself where there is none. */
export type MailWriter = Pick<Prisma.TransactionClient, '$executeRaw'>;

export type NewMail = {
  key: string;
  recipient: string;
  locale: string;
  template: string;
  data: unknown;
  roundId: number | null;
};

/** @returns false where a mail of this key is there already */
export async function insertMail(tx: MailWriter, mail: NewMail): Promise<boolean> {
  const rows = await tx.$executeRaw`
    INSERT INTO mail_message (key, recipient, locale, template, data, round_id)
    VALUES (${mail.key}, ${mail.recipient}, ${mail.locale}, ${mail.template}, ${JSON.stringify(mail.data)}::jsonb, ${mail.roundId})
    ON CONFLICT (key) DO NOTHING`;
  return rows > 0;
}

export type ClaimedMail = {
  id: number;
  key: string;
  recipient: string;
  locale: string;
  template: string;
  data: unknown;
  /** Counts the attempt that this claim is. */
  attempts: number;
};

/** Takes mails that are due, in one statement, so that no other sender takes them as well. */
export function claimDueMails(now: Date, limit: number): Promise<ClaimedMail[]> {
  return database().$queryRaw<ClaimedMail[]>`
    UPDATE mail_message SET state = 'SENDING', sending_at = ${now}, attempts = attempts + 1
    WHERE id IN (
      SELECT id FROM mail_message WHERE state = 'QUEUED' AND not_before <= ${now}
      ORDER BY not_before, id LIMIT ${limit} FOR UPDATE SKIP LOCKED)
    RETURNING id, key, recipient, locale, template, data, attempts`;
}

export type MailOutcome = {
  state: Exclude<MailState, 'SENDING'>;
  data: Record<string, unknown>;
  notBefore?: Date;
  sentAt?: Date;
  lastError: string | null;
};

/** Writes what became of a mail that this sender had claimed. */
export async function settleMail(id: number, { data, ...outcome }: MailOutcome): Promise<void> {
  await database().mailMessage.updateMany({
    where: { id, state: 'SENDING' },
    data: { ...outcome, data: data as Prisma.InputJsonObject },
  });
}

/** Mails whose sender ended while sending; whether they went is not known. */
export function findStrandedMails(before: Date) {
  return database().mailMessage.findMany({
    where: { state: 'SENDING', sendingAt: { lt: before } },
    select: { id: true, template: true, data: true },
  });
}

/** Removes what was settled long ago; the key goes with it. */
export async function deleteSettledMails(before: Date): Promise<number> {
  const { count } = await database().mailMessage.deleteMany({
    where: { state: { in: ['SENT', ...undelivered] }, createdAt: { lt: before } },
  });
  return count;
}
