import { authorityNameSelect } from '../authority/authority.select';
import { database } from '../db';
import type { Locale } from '../i18n/locales';
import { type NameInLanguage, nameIn } from '../i18n/names';
import { historyOfTie } from './history.repository';
import { historyReader } from './history-reader';
import { type FieldChange, fieldChanges, presentRevision, type RevisionView } from './revision.presenter';

/** The latest changes that a record's page shows. */
const LATEST = 20;

export type ContestedChange = {
  id: number;
  who: NameInLanguage;
  word: string;
  since: Date;
  fields: FieldChange[];
};

export type PublicHistory = {
  changes: RevisionView[];
  /** Changes that a side objects to: both values stand until it is settled. */
  contested: ContestedChange[];
  /** Who declared the tie alone, where no other side has confirmed it. */
  declaredBy: NameInLanguage | null;
};

/** What changed in a tie's entry and in which capacity, without names of persons or withdrawn values. */
export async function publicHistory(locale: Locale, partnershipId: number): Promise<PublicHistory> {
  const [reader, rows, objections, tie] = await Promise.all([
    historyReader(locale, false),
    historyOfTie(partnershipId, LATEST),
    database().objection.findMany({
      where: { partnershipId, state: 'OPEN' },
      orderBy: { id: 'asc' },
      select: {
        id: true,
        word: true,
        createdAt: true,
        authority: { select: authorityNameSelect },
        revision: { select: { recordKind: true, before: true, after: true } },
      },
    }),
    database().partnership.findUnique({
      where: { id: partnershipId },
      select: { oneSided: true, declaredBy: { select: authorityNameSelect } },
    }),
  ]);
  return {
    changes: rows.map((row) => presentRevision(reader, row)),
    contested: objections.map(({ id, word, createdAt, authority, revision }) => ({
      id,
      who: nameIn(locale, authority),
      word,
      since: createdAt,
      fields: fieldChanges(reader, revision.recordKind, revision.before as never, revision.after as never),
    })),
    declaredBy: tie?.oneSided && tie.declaredBy ? nameIn(locale, tie.declaredBy) : null,
  };
}
