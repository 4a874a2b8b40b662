import type { Person } from '../auth/actor';
import { mayFor } from '../auth/speaks-for';
import type { SpeakerRow } from '../confirmation/confirmation.repository';
import { tieNames } from '../digest/digest.repository';
import type { Locale } from '../i18n/locales';
import { tieTitle } from '../workspace/tie-title';
import { openObjections, unseenChanges } from '../workspace/workspace.repository';
import { fullHistory, revisionsById } from './history.repository';
import { historyReader } from './history-reader';
import { type FieldChange, fieldChanges, presentRevision, type RevisionView } from './revision.presenter';

const PAGE = 30;

export type OpenObjection = Awaited<ReturnType<typeof openObjections>>[number] & {
  fields: FieldChange[];
  /** Whether this authority objected, made the contested change, or neither. */
  side: 'objector' | 'author' | 'other';
};

export type ChangesPage = {
  unseen: (RevisionView & { authorityId: number })[];
  objections: OpenObjection[];
  history: (RevisionView & { mayRevert: boolean })[];
  /** Titles of the ties that changes are about, by the change's id. */
  about: Map<number, string>;
  /** Id below which older changes begin; null at the end. */
  older: number | null;
};

/** What changed in an authority's entries: to look at, contested, and all of it. @param below only changes before this id */
export async function changesPage(
  locale: Locale,
  speaker: SpeakerRow,
  actor: Person,
  below: number | null,
): Promise<ChangesPage> {
  const ids = speaker.spokenFor.map(({ id }) => id);
  const [reader, notices, open, rows, admin] = await Promise.all([
    historyReader(locale, true),
    unseenChanges(ids),
    openObjections(ids),
    fullHistory(ids, { below, take: PAGE + 1 }),
    mayFor(actor, 'ADMINISTER', speaker.id),
  ]);
  const noticed = await revisionsById(notices.map(({ revision }) => revision.id));
  const titles = new Map(
    (await tieNames([...noticed, ...rows].flatMap(({ partnershipId }) => partnershipId ?? []))).map((tie) => [
      tie.id,
      tieTitle(locale, tie),
    ]),
  );
  const forWhom = new Map(notices.map(({ revision, authorityId }) => [revision.id, authorityId]));
  return {
    unseen: noticed.map((row) => ({
      ...presentRevision(reader, row),
      authorityId: forWhom.get(row.id) ?? speaker.id,
    })),
    objections: open.map((objection) => ({
      ...objection,
      fields: fieldChanges(
        reader,
        objection.revision.recordKind,
        objection.revision.before as never,
        objection.revision.after as never,
      ),
      side: ids.includes(objection.authorityId)
        ? 'objector'
        : ids.includes(objection.revision.onBehalfOfId ?? -1)
          ? 'author'
          : 'other',
    })),
    history: rows.slice(0, PAGE).map((row) => ({
      ...presentRevision(reader, row),
      mayRevert: row.revertedBy.length === 0 && (admin.allowed || row.actorId === actor.userId),
    })),
    about: new Map(
      [...noticed, ...rows].flatMap(({ id, partnershipId }) => {
        const title = titles.get(partnershipId ?? -1);
        return title ? [[id, title] as const] : [];
      }),
    ),
    older: rows.length > PAGE ? (rows[PAGE - 1]?.id ?? null) : null,
  };
}
