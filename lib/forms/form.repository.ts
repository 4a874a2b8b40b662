import { database } from '../db';
import type { Prisma } from '../generated/prisma/client';
import { recordStores, type StoredKind, type Tx } from '../record/record-stores';
import { type Fields, toFields } from '../record/snapshot';
import type { Typed } from './field';

/** Reads of the forms, outside any act. */
const tx = () => database() as unknown as Tx;
export const reading = tx;

/** A record in the form in which the history keeps it; null where there is none. */
export const storedRecord = (kind: StoredKind, id: number): Promise<Fields | null> =>
  recordStores[kind].read(tx(), id);

const named = {
  country: true,
  nameNative: true,
  nameFr: true,
  nameEn: true,
  nameZh: true,
  nameKo: true,
} satisfies Prisma.LocalAuthoritySelect;

const tieSelect = {
  id: true,
  slug: true,
  parties: {
    orderBy: { position: 'asc' },
    select: { id: true, authorityId: true, authority: { select: { slug: true, ...named } } },
  },
} satisfies Prisma.PartnershipSelect;

export type FormTie = Prisma.PartnershipGetPayload<{ select: typeof tieSelect }>;

export const tieBySlug = (slug: string): Promise<FormTie | null> =>
  database().partnership.findUnique({ where: { slug }, select: tieSelect });

export const authorityOf = (slug: string) =>
  database().localAuthority.findUnique({ where: { slug }, select: { id: true, slug: true, ...named } });

export const authoritiesOf = (ids: readonly number[]) =>
  database().localAuthority.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, slug: true, ...named },
  });

export const agreementOf = (id: number, partnershipId: number) =>
  database().agreement.findFirst({ where: { id, partnershipId }, select: { id: true } });

export const contactOf = (id: number, authorityId: number) =>
  database().authorityContact.findFirst({ where: { id, authorityId }, select: { id: true } });

export const projectBySlug = (slug: string) =>
  database().project.findUnique({
    where: { slug },
    select: { id: true, title: true, partnership: { select: tieSelect } },
  });

/** Who pays for a project and who takes part, as the form has them. */
export async function projectLists(projectId: number): Promise<Fields> {
  const own = { where: { projectId }, orderBy: { id: 'asc' } } as const;
  const [fundings, participants] = await Promise.all([
    database().funding.findMany(own),
    database().participant.findMany(own),
  ]);
  const rows = (list: readonly { projectId: number }[]) =>
    list.map(({ projectId: _, ...row }) => toFields(row));
  return { fundings: rows(fundings), participants: rows(participants) };
}

export type DraftRow = { typed: Typed; base: Fields; updatedAt: Date };

type DraftKey = { userId: string; family: string; recordKey: string };

const whereOf = ({ userId, family, recordKey }: DraftKey) => ({
  userId_form_recordKey: { userId, form: family, recordKey },
});

/** Which opening of a form wrote the draft, and its how manieth writing that was; the last of all is the submission. */
export type Turn = { opening: string | null; turn: number };
export const SUBMITTED = Number.MAX_SAFE_INTEGER;

type DraftData = { typed: Typed } & Partial<Turn>;

export async function findDraft(key: DraftKey): Promise<DraftRow | null> {
  const row = await database().draft.findUnique({ where: whereOf(key) });
  if (!row) return null;
  const { typed } = row.data as DraftData;
  return { typed, base: (row.base ?? {}) as Fields, updatedAt: row.updatedAt };
}

/**
 * Keeps what was typed. What was sent before, and comes after what the same opening of the form sent later, is left.
 * @returns when it was kept
 */
export async function saveDraft(
  key: DraftKey,
  authorityId: number,
  { typed, base, opening, turn }: { typed: Typed; base: Fields } & Turn,
): Promise<Date> {
  const updatedAt = new Date();
  const written: DraftData = { typed, opening, turn };
  const data = { data: written, base: base as Prisma.InputJsonObject, authorityId, updatedAt };
  const { userId, family, recordKey } = key;
  await database().$transaction(async (tx) => {
    const [held] = await tx.$queryRaw<{ data: DraftData }[]>`
      SELECT data FROM draft WHERE user_id = ${userId} AND form = ${family} AND record_key = ${recordKey} FOR UPDATE`;
    if (held && opening !== null && held.data.opening === opening && (held.data.turn ?? 0) >= turn) return;
    await tx.draft.upsert({
      where: whereOf(key),
      create: { userId, form: family, recordKey, ...data },
      update: data,
    });
  });
  return updatedAt;
}

export async function dropDraft({ userId, family, recordKey }: DraftKey): Promise<void> {
  await database().draft.deleteMany({ where: { userId, form: family, recordKey } });
}
