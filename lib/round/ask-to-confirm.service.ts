import { addDays, atlasDay, dayOfColumn } from '../date/day';
import type { Tx } from '../record/record-stores';
import { ROUND_DAYS } from './round.rules';
import { insertRound, recipientsOf } from './round-candidates.repository';
import { addLinks, writeMails } from './round-mails.service';
import { heirsOf, livingTiesOf, type RoundOfYear, roundOfYear, wasAskedOn } from './round-of-year.repository';

/** Why an authority cannot be asked now, or that it can. */
export type AskState =
  | 'can-be-asked'
  /** Nobody speaks for it in the atlas, and its office left no address. */
  | 'nobody-there'
  /** It has answered the round of this year, or let it pass. */
  | 'round-submitted'
  | 'round-closed'
  | 'asked-today';

const markOf = (today: string) => `asked-${today}`;
const yearOf = (today: string) => Number(today.slice(0, 4));

async function stateOf(round: RoundOfYear | null, today: string, tx?: Tx): Promise<AskState> {
  if (!round) return 'can-be-asked';
  if (round.submittedAt) return 'round-submitted';
  if (dayOfColumn(round.closesOn) < today) return 'round-closed';
  if (dayOfColumn(round.opensOn) === today || (await wasAskedOn(round.id, markOf(today), tx)))
    return 'asked-today';
  return 'can-be-asked';
}

export type Askable = {
  state: AskState;
  /** How many addresses the request goes to. */
  recipients: number;
  /** Last day of the round of this year; null where there is none yet. */
  until: string | null;
};

/** Whether the people of an authority can be asked to confirm today. */
export async function askable(authorityId: number, now: Date): Promise<Askable> {
  const today = atlasDay(now.getTime());
  const [heir] = await heirsOf(authorityId);
  if (heir === undefined) return { state: 'nobody-there', recipients: 0, until: null };
  const [recipients, round] = await Promise.all([recipientsOf(heir), roundOfYear(heir, yearOf(today))]);
  const state = recipients.length === 0 ? 'nobody-there' : await stateOf(round, today);
  return { state, recipients: recipients.length, until: round && dayOfColumn(round.closesOn) };
}

export type Asked =
  | { state: 'asked'; mails: number; until: string }
  | { state: Exclude<AskState, 'can-be-asked'> };

/**
 * Asks the people of an authority to confirm its ties, or those of whoever took over from it. There is one round a year:
 * it is opened where it is not, and its link goes out again, once a day at most, where it is open.
 */
export async function askToConfirm(tx: Tx, authorityId: number, now: Date): Promise<Asked> {
  const today = atlasDay(now.getTime());
  const year = yearOf(today);
  const [heir] = await heirsOf(authorityId);
  const recipients = heir === undefined ? [] : await recipientsOf(heir);
  if (heir === undefined || recipients.length === 0) return { state: 'nobody-there' };
  const ties = await livingTiesOf(heir);
  const span = { authorityId: heir, year, opensOn: today, closesOn: addDays(today, ROUND_DAYS) };
  const id = await insertRound(tx, span);
  if (id !== null) {
    await addLinks(tx, id, recipients);
    await writeMails(tx, 'confirmation-round', 'first', { id, ...span }, recipients, ties);
    return { state: 'asked', mails: recipients.length, until: span.closesOn };
  }
  const round = await roundOfYear(heir, year, tx);
  const state = await stateOf(round, today, tx);
  if (!round || state !== 'can-be-asked') return { state: state === 'can-be-asked' ? 'round-closed' : state };
  const closesOn = dayOfColumn(round.closesOn);
  // Whoever joined since the round began is written to as well.
  await addLinks(tx, round.id, recipients);
  await writeMails(tx, 'round-repeat', markOf(today), { ...round, closesOn }, recipients, ties);
  return { state: 'asked', mails: recipients.length, until: closesOn };
}
