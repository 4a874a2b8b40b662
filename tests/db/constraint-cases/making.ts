import type { ClientBase } from 'pg';
import { insert as insertRow, type Row, records, type Values } from '@/tests/factories/records';

type Work = () => Promise<unknown>;

/** A rule of the database, with work that it accepts and work that it refuses. */
export type Rule = { accepts: Work[]; refuses: Work[] };

export type Making = ReturnType<typeof makingOn>;

/** Work that writes a record, for the tables of cases: each takes the columns to write in place of the defaults. */
export function makingOn(client: ClientBase) {
  const add = records(client);
  const sql = (text: string, values: unknown[] = []) => client.query(text, values);
  const insert = (table: string, values: Values) => insertRow(client, table, values);
  const setColumns = (table: string, id: number, over: Values) => {
    const sets = Object.keys(over).map((column, index) => `${column} = $${index + 2}`);
    return sql(`UPDATE ${table} SET ${sets.join(', ')} WHERE id = $1`, [id, ...Object.values(over)]);
  };
  const tieWith = async <T>(work: (tie: Row & { party_ids: number[] }) => Promise<T>) =>
    work(await add.tie());

  const agreement = (over: Values) => () => tieWith((tie) => add.agreement(tie.id, over));
  const observation = (over: Values) => () => tieWith((tie) => add.observation(tie.id, over));
  const project = (over: Values) => () => tieWith((tie) => add.project(tie.id, over));
  const citation = (over: Values) => () =>
    tieWith((tie) => add.citation({ partnership_id: tie.id, ...over }));
  const authority = (over: Values) => () => add.authority(over);
  const event = (over: Values) => () => add.event(over);
  const source = (over: Values) => () => add.source(over);
  const theme = (over: Values) => () => add.theme(over);
  const network = (over: Values) => () => add.network(over);
  const figure = (over: Values) => () => add.figure(over);
  const funding = (over: Values) => async () =>
    insert('funding', {
      project_id: (await project({})()).id,
      funder: { fr: 'MEAE' },
      scheme: 'ANNUAL',
      ...over,
    });
  const coordination = (over: Values) => () =>
    insert('coordination', {
      slug: 'x',
      type: 'SECTORAL',
      title: { fr: 'x' },
      parties: { fr: 'x' },
      ...over,
    });
  const contradiction = (over: Values) => () =>
    insert('contradiction', { slug: 'x', topic: 'DATE', explanation: { fr: 'x' }, ...over });
  const share = async (percent: number) =>
    insert('polycrisis_share', {
      theme: 'BORDERS',
      actors: 'x',
      percent,
      source_id: (await add.source()).id,
    });
  const succession = (predecessor_id: number, successor_id: number) =>
    insert('succession', { predecessor_id, successor_id, on: '2016-01-01', kind: 'MERGED_INTO' });
  const link = (from_id: number, to_id: number) =>
    insert('partnership_link', { from_id, to_id, kind: 'MAY_BE_SAME' });

  const rename = (id: number, slug: string) => setColumns('local_authority', id, { slug });
  const updated = (table: string, set: string, make: () => Promise<Row>) => async () => {
    const { id } = await make();
    await sql(`UPDATE ${table} SET ${set} WHERE id = ${id}`);
  };

  const of = { agreement, observation, project, citation, authority, event, source, theme, network, figure };
  const more = { funding, coordination, contradiction, share, succession, link };
  return { add, sql, insert, setColumns, tieWith, rename, updated, ...of, ...more };
}
