import { Prisma } from '../generated/prisma/client';

const { sql } = Prisma;

/** Below this likeness (0 to 1, of trigrams) a word is another word. */
const LIKENESS = 0.6;
const SHORTEST_FUZZY_WORD = 6;

const owners = sql`st.authority_id, st.partnership_id, st.territory_id`;

/**
 * Whose tokens a word leads to, a column for each kind of record and one of them filled: tokens that begin with it or, where
 * none does and the word is long enough, tokens that are like it. Tokens hold letters and digits alone, so a word needs no escape
 * in LIKE. The two stand apart so that likeness, which reads much of its index, is looked for only where it is needed.
 */
export function tokenHits(word: string): Prisma.Sql {
  const prefix = `${word}%`;
  const begun = sql`SELECT ${owners} FROM search_token st WHERE st.token LIKE ${prefix}`;
  if ([...word].length < SHORTEST_FUZZY_WORD) return begun;
  return sql`${begun} UNION ALL SELECT ${owners} FROM search_token st WHERE st.id IN (
    SELECT alike.id FROM search_token alike
    WHERE NOT EXISTS (SELECT 1 FROM search_token exact WHERE exact.token LIKE ${prefix})
      AND alike.token % ${word} AND similarity(alike.token, ${word}) >= ${LIKENESS})`;
}
