import { dayOfColumn } from '../date/day';
import { type Day, parseEdtf } from '../date/edtf';
import { formatDay, formatEdtf } from '../i18n/dates';
import type { Locale } from '../i18n/locales';
import { type TextInLanguage, textIn } from '../i18n/localized-text';
import { type NameInLanguage, nameIn } from '../i18n/names';
import type { Reader } from '../i18n/reader';
import { originalLanguages, type ProvenanceItem, provenanceOf } from '../source/source.presenter';
import { type DerivedStatus, type Freshness, positionsOfParties, type Signal } from './partnership.rules';
import type { ObservationRow, PartnershipRecordRow } from './partnership-record.repository';

/** One statement about the tie's activity, as somebody made it. */
export type ObservationView = {
  id: number;
  status: DerivedStatus;
  label: string;
  asOf: string;
  /** Whether the name of who says it carries the date already: "KEY, 2025". */
  dateInName: boolean;
  /** From when it holds, as a phrase: "since 2012". */
  since: string | null;
  reason: string | null;
  /** Who says it: a party by its name, a source by its label, else the office in words. */
  by: NameInLanguage;
  statement: TextInLanguage | null;
  /** Languages of the source by name, where the reader's is not among them. */
  original: string | null;
  provenance: ProvenanceItem[];
};

export type StatusView = {
  status: DerivedStatus;
  label: string;
  meaning: string;
  /** The statements the status rests on: one, or each party's where they differ, or none. */
  current: ObservationView[];
  /** The other statements, newest first; none is ever overwritten. */
  others: ObservationView[];
};

export type SignalView = {
  signal: Signal | 'NONE';
  label: string;
  date: string | null;
  /** What the last sign is, where the record tells it. */
  what: TextInLanguage | null;
};

export type FreshnessView = {
  freshness: Freshness;
  label: string;
  meaning: string;
  confirmations: { party: NameInLanguage; label: string; on: string }[];
};

function whoSays(
  { locale, v }: Reader,
  row: PartnershipRecordRow,
  observation: ObservationRow,
): NameInLanguage {
  const party = row.parties.find(({ id }) => id === observation.partyId);
  if (party) return nameIn(locale, party.authority);
  const [citation] = observation.citations;
  const label = observation.declarant === 'SOURCE' ? textIn(locale, citation?.source.label) : null;
  return label ?? { text: v(`declarant.${observation.declarant}`), lang: null };
}

/** A date as the start of what holds; a date that is a span already says so itself. */
function sinceInWords(locale: Locale, since: string): string {
  const open = `${since}/..`;
  return formatEdtf(locale, parseEdtf(open) ? open : since);
}

function observationView(
  reader: Reader,
  row: PartnershipRecordRow,
  observation: ObservationRow,
): ObservationView {
  const { locale, v } = reader;
  const by = whoSays(reader, row, observation);
  return {
    id: observation.id,
    status: observation.status,
    label: v(`status.${observation.status}`),
    asOf: formatEdtf(locale, observation.asOf),
    since: observation.since && sinceInWords(locale, observation.since),
    reason: observation.reason && v(`reason.${observation.reason}`),
    by,
    dateInName: by.text.includes(observation.asOf),
    statement: textIn(locale, observation.statement),
    original: originalLanguages(locale, observation.citations[0]?.source.languages ?? []),
    provenance: provenanceOf(reader, observation.citations),
  };
}

/** The row as the rules read it. */
function observationOfRow(row: ObservationRow) {
  return {
    ...row,
    asOfEarliest: dayOfColumn(row.asOfEarliest) ?? '0001-01-01',
    asOfLatest: dayOfColumn(row.asOfLatest) ?? '9999-12-31',
    sinceEarliest: dayOfColumn(row.sinceEarliest),
    recordedAt: row.recordedAt.getTime(),
    withdrawn: false,
  };
}

/** The status of a tie with the words it rests on; the status itself is the projection's, so that list and page agree. */
export function statusView(reader: Reader, row: PartnershipRecordRow, today: Day): StatusView {
  const { v } = reader;
  const status = row.state?.status ?? 'NOT_REPORTED';
  const positions = positionsOfParties(row.observations.map(observationOfRow), today).map(({ id }) => id);
  const currentIds = status === 'DISPUTED' ? positions : [row.state?.observationId];
  const views = row.observations.map((observation) => observationView(reader, row, observation));
  return {
    status,
    label: v(`status.${status}`),
    meaning: v(`statusMeaning.${status}`),
    current: views.filter(({ id }) => currentIds.includes(id)),
    others: views.filter(({ id }) => !currentIds.includes(id)),
  };
}

/** What the last sign of life was: the project, event or agreement that bears its date; what was only planned is no sign. */
function signOf({ locale, v }: Reader, row: PartnershipRecordRow, said: string): TextInLanguage | null {
  const done = row.projects.filter(({ state }) => state !== 'PLANNED' && state !== 'CANCELLED');
  const toldOn = ({ dates, citations }: (typeof done)[number]) =>
    dates?.endsWith('/..') && citations.some(({ source }) => source.published === said);
  const project = done.find(({ dates }) => dates === said) ?? done.find(toldOn);
  if (project) return textIn(locale, project.title);
  const event = row.events.find(({ event: { dates } }) => dates === said);
  if (event) return textIn(locale, event.event.title);
  const agreement = row.agreements.find(({ state, signed }) => state !== 'PROPOSED' && signed === said);
  return agreement ? { text: v(`instrument.${agreement.instrument}`), lang: null } : null;
}

/** What dated projects, events and agreements suggest, apart from what anybody declared. */
export function signalView(reader: Reader, row: PartnershipRecordRow): SignalView {
  const { locale, v } = reader;
  const signal = row.state?.signal ?? 'NONE';
  const lastSign = row.state?.lastSign ?? null;
  return {
    signal,
    label: v(`signal.${signal}`),
    date: lastSign && formatEdtf(locale, lastSign),
    what: lastSign ? signOf(reader, row, lastSign) : null,
  };
}

/** How fresh the entry is, and the last word of each party that confirmed something. */
export function freshnessView({ locale, v }: Reader, row: PartnershipRecordRow): FreshnessView {
  const freshness = row.state?.freshness ?? 'UNVERIFIED';
  const confirmations = row.parties.flatMap(({ id, authority }) => {
    const last = row.confirmations.find(({ partyId }) => partyId === id);
    const day = last && dayOfColumn(last.confirmedOn);
    if (!last || !day) return [];
    return [
      { party: nameIn(locale, authority), label: v(`confirmation.${last.kind}`), on: formatDay(locale, day) },
    ];
  });
  return {
    freshness,
    label: v(`freshness.${freshness}`),
    meaning: v(`freshnessMeaning.${freshness}`),
    confirmations,
  };
}
