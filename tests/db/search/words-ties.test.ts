import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { database } from '@/lib/db';
import { reindexAuthority } from '@/lib/search/reindex';
import { idsByPrefix } from '@/lib/search/search.repository';
import { records } from '@/tests/factories/records';

const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
const add = records(client);
beforeAll(() => client.connect());
afterAll(() => client.end());

const found = () => idsByPrefix({ owner: 'authority', words: ['saint'], take: 10 });
const named = async (name: string) => {
  const { id } = await add.authority({ name_native: name });
  await reindexAuthority(database(), id);
  return id;
};

/** What the words of authorities say of their ties and what is so, where the two differ. */
async function mistaken() {
  const { rows } =
    await client.query(`SELECT st.token, st.ties, count(pp.id)::int AS counted FROM search_token st
    LEFT JOIN partnership_party pp USING (authority_id) WHERE st.authority_id IS NOT NULL GROUP BY st.id HAVING st.ties <> count(pp.id)`);
  return rows;
}

it('puts the authorities with the most ties first, as ties come, change and go', async () => {
  const [one, two, three] = [await named('Saint-Un'), await named('Saint-Deux'), await named('Saint-Trois')];
  expect(await found()).toEqual([one, two, three]);
  const tie = await add.tie({}, [three, two]);
  await add.tie({}, [three, (await add.authority()).id]);
  expect(await found()).toEqual([three, two, one]);
  await client.query(
    'UPDATE partnership_party SET authority_id = $1 WHERE partnership_id = $2 AND authority_id = $3',
    [one, tie.id, three],
  );
  expect(await mistaken()).toEqual([]);
  expect(await found()).toEqual([one, two, three]);
  await client.query('DELETE FROM partnership WHERE id = $1', [tie.id]);
  expect(await mistaken()).toEqual([]);
  expect(await found()).toEqual([three, one, two]);
});

it('counts for words that are written when the ties are there already', async () => {
  const { id } = await add.authority({ name_native: 'Saint-Quatre' });
  await add.tie({}, [id, (await add.authority()).id]);
  await reindexAuthority(database(), id);
  expect(await mistaken()).toEqual([]);
  expect((await found()).indexOf(id)).toBeLessThan(2);
});

it('shows first what bears the word itself, however many ties a longer name has', async () => {
  const saintes = await named('Saintes');
  for (let index = 0; index < 4; index += 1) await add.tie({}, [saintes, (await add.authority()).id]);
  const order = await found();
  expect(order.indexOf(saintes)).toBe(order.length - 1);
});
