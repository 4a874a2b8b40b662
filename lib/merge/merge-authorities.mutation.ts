import { type Act, mutation } from '../record/act';
import type { Tx } from '../record/record-stores';
import { fill, merging } from './merge-record';
import { mergeReferences, type Told, together } from './references';

/** Two records of one authority become one. */
export const mergeAuthorities = mutation(
  merging({
    name: 'authority.merge',
    kind: 'AUTHORITY',
    table: 'local_authority',
    async lock(tx, { kept, merged }) {
      const rows = await tx.$queryRaw<unknown[]>`
      SELECT id FROM local_authority WHERE id IN (${kept}, ${merged}) ORDER BY id FOR UPDATE`;
      return rows.length;
    },
    async join(act, { kept, merged }) {
      const { tx } = act;
      const rows = await tx.localAuthority.findMany({ where: { id: { in: [kept, merged] } } });
      if (rows[0]?.country !== rows[1]?.country) return 'other-country';
      if (await succeeds(tx, kept, merged)) return 'succession-between';
      if (await meetInATie(tx, kept, merged)) return 'in-one-tie';
      const filled = await fill(act, 'AUTHORITY', { kept, merged }, { authorityId: kept });
      const codes = await takeCodes(tx, kept, merged);
      const members = await mergeMembers(act, kept, merged);
      await tx.searchToken.deleteMany({ where: { authorityId: merged } });
      const references = await mergeReferences(tx, 'local_authority', merged, kept);
      return { filled, told: together(codes, members, references) };
    },
  }),
);

/** One that took over from another is another: both keep their pages. */
async function succeeds(tx: Tx, one: number, two: number): Promise<boolean> {
  const between = { predecessorId: { in: [one, two] }, successorId: { in: [one, two] } };
  return (await tx.succession.count({ where: between })) > 0;
}

async function meetInATie(tx: Tx, one: number, two: number): Promise<boolean> {
  const both = [one, two].map((authorityId) => ({ parties: { some: { authorityId } } }));
  return (await tx.partnership.count({ where: { AND: both } })) > 0;
}

/** The code by which registers know it, where the kept record has none; no field that people edit. */
async function takeCodes(tx: Tx, kept: number, merged: number): Promise<Told> {
  const select = { nationalCode: true, nationalCodeSystem: true, wikidataId: true } as const;
  const own = await tx.localAuthority.findUniqueOrThrow({ where: { id: kept }, select });
  const other = await tx.localAuthority.findUniqueOrThrow({ where: { id: merged }, select });
  const told: Told = { moved: [], removed: [] };
  const table = 'local_authority';
  if (own.nationalCode === null && other.nationalCode !== null) {
    const { nationalCode, nationalCodeSystem } = other;
    await tx.localAuthority.update({ where: { id: kept }, data: { nationalCode, nationalCodeSystem } });
    told.moved.push({
      table,
      key: { id: kept },
      was: { national_code: null, national_code_system: null },
      is: { national_code: nationalCode, national_code_system: nationalCodeSystem },
    });
  }
  if (own.wikidataId === null && other.wikidataId !== null) {
    await tx.localAuthority.update({ where: { id: kept }, data: { wikidataId: other.wikidataId } });
    told.moved.push({
      table,
      key: { id: kept },
      was: { wikidata_id: null },
      is: { wikidata_id: other.wikidataId },
    });
  }
  return told;
}

/** Whoever spoke for both keeps the higher of the two rights that they still have. */
async function mergeMembers({ tx }: Act, kept: number, merged: number): Promise<Told> {
  const rows = await tx.$queryRaw<{ id: number; was: string; wasRevoked: string | null; is: string }[]>`
    SELECT own.id, own.role::text AS was, to_jsonb(own) ->> 'revoked_at' AS "wasRevoked",
      (CASE WHEN own.revoked_at IS NULL THEN greatest(own.role, other.role) ELSE other.role END)::text AS is
    FROM membership own JOIN membership other ON other.user_id = own.user_id
    WHERE own.authority_id = ${kept} AND other.authority_id = ${merged} AND other.revoked_at IS NULL
      AND (own.revoked_at IS NOT NULL OR other.role > own.role)`;
  for (const { id, is } of rows)
    await tx.membership.update({
      where: { id },
      data: { role: is as 'EDITOR' | 'MANAGER', revokedAt: null },
    });
  return {
    moved: rows.map(({ id, was, wasRevoked, is }) => ({
      table: 'membership',
      key: { id },
      was: { role: was, revoked_at: wasRevoked },
      is: { role: is, revoked_at: null },
    })),
    removed: [],
  };
}
