import type { PageBase } from '../authority/authority.serializer';
import type { CitationRow } from '../source/citation.select';
import { citationResource, localized, sourceResources } from '../source/source.serializer';
import { declaredBy, tieResource } from './partnership.serializer';
import type { TieRow } from './partnership-list.repository';
import type { Positions } from './partnership-positions.service';
import type { PartnershipRecordRow } from './partnership-record.repository';
import type { TieDetailResource } from './partnership-resource.schema';

/** One tie as the list has it, with the whole of its record. */
export function tieDetailResource(
  row: TieRow,
  record: PartnershipRecordRow,
  positions: Positions,
  base: PageBase,
): TieDetailResource {
  const tie = tieResource(row, positions, base);
  return {
    ...tie,
    origin: localized(record.origin),
    description: localized(record.description),
    designations: designations(record),
    agreements: agreements(record),
    observations: observations(record),
    projects: projects(record, base),
    networks: record.networks.map(({ network }) => network.slug),
    notes: record.notes.map(({ text, url, capacity, writtenAt }) => ({
      ...{ text, evidence: url, capacity, writtenAt: writtenAt.toISOString() },
    })),
    links: [
      ...record.linksFrom.map(({ kind, to }) => ({ partnership: to.slug, kind })),
      ...record.linksTo.map(({ kind, from }) => ({ partnership: from.slug, kind })),
    ],
    contradictions: record.contradictions.map(({ contradiction }) => ({
      topic: contradiction.topic,
      explanation: localized(contradiction.explanation) ?? {},
      settledAt: contradiction.settledAt?.toISOString() ?? null,
    })),
    citations: record.citations.map(citationResource),
    sources: sourceResources(citationsOf(record)),
    revisions: { first: tie.createdAt, last: tie.updatedAt },
  };
}

const citationsOf = (record: PartnershipRecordRow): CitationRow[] => [
  ...record.citations,
  ...[record.parties, record.agreements, record.observations, record.projects].flatMap((parts) =>
    parts.flatMap(({ citations }) => citations),
  ),
];

function designations({ parties }: PartnershipRecordRow): TieDetailResource['designations'] {
  return parties
    .filter(
      ({ designationInstrument, designationStatement }) => designationInstrument || designationStatement,
    )
    .map((party) => ({
      party: party.authority.slug,
      instrument: party.designationInstrument,
      statement: localized(party.designationStatement),
      citations: party.citations.map(citationResource),
    }));
}

function agreements(record: PartnershipRecordRow): TieDetailResource['agreements'] {
  return record.agreements.map((agreement) => ({
    instrument: agreement.instrument,
    state: agreement.state,
    signed: agreement.signed,
    deliberated: agreement.deliberated,
    place: localized(agreement.place),
    purpose: localized(agreement.purpose),
    financialCommitment: localized(agreement.financialCommitment),
    signatoryOffices: agreement.signatoryOffices,
    approval: localized(agreement.approval),
    term: agreement.term,
    renewal: localized(agreement.renewal),
    document: agreement.documentUrl,
    citations: agreement.citations.map(citationResource),
  }));
}

function observations(record: PartnershipRecordRow): TieDetailResource['observations'] {
  return record.observations.map((observation) => ({
    value: observation.status,
    asOf: observation.asOf,
    since: observation.since,
    reason: observation.reason,
    declaredBy: declaredBy(observation, record.parties),
    statement: localized(observation.statement),
    citations: observation.citations.map(citationResource),
  }));
}

function projects(record: PartnershipRecordRow, { origin, lang }: PageBase): TieDetailResource['projects'] {
  return record.projects.map((project) => ({
    id: project.slug,
    url: `${origin}/${lang}/projects/${project.slug}`,
    kind: project.kind,
    state: project.state,
    activities: project.activities,
    title: localized(project.title) ?? {},
    dates: project.dates,
    citations: project.citations.map(citationResource),
  }));
}
