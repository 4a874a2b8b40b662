import type { ActivityStatus, StatusReason } from '../generated/prisma/enums';
import type { Locale } from '../i18n/locales';
import type { Translate } from '../i18n/translate';
import type { TieItem } from '../partnership/tie-item.presenter';
import { tieItems } from '../partnership/tie-item.service';
import { type SpeakerRow, saidOn, spokenTies } from './confirmation.repository';

/** What one side has said of a tie today. */
export type TodaysAnswer = {
  status: ActivityStatus | null;
  reason: StatusReason | null;
  unknown: boolean;
  entryRight: boolean;
};

export type ConfirmTie = {
  partnershipId: number;
  /** The party for whom it is said: the authority itself, or one that it took over from. */
  authorityId: number;
  tie: TieItem;
  answer: TodaysAnswer;
  answered: boolean;
};

export type ConfirmScreen = { ties: ConfirmTie[]; answered: number };

type Words = { locale: Locale; t: Translate; v: Translate };

/** The ties of an authority with what it has said of each today: those still open first come first, in the list's order. */
export async function confirmScreen(
  words: Words,
  speaker: SpeakerRow,
  today: string,
): Promise<ConfirmScreen> {
  const rows = await spokenTies(speaker.slug);
  const [items, said] = await Promise.all([
    tieItems(words, rows),
    saidOn(
      rows.map(({ id }) => id),
      today,
    ),
  ]);
  const spokenFor = new Map(speaker.spokenFor.map(({ slug, id }) => [slug, id]));
  const ties = rows.flatMap((row, index): ConfirmTie[] => {
    const party = row.parties.find(({ authority }) => spokenFor.has(authority.slug));
    const tie = items[index];
    if (!party || !tie) return [];
    const mine = <T extends { partnershipId: number; partyId: number | null }>(all: T[]) =>
      all.filter(({ partnershipId, partyId }) => partnershipId === row.id && partyId === party.id);
    const observation = mine(said.observations)[0];
    const kinds = mine(said.confirmations).map(({ kind }) => kind);
    const answer: TodaysAnswer = {
      status: observation?.status ?? null,
      reason: observation?.reason ?? null,
      unknown: kinds.includes('TIE_UNKNOWN'),
      entryRight: kinds.includes('ENTRY_RIGHT'),
    };
    const authorityId = spokenFor.get(party.authority.slug) ?? speaker.id;
    return [
      { partnershipId: row.id, authorityId, tie, answer, answered: answer.unknown || answer.status !== null },
    ];
  });
  return { ties, answered: ties.filter(({ answered }) => answered).length };
}
