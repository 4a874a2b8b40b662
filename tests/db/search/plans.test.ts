import pg from 'pg';
import { expect, it } from 'vitest';
import { emptyFilter } from '@/lib/filter/filter.schema';
import { tieIds } from '@/lib/partnership/partnership-list.repository';
import { recordStand } from '@/lib/partnership/partnership-state.repository';
import { byTitle, idsByPrefix } from '@/lib/search/search.repository';
import { statementsOf } from '@/tests/bench/bare/statements';

/**
 * The plan of the only statement that some work sends, where reading a whole table is no choice: an empty table would be read whole, and
 * what cannot use an index is read whole even then.
 */
async function planOf(work: () => Promise<unknown>): Promise<string> {
  const [statement] = await statementsOf(work);
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  try {
    await client.query('SET enable_seqscan = off');
    const { rows } = await client.query(`EXPLAIN (COSTS OFF) ${statement?.text}`, statement?.values);
    return rows.map((row) => row['QUERY PLAN']).join('\n');
  } finally {
    await client.end();
  }
}

const list = (filter: object) => tieIds({ ...emptyFilter, ...filter }, { skip: 0, take: 50 });

it.each<[string, () => Promise<unknown>, RegExp[]]>([
  [
    'the beginnings of authorities’ names',
    () => idsByPrefix({ owner: 'authority', words: ['mar'], take: 20 }),
    [/search_token_(authority_words|prefix)_idx/],
  ],
  [
    'the beginnings of territories’ names',
    () => idsByPrefix({ owner: 'territory', words: ['mar'], take: 12 }),
    [/search_token_(territory_words|prefix)_idx/],
  ],
  ['words of projects’ titles', () => byTitle('project', ['musique'], 12), [/project_title_words_idx/]],
  [
    'ties by words, begun or alike',
    () => list({ q: 'strasbourg' }),
    [/search_token_(authority_words|prefix)_idx/, /search_token_trigram_idx/],
  ],
  ['the oldest day of the states', () => recordStand(), [/partnership_state_day_idx/]],
])('an index finds %s', async (_what, work, indexes) => {
  const plan = await planOf(work);
  for (const index of indexes) expect(plan).toMatch(index);
});

it('looks for likeness only where no word begins as asked', async () => {
  expect(await planOf(() => list({ q: 'strasbourg' }))).toContain('One-Time Filter: (NOT');
});
