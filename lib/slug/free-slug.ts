import type { Prisma } from '../generated/prisma/client';
import type { SluggedKind } from '../generated/prisma/enums';
import { wordsOf } from '../search/fold';

/** Leaves room for a number within the 120 characters that the database takes. */
const LONGEST = 110;

/** A slug from words of the Latin script; empty where there are none. */
export function slugFrom(...names: string[]): string {
  const words = names.flatMap(wordsOf).filter((word) => /^[a-z0-9]+$/.test(word));
  return words.join('-').slice(0, LONGEST).replace(/-+$/, '');
}

type Own = { where: object; select: { slug: true } };

function bearers(tx: Prisma.TransactionClient, kind: SluggedKind, own: Own): Promise<{ slug: string }[]> {
  if (kind === 'PROJECT') return tx.project.findMany(own);
  return kind === 'AUTHORITY' ? tx.localAuthority.findMany(own) : tx.partnership.findMany(own);
}

/** The slug itself, or with the first number that no record of the kind bears or bore. */
export async function freeSlug(
  tx: Prisma.TransactionClient,
  kind: SluggedKind,
  wanted: string,
): Promise<string> {
  const like = { OR: [{ slug: wanted }, { slug: { startsWith: `${wanted}-` } }] };
  const taken = [
    ...(await bearers(tx, kind, { where: like, select: { slug: true } })),
    ...(await tx.slugAlias.findMany({ where: { kind, ...like }, select: { slug: true } })),
  ].map(({ slug }) => slug);
  let candidate = wanted;
  for (let number = 2; taken.includes(candidate); number += 1) candidate = `${wanted}-${number}`;
  return candidate;
}
