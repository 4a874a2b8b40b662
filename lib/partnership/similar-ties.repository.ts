import type { Prisma } from '../generated/prisma/client';
import { wordsOf } from '../search/fold';
import { searchTokens } from '../search/search-tokens';
import { type TieLineRow, tieLineSelect } from './tie-line.select';

type Db = Pick<Prisma.TransactionClient, '$queryRaw' | 'localAuthority' | 'partnership'>;

/** Longest way from an authority to those that took over from it or that it took over from. */
const SUCCESSIONS = 4;

/** Names written as one word: whole, without their administrative ending, and in the Latin script. */
const wholeNames = (names: readonly (string | null)[]) =>
  searchTokens(names.map((name) => wordsOf(name ?? '').join(''))).filter(
    (token) => token.length > 2 || /\P{ASCII}/u.test(token),
  );

/**
 * The records of the atlas that may mean the same authority: itself, its predecessors and successors, those of the same
 * code, and those of its country that bear one of its names in any script.
 */
export async function sameAuthorities(db: Db, authorityId: number): Promise<number[]> {
  const authority = await db.localAuthority.findUnique({
    where: { id: authorityId },
    select: { country: true, nameNative: true, nameFr: true, nameEn: true, nameZh: true, nameKo: true },
  });
  if (!authority) return [];
  const { country, ...names } = authority;
  const rows = await db.$queryRaw<{ id: number }[]>`
    WITH RECURSIVE line (id, steps) AS (
      SELECT ${authorityId}::int, 0
      UNION SELECT CASE WHEN s.predecessor_id = line.id THEN s.successor_id ELSE s.predecessor_id END, steps + 1
      FROM line JOIN succession s ON line.id IN (s.predecessor_id, s.successor_id) WHERE steps < ${SUCCESSIONS}
    )
    SELECT id FROM line
    UNION SELECT other.id FROM local_authority own JOIN local_authority other
      ON other.national_code_system = own.national_code_system AND other.national_code = own.national_code
      WHERE own.id = ${authorityId}
    UNION SELECT a.id FROM search_token st JOIN local_authority a ON a.id = st.authority_id
      WHERE st.token = ANY(${wholeNames(Object.values(names))}) AND a.country = ${country}`;
  return rows.map(({ id }) => id);
}

/** Ties with at least two of the parties, whichever of their records or names they stand under. */
export async function similarTies(db: Db, authorityIds: readonly number[]): Promise<TieLineRow[]> {
  const alike: number[][] = [];
  // One after the other: inside a transaction there is one connection.
  for (const id of authorityIds) alike.push(await sameAuthorities(db, id));
  const pairs = alike.flatMap((first, index) =>
    alike.slice(index + 1).map((second) => [first, second] as const),
  );
  return db.partnership.findMany({
    where: {
      OR: pairs.map(([first, second]) => ({
        AND: [first, second].map((ids) => ({ parties: { some: { authorityId: { in: [...ids] } } } })),
      })),
    },
    orderBy: { id: 'asc' },
    take: 12,
    select: tieLineSelect,
  });
}
