import { Prisma } from '../generated/prisma/client';

const { sql } = Prisma;

/** Below this likeness (0 to 1, of trigrams) a word is another word. */
const LIKENESS = 0.6;
const SHORTEST_FUZZY_WORD = 6;

/**
 * The rows of `search_token` that a word leads to: tokens that begin with it or, where none does and the word is long enough,
 * tokens that are like it. Tokens hold letters and digits alone, so a word needs no escape in LIKE. The two stand apart so that
 * likeness, which reads much of its index, is looked for only where it is needed.
 */
export function tokenHits(word: string): Prisma.Sql {
  const prefix = `${word}%`;
  const begun = sql`SELECT st.* FROM search_token st WHERE st.token LIKE ${prefix}`;
  if ([...word].length < SHORTEST_FUZZY_WORD) return begun;
  return sql`${begun} UNION ALL SELECT st.* FROM search_token st
    WHERE NOT EXISTS (SELECT 1 FROM search_token exact WHERE exact.token LIKE ${prefix})
      AND st.token % ${word} AND similarity(st.token, ${word}) >= ${LIKENESS}`;
}
