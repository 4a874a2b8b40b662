import type { AuthorityNameRow } from '../authority/authority.select';
import type { Capacity, RecordKind } from '../generated/prisma/enums';
import { formatDay } from '../i18n/dates';
import type { TextInLanguage } from '../i18n/localized-text';
import { nameIn } from '../i18n/names';
import type { Translate } from '../i18n/translate';
import type { Fields } from '../record/snapshot';
import { type ValueReader, valueWords } from './value-words';

export type RevisionRow = {
  id: number;
  at: Date;
  recordKind: RecordKind;
  before: unknown;
  after: unknown;
  capacity: Capacity;
  reason: string | null;
  sourceNote: string | null;
  revertsId: number | null;
  onBehalfOf: AuthorityNameRow | null;
  /** Read only for those who may see names. */
  actor?: { name: string } | null;
  revertedBy: readonly { id: number }[];
  /** The value was withdrawn by whoever stated it. */
  isWithdrawn?: boolean;
};

export type FieldChange = { field: string; label: string; before: TextInLanguage; after: TextInLanguage };

/** One change, as people read it. */
export type RevisionView = {
  id: number;
  day: string;
  when: string;
  /** Whether a record came, went or changed: of one that came nothing stood before. */
  turn: 'made' | 'removed' | 'changed';
  /** "Acte : modification". */
  what: string;
  /** "Albi – pour la collectivité". */
  by: string;
  name: string | null;
  fields: FieldChange[];
  reason: string | null;
  sourceNote: string | null;
  isReverting: boolean;
  isReverted: boolean;
};

/** Fields that say where a record belongs, or repeat what the line says already. */
const unsaid = new Set([
  'partnershipId',
  'authorityId',
  'projectId',
  'sourceId',
  'partyId',
  'agreementId',
  'fundingId',
  'successionId',
  'predecessorId',
  'successorId',
  'territoryId',
  'position',
  'slug',
  'declarant',
  'capacity',
  'declaredById',
  'agrees',
  'languages',
  'label',
  'nationalCodeSystem',
]);

/** What is said first of a record; the rest in the order in which it is kept. */
const first = ['status', 'reason', 'instrument', 'stage', 'kind', 'title', 'name'];
const rank = (field: string) => (first.includes(field) ? first.indexOf(field) : first.length);

/** Personal data, shown to those alone who may read the full history. */
const personal = new Set(['personName', 'phone', 'consentedAt']);

export type HistoryReader = ValueReader & {
  /** Translator of the namespace `history`. */
  h: Translate;
  /** Whether names and withdrawn values may be shown. */
  full: boolean;
};

/** What differs between two states, field by field, in the reader's words. */
export function fieldChanges(
  reader: HistoryReader,
  kind: string,
  before: Fields | null,
  after: Fields | null,
): FieldChange[] {
  const keys = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])].toSorted(
    (a, b) => rank(a) - rank(b),
  );
  return keys
    .filter((field) => !unsaid.has(field) && (reader.full || !personal.has(field)))
    .map((field) => ({
      field,
      label: reader.h(`fields.${field}`),
      before: valueWords(reader, kind, field, before?.[field] ?? null),
      after: valueWords(reader, kind, field, after?.[field] ?? null),
    }))
    .filter((change) => before !== null || change.after.text !== reader.nothing);
}

export function presentRevision(reader: HistoryReader, row: RevisionRow): RevisionView {
  const { h, locale } = reader;
  const [before, after] = [row.before as Fields | null, row.after as Fields | null];
  const turn = before === null ? 'made' : after === null ? 'removed' : 'changed';
  const kind = h(`record.${row.recordKind}`);
  const capacity = h(`capacity.${row.capacity}`);
  const isReverted = row.revertedBy.length > 0;
  const hidden = !reader.full && (isReverted || row.isWithdrawn === true);
  const day = row.at.toISOString().slice(0, 10);
  return {
    id: row.id,
    day,
    when: formatDay(locale, day),
    turn,
    what: h(turn, { kind }),
    by: row.onBehalfOf ? h('by', { who: nameIn(locale, row.onBehalfOf).text, capacity }) : capacity,
    name: reader.full && row.actor ? row.actor.name : null,
    fields: hidden ? [] : fieldChanges(reader, row.recordKind, before, after),
    reason: reader.full ? row.reason : null,
    sourceNote: row.sourceNote,
    isReverting: row.revertsId !== null,
    isReverted,
  };
}
