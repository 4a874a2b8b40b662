import { Temporal } from 'temporal-polyfill';
import { atlasDay, dayOfColumn } from '../date/day';
import type { PartnershipFilter } from '../filter/filter.schema';
import { type ActivityStatus, positionsOfParties } from './partnership.rules';
import type { TieRow } from './partnership-list.repository';
import { type PartyWordRow, partyWords } from './partnership-positions.repository';

/** What one party of a disputed tie said last; the date is EDTF. */
export type Position = { partyId: number; status: ActivityStatus; asOf: string };

/** By the id of the tie; ties that are not disputed are absent. */
export type Positions = ReadonlyMap<number, Position[]>;

/** First instant after a day of the atlas, epoch milliseconds. */
const dayEnd = (day: string) =>
  Temporal.PlainDate.from(day).add({ days: 1 }).toZonedDateTime('Europe/Paris').epochMilliseconds;

/**
 * The newest word of each party of the disputed ties among some, on the day and as known by the day that a filter names.
 * One query, and none where nothing is disputed.
 * @param now epoch milliseconds
 */
export async function positionsOf(
  rows: readonly TieRow[],
  filter: PartnershipFilter,
  now: number,
): Promise<Positions> {
  const disputed = rows.filter(({ state }) => state.status === 'DISPUTED').map(({ id }) => id);
  if (disputed.length === 0) return new Map();
  const day = filter.asOf ?? atlasDay(now);
  const knownAt = filter.knownAt === null ? Number.POSITIVE_INFINITY : dayEnd(filter.knownAt);
  const words = (await partyWords(disputed)).filter(({ recordedAt }) => recordedAt.getTime() < knownAt);
  const positions = (id: number) =>
    positionsOfParties(
      words.filter(({ partnershipId }) => partnershipId === id).map((word) => observed(word, knownAt)),
      day,
    ).flatMap(({ partyId, status, asOf }) => (partyId === null ? [] : [{ partyId, status, asOf }]));
  return new Map(disputed.map((id) => [id, positions(id)]));
}

/** A word as the rules take it. The database holds that what was said has both its bounds. */
function observed(word: PartyWordRow, knownAt: number) {
  return {
    ...word,
    asOfEarliest: dayOfColumn(word.asOfEarliest) ?? '',
    asOfLatest: dayOfColumn(word.asOfLatest) ?? '',
    sinceEarliest: dayOfColumn(word.sinceEarliest),
    recordedAt: word.recordedAt.getTime(),
    withdrawn: word.withdrawnAt !== null && word.withdrawnAt.getTime() < knownAt,
  };
}
