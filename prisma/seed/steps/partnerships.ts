import type { Prisma } from '../../../lib/generated/prisma/client';
import { tieTokens, tieWordsSelect } from '../../../lib/search/reindex';
import type { Citations } from '../citations';
import type { Ledger } from '../ledger';
import { listOf, orNull, readRows, textsOf } from '../read';

type PartnershipColumn =
  | 'id'
  | 'party_a'
  | 'party_b'
  | 'other_parties'
  | 'instrument'
  | 'signed'
  | 'stage'
  | 'themes'
  | 'sources';
type PartnershipRow = Record<PartnershipColumn, string>;
type Instrument = Prisma.AgreementUncheckedCreateInput['instrument'];
type Ids = ReadonlyMap<string, number>;

/** What the seed's later steps need of a tie. */
export type SeededTie = {
  id: number;
  parties: Map<string, number>;
  agreement: number | null;
  sources: string[];
};

const agreementStates = { IN_DISCUSSION: 'PROPOSED', SIGNED: 'SIGNED', ENDED: 'EXPIRED' } as const;

/** Ties with their parties, first agreement, themes and sources. @returns the ties by slug */
export async function seedPartnerships(
  tx: Prisma.TransactionClient,
  ledger: Ledger,
  citations: Citations,
  authorities: Ids,
  themes: Ids,
): Promise<Map<string, SeededTie>> {
  const ties = new Map<string, SeededTie>();
  const themeCodes = new Set(readRows<'code'>('themes').map(({ code }) => code));
  const designations = new Map(
    readRows<'partnership' | 'authority' | 'instrument' | 'source'>('designations').map((row) => [
      `${row.partnership}|${row.authority}`,
      row,
    ]),
  );
  for (const row of readRows<PartnershipColumn>('partnerships')) {
    const partyOf = (authority: string, position: number) => {
      const authorityId = authorities.get(authority);
      if (authorityId === undefined) throw new Error(`${row.id} names an unknown authority: ${authority}`);
      const designation = designations.get(`${row.id}|${authority}`);
      return {
        authorityId,
        position,
        designationInstrument: (designation?.instrument ?? null) as Instrument | null,
        designationStatement: textsOf('designations', `${row.id}|${authority}`) ?? undefined,
      };
    };
    const partySlugs = [row.party_a, row.party_b, ...listOf(row.other_parties)];
    const description = textsOf('partnerships', row.id, 'description') ?? undefined;
    const data = { slug: row.id, stage: row.stage as keyof typeof agreementStates, description };
    const themeIds = listOf(row.themes).flatMap((code) => {
      const themeId = themes.get(code);
      if (themeId !== undefined) return { themeId };
      // A theme that people merged into another is not brought back.
      if (themeCodes.has(code)) return [];
      throw new Error(`${row.id} names an unknown theme: ${code}`);
    });
    const key = `partnership/${row.id}`;
    const id = await ledger.keep(
      key,
      { row, description },
      {
        find: () =>
          tx.partnership.findUnique({ where: { slug: row.id }, select: { id: true, updatedAt: true } }),
        create: () =>
          tx.partnership.create({
            data: {
              ...data,
              parties: { create: partySlugs.map((slug, index) => partyOf(slug, index + 1)) },
              themes: { create: themeIds },
            },
            select: { id: true, updatedAt: true },
          }),
        update: (tieId) =>
          tx.partnership.update({
            where: { id: tieId },
            data: { ...data, themes: { deleteMany: {}, create: themeIds } },
          }),
      },
    );
    if (id === null) continue;
    const tie: SeededTie = {
      id,
      parties: await partiesOf(tx, id),
      agreement: await seedAgreement(tx, ledger, id, row),
      sources: listOf(row.sources),
    };
    ties.set(row.id, tie);
    await citeTie(citations, row, tie, designations);
  }
  return ties;
}

async function partiesOf(tx: Prisma.TransactionClient, partnershipId: number): Promise<Map<string, number>> {
  const parties = await tx.partnershipParty.findMany({
    where: { partnershipId },
    select: { id: true, authority: { select: { slug: true } } },
  });
  return new Map(parties.map((party) => [party.authority.slug, party.id]));
}

/** A tie whose sources name neither instrument nor date has no agreement. */
async function seedAgreement(
  tx: Prisma.TransactionClient,
  ledger: Ledger,
  partnershipId: number,
  row: PartnershipRow,
): Promise<number | null> {
  if (row.instrument === 'UNSPECIFIED' && !row.signed) return null;
  const data = {
    partnershipId,
    position: 1,
    instrument: row.instrument as Instrument,
    state: agreementStates[row.stage as keyof typeof agreementStates],
    signed: orNull(row.signed),
  };
  const where = { partnershipId_position: { partnershipId, position: 1 } };
  return ledger.keep(`agreement/${row.id}/1`, data, {
    find: () => tx.agreement.findUnique({ where, select: { id: true, updatedAt: true } }),
    create: () => tx.agreement.create({ data, select: { id: true, updatedAt: true } }),
    update: (id) => tx.agreement.update({ where: { id }, data }),
  });
}

async function citeTie(
  citations: Citations,
  row: PartnershipRow,
  tie: SeededTie,
  designations: ReadonlyMap<string, { source: string }>,
): Promise<void> {
  for (const source of tie.sources)
    await citations.add(`partnership/${row.id}`, { partnershipId: tie.id }, { source });
  // Lists of names carry neither instrument nor date: those rest on the other sources.
  if (tie.agreement !== null)
    for (const source of tie.sources.filter((slug) => slug !== 'wikipedia-twin-towns'))
      await citations.add(`agreement/${row.id}/1`, { agreementId: tie.agreement }, { source });
  for (const [slug, partyId] of tie.parties) {
    const designation = designations.get(`${row.id}|${slug}`);
    if (designation)
      await citations.add(
        `party/${row.id}/${slug}`,
        { partyId },
        { source: designation.source, field: 'designationInstrument' },
      );
  }
}

/** The words by which ties are found beside the names of their parties. */
export async function seedTieTokens(tx: Prisma.TransactionClient, ids: readonly number[]): Promise<void> {
  const ties = await tx.partnership.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, ...tieWordsSelect },
  });
  await tx.searchToken.deleteMany({ where: { partnershipId: { in: [...ids] } } });
  await tx.searchToken.createMany({
    data: ties.flatMap((tie) => tieTokens(tie).map((token) => ({ partnershipId: tie.id, token }))),
  });
}
