import { atlasSecret } from '../auth/secret';
import { addDays, atlasDay, dayOfColumn } from '../date/day';
import { database } from '../db';
import { defaultLocale, isLocale } from '../i18n/locales';
import { nameIn } from '../i18n/names';
import { queueMail } from '../mail/mail.service';
import type { Tx } from '../record/record-stores';
import { isRoundDue, ROUND_DAYS, repeatsDue } from './round.rules';
import {
  insertRound,
  markRepeated,
  namesOf,
  openRoundsOn,
  recipientsOf,
  roundCandidates,
} from './round-candidates.repository';
import { hashToken, roundToken } from './round-token';

type Recipient = { email: string; locale: string };
type Round = { id: number; authorityId: number; year: number; closesOn: string };

/**
 * Opens the rounds that are due and writes their mails, one authority at a time, each whole or not at all. Run twice, or
 * on two machines at once, it makes each round once.
 * @returns how many rounds were opened
 */
export async function openDueRounds(now: Date): Promise<number> {
  const today = atlasDay(now.getTime());
  let opened = 0;
  for (const { authorityId, ties, confirmedOn, lastRoundOn } of await roundCandidates()) {
    if (!isRoundDue({ confirmedOn, lastRoundOn, reachable: true }, today)) continue;
    const recipients = await recipientsOf(authorityId);
    if (recipients.length === 0) continue;
    const round = {
      authorityId,
      year: Number(today.slice(0, 4)),
      opensOn: today,
      closesOn: addDays(today, ROUND_DAYS),
    };
    opened += await database().$transaction(async (tx) => {
      const id = await insertRound(tx, round);
      if (id === null) return 0;
      await addLinks(tx, id, recipients);
      await writeMails(tx, 'confirmation-round', 'first', { id, ...round }, recipients, ties);
      return 1;
    });
  }
  return opened;
}

/** Repeats the message of rounds that wait for an answer: gently, twice, and never again. @returns how many */
export async function repeatRounds(now: Date): Promise<number> {
  const today = atlasDay(now.getTime());
  const ties = new Map((await roundCandidates()).map((each) => [each.authorityId, each.ties]));
  let repeated = 0;
  for (const { links, reminders, opensOn, closesOn, ...round } of await openRoundsOn(today)) {
    const due = repeatsDue(dayOfColumn(opensOn), today);
    if (due <= reminders) continue;
    repeated += await database().$transaction(async (tx) => {
      if (!(await markRepeated(tx, round.id, due))) return 0;
      const open = { ...round, closesOn: dayOfColumn(closesOn) };
      await writeMails(tx, 'round-repeat', `repeat-${due}`, open, links, ties.get(round.authorityId) ?? 0);
      return 1;
    });
  }
  return repeated;
}

export async function addLinks(tx: Tx, roundId: number, recipients: readonly Recipient[]): Promise<void> {
  await tx.roundLink.createMany({
    data: recipients.map(({ email, locale }) => ({
      roundId,
      email,
      locale,
      tokenHash: hashToken(roundToken(atlasSecret(), roundId, email)),
    })),
    skipDuplicates: true,
  });
}

export async function writeMails(
  tx: Tx,
  template: 'confirmation-round' | 'round-repeat',
  turn: string,
  { id, authorityId, year, closesOn }: Round,
  recipients: readonly Recipient[],
  ties: number,
): Promise<void> {
  const names = await namesOf(authorityId);
  for (const { email, locale: given } of recipients) {
    const locale = isLocale(given) ? given : defaultLocale;
    const token = roundToken(atlasSecret(), id, email);
    await queueMail(tx, {
      // The address itself stands in no key.
      key: `round:${id}:${turn}:${hashToken(token).slice(0, 16)}`,
      to: email,
      locale,
      template,
      data: {
        authority: nameIn(locale, names).text,
        ties,
        year,
        until: closesOn,
        path: `/${locale}/extranet/round/${token}`,
      },
      roundId: id,
    });
  }
}
