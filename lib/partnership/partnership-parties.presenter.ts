import type { AuthorityNameRow } from '../authority/authority.select';
import {
  type AuthorityRef,
  authorityRef,
  type PlaceStep,
  placePath,
} from '../authority/authority-name.presenter';
import { dayOfColumn } from '../date/day';
import { formatDay } from '../i18n/dates';
import { type TextInLanguage, textIn } from '../i18n/localized-text';
import type { Reader } from '../i18n/reader';
import {
  type Divergence,
  divergencesOf,
  type ProvenanceItem,
  provenanceOf,
} from '../source/source.presenter';
import type { PartyRow } from './partnership-record.repository';

/** What a party calls the tie. */
export type DesignationView = {
  label: string | null;
  statement: TextInLanguage | null;
  provenance: ProvenanceItem[];
};

/** One side of a tie, with all that the page says of it. */
export type PartyView = AuthorityRef & {
  kind: string;
  path: PlaceStep[];
  designation: DesignationView | null;
  /** Who holds the tie today, where the party that signed it has been merged or renamed. */
  holders: { authority: AuthorityRef; since: string }[];
  /** What sources say of this party that the record does not follow. */
  divergences: Divergence[];
  provenance: ProvenanceItem[];
};

type Successor = {
  on: Date;
  successor: AuthorityNameRow & { successors?: { on: Date; successor: AuthorityNameRow }[] };
};

/** The last of each line of successors: who answers for the authority today. */
function lastSuccessors(successions: readonly Successor[]): { on: Date; successor: AuthorityNameRow }[] {
  return successions.flatMap(({ on, successor }) =>
    successor.successors?.length ? lastSuccessors(successor.successors) : [{ on, successor }],
  );
}

function designationView(reader: Reader, party: PartyRow): DesignationView | null {
  const { locale, v } = reader;
  const statement = textIn(locale, party.designationStatement);
  if (!party.designationInstrument && !statement) return null;
  return {
    label: party.designationInstrument && v(`instrument.${party.designationInstrument}`),
    statement,
    provenance: provenanceOf(reader, party.citations),
  };
}

export function partyView(reader: Reader, party: PartyRow): PartyView {
  const { locale, v } = reader;
  const { authority } = party;
  return {
    ...authorityRef(locale, authority),
    kind: v(`kind.${authority.kind}`),
    path: placePath(locale, authority.territory),
    designation: designationView(reader, party),
    holders: lastSuccessors(authority.successors).map(({ on, successor }) => ({
      authority: authorityRef(locale, successor),
      since: formatDay(locale, dayOfColumn(on)),
    })),
    divergences: divergencesOf(reader, [...authority.citations, ...party.citations]),
    provenance: provenanceOf(reader, party.designationInstrument ? [] : party.citations),
  };
}

/** Whether the parties that say what they call the tie call it by different names. */
export function designationsDiffer(parties: readonly PartyRow[]): boolean {
  const said = parties.flatMap(({ designationInstrument }) =>
    designationInstrument ? [designationInstrument] : [],
  );
  return new Set(said).size > 1;
}
