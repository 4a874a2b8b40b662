import { z } from 'zod';
import { type Act, done, mutation, type Outcome, refuse } from '../record/act';
import { base, recordId } from '../record/input.schema';
import { changeMerged } from '../record/merge';
import type { Tx } from '../record/record-stores';
import type { Fields } from '../record/snapshot';
import { sideSubject, tieSubject } from '../record/subjects';
import { agreementFields, designationFields, tieFields } from './partnership.input';

/** A tie's stage, themes, origin and description: what all its parties share. */
export const updateTie = mutation({
  name: 'tie.update',
  permission: 'EDIT_SHARED',
  schema: z.strictObject({ partnershipId: recordId, base, fields: tieFields.partial() }),
  subject: (tx, { partnershipId }) => tieSubject(tx, partnershipId),
  async run(act, { partnershipId, base: opened, fields }) {
    if (fields.themes && !(await areThemes(act.tx, fields.themes))) return refuse('unknown-theme');
    const edit = { base: opened, fields: fields as Fields };
    return changeMerged(act, 'PARTNERSHIP', partnershipId, edit, { partnershipId });
  },
});

/** Whether every code is that of a theme. */
export async function areThemes(tx: Tx, codes: readonly string[]): Promise<boolean> {
  return (await tx.theme.count({ where: { code: { in: [...codes] } } })) === codes.length;
}

/** What one side calls the tie; the other side's word stands beside it. */
export const setDesignation = mutation({
  name: 'designation.set',
  permission: 'EDIT_OWN',
  schema: z.strictObject({
    partnershipId: recordId,
    authorityId: recordId,
    base,
    fields: designationFields.partial(),
  }),
  subject: (tx, { partnershipId, authorityId }) => sideSubject(tx, partnershipId, authorityId),
  async run(act, { partnershipId, authorityId, base: opened, fields }) {
    const { id } = await act.tx.partnershipParty.findFirstOrThrow({ where: { partnershipId, authorityId } });
    return changeMerged(act, 'PARTY', id, { base: opened, fields: fields as Fields }, { partnershipId });
  },
});

/** More texts than any tie has; a longer list is an archive. */
const MOST_AGREEMENTS = 40;

/** An agreement of a tie, new or changed. */
export const saveAgreement = mutation({
  name: 'agreement.save',
  permission: 'EDIT_SHARED',
  schema: z.strictObject({
    partnershipId: recordId,
    /** Null for a new one. */
    agreementId: recordId.nullable(),
    base,
    fields: agreementFields,
  }),
  async subject(tx, { partnershipId, agreementId }) {
    if (
      agreementId !== null &&
      !(await tx.agreement.findFirst({ where: { id: agreementId, partnershipId } }))
    )
      return null;
    return tieSubject(tx, partnershipId);
  },
  async run(act, { partnershipId, agreementId, base: opened, fields }) {
    const typed = fields as Fields;
    if (agreementId === null) return addAgreement(act, partnershipId, typed);
    const edit = { base: opened, fields: typed };
    const outcome = await changeMerged(act, 'AGREEMENT', agreementId, edit, { partnershipId });
    return outcome.ok ? done({ agreementId }) : outcome;
  },
});

async function addAgreement(
  act: Act,
  partnershipId: number,
  fields: Fields,
): Promise<Outcome<{ agreementId: number }>> {
  if ((await act.tx.agreement.count({ where: { partnershipId } })) >= MOST_AGREEMENTS)
    return refuse('too-many-agreements');
  const position = await nextPosition(act.tx, partnershipId);
  return done({
    agreementId: await act.create('AGREEMENT', { partnershipId, position, ...fields }, { partnershipId }),
  });
}

/** One that no agreement of the tie has or had: one that was taken away may come back to its place. */
async function nextPosition(tx: Tx, partnershipId: number): Promise<number> {
  const [row] = await tx.$queryRaw<{ last: number }[]>`
    SELECT greatest(
      (SELECT max(position) FROM agreement WHERE partnership_id = ${partnershipId}),
      (SELECT max((before->>'position')::int) FROM revision
       WHERE partnership_id = ${partnershipId} AND record_kind = 'AGREEMENT' AND after IS NULL), 0)::int AS last`;
  return (row?.last ?? 0) + 1;
}

export const removeAgreement = mutation({
  name: 'agreement.remove',
  permission: 'EDIT_SHARED',
  schema: z.strictObject({ agreementId: recordId }),
  async subject(tx, { agreementId }) {
    const agreement = await tx.agreement.findUnique({ where: { id: agreementId } });
    return agreement && tieSubject(tx, agreement.partnershipId);
  },
  async run(act, { agreementId }) {
    const { partnershipId } = await act.tx.agreement.findUniqueOrThrow({ where: { id: agreementId } });
    const cited = await act.tx.citation.findMany({ where: { agreementId }, select: { id: true } });
    for (const { id } of cited) await act.remove('CITATION', id, { partnershipId });
    await act.remove('AGREEMENT', agreementId, { partnershipId });
    return done({ agreementId });
  },
});
