import { type Act, mutation } from '../record/act';
import { type Filled, fill, type Joined, merging, type Pair } from './merge-record';
import { allowMoving, mergeReferences, nothingTold, rawRow, type Told, together } from './references';

/** Two records of one tie become one: its agreements, projects, statements and sources come together. */
export const mergeTies = mutation(
  merging({
    name: 'tie.merge',
    kind: 'PARTNERSHIP',
    table: 'partnership',
    async lock(tx, { kept, merged }) {
      const rows = await tx.$queryRaw<unknown[]>`
      SELECT id FROM partnership WHERE id IN (${kept}, ${merged}) ORDER BY id FOR UPDATE`;
      return rows.length;
    },
    async join(act, { kept, merged }) {
      const { tx } = act;
      await allowMoving(tx);
      const sides = await mergeParties(act, kept, merged);
      if (!sides) return 'no-common-party';
      const filled = await fill(act, 'PARTNERSHIP', { kept, merged }, { partnershipId: kept });
      await tx.searchToken.deleteMany({ where: { partnershipId: merged } });
      await tx.partnershipState.deleteMany({ where: { partnershipId: merged } });
      const rest = await mergeReferences(tx, 'partnership', merged, kept);
      return { filled: [...filled, ...sides.filled], told: together(sides.told, rest) };
    },
  }),
);

type Party = { id: number; authorityId: number; position: number };

const partiesOf = ({ tx }: Act, partnershipId: number): Promise<Party[]> =>
  tx.partnershipParty.findMany({
    where: { partnershipId },
    orderBy: { position: 'asc' },
    select: { id: true, authorityId: true, position: true },
  });

/**
 * Each side of the merged tie becomes the side of the same authority, with what it said; a side that the kept tie lacks
 * is added to it. Null where they share no side: these are two ties.
 */
async function mergeParties(act: Act, kept: number, merged: number): Promise<Joined | null> {
  const [own, others] = [await partiesOf(act, kept), await partiesOf(act, merged)];
  const pairs = others.flatMap((other) => {
    const same = own.find(({ authorityId }) => authorityId === other.authorityId);
    return same ? [{ from: other.id, to: same.id }] : [];
  });
  if (pairs.length === 0) return null;
  const added = others.filter(({ id }) => !pairs.some(({ from }) => from === id));
  const last = Math.max(...own.map(({ position }) => position));
  const told = nothingTold();
  for (const [index, { id, position }] of added.entries()) {
    const place = last + index + 1;
    await act.tx.partnershipParty.update({ where: { id }, data: { partnershipId: kept, position: place } });
    told.moved.push({
      table: 'partnership_party',
      key: { id },
      was: { partnership_id: merged, position },
      is: { partnership_id: kept, position: place },
    });
  }
  told.moved.push(...(await moveStatements(act, { kept, merged, pairs })));
  told.moved.push(...(await moveAgreements(act, { kept, merged })));
  const filled: Filled[] = [];
  const gone: Told['removed'] = [];
  const cited: Told[] = [];
  for (const { from, to } of pairs) {
    filled.push(...(await fill(act, 'PARTY', { kept: to, merged: from }, { partnershipId: kept })));
    gone.push({ table: 'partnership_party', row: await rawRow(act.tx, 'partnership_party', from) });
    cited.push(await mergeReferences(act.tx, 'partnership_party', from, to));
    await act.tx.partnershipParty.delete({ where: { id: from } });
  }
  // Sides come back before what hangs on them.
  return { told: together({ moved: [], removed: gone }, told, ...cited), filled };
}

type Sides = Pair & { pairs: { from: number; to: number }[] };

/** What was said of the tie and confirmed, by whom it was said. */
async function moveStatements({ tx }: Act, { kept, merged, pairs }: Sides): Promise<Told['moved']> {
  const sideNow = (partyId: number | null) => pairs.find(({ from }) => from === partyId)?.to ?? partyId;
  const where = { where: { partnershipId: merged }, select: { id: true, partyId: true } } as const;
  const moved: Told['moved'] = [];
  const move = async (table: 'status_observation' | 'confirmation', id: number, partyId: number | null) => {
    const party = sideNow(partyId);
    if (table === 'confirmation')
      await tx.confirmation.update({
        where: { id },
        data: { partnershipId: kept, ...(party === null ? {} : { partyId: party }) },
      });
    else await tx.statusObservation.update({ where: { id }, data: { partnershipId: kept, partyId: party } });
    moved.push({
      table,
      key: { id },
      was: { partnership_id: merged, party_id: partyId },
      is: { partnership_id: kept, party_id: party },
    });
  };
  for (const { id, partyId } of await tx.statusObservation.findMany(where))
    await move('status_observation', id, partyId);
  for (const { id, partyId } of await tx.confirmation.findMany(where))
    await move('confirmation', id, partyId);
  return moved;
}

/** Agreements stand behind those of the kept tie, in their order. */
async function moveAgreements({ tx }: Act, { kept, merged }: Pair): Promise<Told['moved']> {
  const last = await tx.agreement.aggregate({ where: { partnershipId: kept }, _max: { position: true } });
  const rows = await tx.agreement.findMany({
    where: { partnershipId: merged },
    orderBy: { position: 'asc' },
    select: { id: true, position: true },
  });
  const moved: Told['moved'] = [];
  for (const [index, { id, position }] of rows.entries()) {
    const place = (last._max.position ?? 0) + index + 1;
    await tx.agreement.update({ where: { id }, data: { partnershipId: kept, position: place } });
    moved.push({
      table: 'agreement',
      key: { id },
      was: { partnership_id: merged, position },
      is: { partnership_id: kept, position: place },
    });
  }
  return moved;
}
