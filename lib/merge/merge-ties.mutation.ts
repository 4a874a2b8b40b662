import { z } from 'zod';
import { nobodys } from '../auth/policy';
import { type Act, done, mutation, refuse } from '../record/act';
import { recordId } from '../record/input.schema';
import { reasonText } from '../record/long-text.schema';
import { recordStores } from '../record/record-stores';
import type { Fields } from '../record/snapshot';
import { closeMerge, type Filled, fill } from './merge-record';
import { allowMoving, mergeReferences, nothingTold, rawRow, type Told, together } from './references';

/** Two records of one tie become one: its agreements, projects, statements and sources come together. */
export const mergeTies = mutation({
  name: 'tie.merge',
  permission: 'ADMINISTER',
  schema: z.strictObject({ keptId: recordId, mergedId: recordId, reason: reasonText }),
  subject: async () => nobodys,
  async run(act, { keptId: kept, mergedId: merged, reason }) {
    const { tx } = act;
    if (kept === merged) return refuse('same-record');
    await tx.$queryRaw`SELECT id FROM partnership WHERE id IN (${kept}, ${merged}) ORDER BY id FOR UPDATE`;
    if ((await tx.partnership.count({ where: { id: { in: [kept, merged] } } })) < 2)
      return { ok: false, problem: { kind: 'not-found' } };
    await allowMoving(tx);
    const row = await rawRow(tx, 'partnership', merged);
    const before = await recordStores.PARTNERSHIP.read(tx, merged);
    const sides = await mergeParties(act, kept, merged);
    if (!sides) return refuse('no-common-party');
    // Themes move as rows of their own, and so come back as such.
    const fields: Fields = Object.fromEntries(
      Object.entries(before ?? {}).filter(([field]) => field !== 'themes'),
    );
    const filled = [
      ...(await fill(act, 'PARTNERSHIP', { kept, merged }, { partnershipId: kept })),
      ...sides.filled,
    ];
    await tx.searchToken.deleteMany({ where: { partnershipId: merged } });
    await tx.partnershipState.deleteMany({ where: { partnershipId: merged } });
    const rest = await mergeReferences(tx, 'partnership', merged, kept);
    const told = together(sides.told, rest);
    const mergeId = await closeMerge(act, {
      kind: 'PARTNERSHIP',
      kept,
      merged,
      reason,
      row,
      fields,
      filled,
      told,
    });
    return done({ mergeId });
  },
});

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
async function mergeParties(
  act: Act,
  kept: number,
  merged: number,
): Promise<{ told: Told; filled: Filled[] } | null> {
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

type Sides = { kept: number; merged: number; pairs: { from: number; to: number }[] };

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
async function moveAgreements(
  { tx }: Act,
  { kept, merged }: { kept: number; merged: number },
): Promise<Told['moved']> {
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
