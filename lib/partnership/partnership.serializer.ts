import { authorityRefResource, type PageBase } from '../authority/authority.serializer';
import type { ObservationRow, TieRow } from './partnership-list.repository';
import type { Positions } from './partnership-positions.service';
import type { TieResource, TieStatusResource } from './partnership-resource.schema';

/** Who says it: `party:albi`, `source:hammouche-2025`, `correspondent`, `evaluator`. */
export function declaredBy(
  observation: {
    declarant: ObservationRow['declarant'];
    partyId: number | null;
    citations: { source: { slug: string } }[];
  },
  parties: readonly { id: number; authority: { slug: string } }[],
): string {
  const { declarant, partyId, citations } = observation;
  if (declarant === 'PARTY') return `party:${parties.find(({ id }) => id === partyId)?.authority.slug}`;
  if (declarant === 'SOURCE' && citations[0]) return `source:${citations[0].source.slug}`;
  return declarant.toLowerCase();
}

function statusResource(
  { state, observation, parties, id }: TieRow,
  positions: Positions,
): TieStatusResource {
  const disputed = state.status === 'DISPUTED';
  const status = {
    value: state.status,
    asOf: observation?.asOf ?? null,
    declaredBy: observation && !disputed ? declaredBy(observation, parties) : null,
  };
  if (!disputed) return status;
  const slugOf = (partyId: number) => parties.find((party) => party.id === partyId)?.authority.slug ?? '';
  const said = positions.get(id) ?? [];
  return {
    ...status,
    positions: said.map(({ partyId, status: value, asOf }) => ({ party: slugOf(partyId), value, asOf })),
  };
}

/** A tie as it stands in a list of the API. */
export function tieResource(row: TieRow, positions: Positions, { origin, lang }: PageBase): TieResource {
  const { state } = row;
  return {
    id: row.slug,
    url: `${origin}/${lang}/partnerships/${row.slug}`,
    stage: row.stage,
    status: statusResource(row, positions),
    signal: { value: state.signal, lastSignOfLife: state.lastSign },
    parties: row.parties.map(({ authority, designationInstrument }) => ({
      authority: authorityRefResource(authority),
      designation: designationInstrument,
    })),
    agreements: row.agreements.map(({ instrument, state: agreementState, signed }) => ({
      instrument,
      state: agreementState,
      signed,
    })),
    themes: row.themes.map(({ theme }) => theme.code),
    projectCount: row.projects.length,
    confirmedAt: state.confirmedOn?.toISOString().slice(0, 10) ?? null,
    freshness: state.freshness,
    compilationOnly: state.compilationOnly,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}
