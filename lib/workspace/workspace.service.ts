import { speakerBySlug } from '../confirmation/confirmation.repository';
import { dayOfColumn } from '../date/day';
import {
  type AuthorityFacts,
  completeness,
  isFresh,
  type Missing,
  type TieFacts,
} from './completeness.rules';
import {
  authorityFacts,
  draftsOf,
  type ObjectionRow,
  openObjections,
  type SideRow,
  sidesOf,
  type UnseenRow,
  unseenChanges,
} from './workspace.repository';

export type Draft = Awaited<ReturnType<typeof draftsOf>>[number];

/** What waits for somebody who speaks for an authority. */
export type Workspace = {
  authority: { id: number; slug: string };
  sides: SideRow[];
  /** Ties of which the authority has said nothing for a year. */
  toConfirm: SideRow[];
  objections: ObjectionRow[];
  unseen: UnseenRow[];
  drafts: Draft[];
  percent: number;
  missing: Missing[];
};

/**
 * Everything that the page of an authority tells those who speak for it, as of a day; null where there is no such authority.
 * @param today YYYY-MM-DD
 */
export async function workspaceOf(slug: string, userId: string, today: string): Promise<Workspace | null> {
  const speaker = await speakerBySlug(slug);
  if (!speaker) return null;
  const ids = speaker.spokenFor.map(({ id }) => id);
  const [facts, sides, objections, unseen, drafts] = await Promise.all([
    authorityFacts(speaker.id),
    sidesOf(ids),
    openObjections(ids),
    unseenChanges(ids),
    draftsOf(userId, ids),
  ]);
  const ties = sides.map(tieFacts);
  const names = [facts.nameFr, facts.nameEn, facts.nameZh, facts.nameKo].filter((name) => name).length;
  const known: AuthorityFacts = {
    names,
    website: facts.website !== null,
    profile: facts.profile !== null,
    contact: facts._count.contacts > 0,
    ties,
  };
  return {
    authority: { id: speaker.id, slug },
    sides,
    toConfirm: sides.filter((_, index) => {
      const tie = ties[index];
      return tie && !tie.unknown && !isFresh(tie.statusSaidOn, today);
    }),
    objections,
    unseen,
    drafts,
    ...completeness(known, today),
  };
}

/** How many ties of an authority wait to be confirmed, for the list of one's authorities. */
export async function countToConfirm(
  authorityIds: readonly number[],
  today: string,
): Promise<Map<number, number>> {
  const counts = new Map<number, number>();
  for (const side of await sidesOf(authorityIds)) {
    const { statusSaidOn, unknown } = tieFacts(side);
    if (!unknown && !isFresh(statusSaidOn, today))
      counts.set(side.authorityId, (counts.get(side.authorityId) ?? 0) + 1);
  }
  return counts;
}

function tieFacts({ partnership, designationInstrument, observations, confirmations }: SideRow): TieFacts {
  const [first] = confirmations;
  return {
    slug: partnership.slug,
    statusSaidOn: dayOfColumn(observations[0]?.asOfLatest ?? null),
    entryConfirmedOn: dayOfColumn(
      confirmations.find(({ kind }) => kind === 'ENTRY_RIGHT')?.confirmedOn ?? null,
    ),
    unknown: first?.kind === 'TIE_UNKNOWN',
    datedAgreement: partnership.agreements.some(({ signed }) => signed !== null),
    designation: designationInstrument !== null,
    themes: partnership.themes.length > 0,
    projects: partnership.projects.length > 0,
  };
}
